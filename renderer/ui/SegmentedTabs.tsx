import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface SegmentedTabsProps {
  label: string;
  items: readonly {
    id: string;
    label: string;
    icon?: IconName | undefined;
    count?: number | undefined;
    isDisabled?: boolean | undefined;
  }[];
  selected: string;
  onSelect: (id: string) => void;
}

/** Looks at the same thing in another way. One tab stop, arrows between the choices. */
export function SegmentedTabs({ label, items, selected, onSelect }: SegmentedTabsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="rt-segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined && key !== selected) onSelect(String(key));
      }}
    >
      {items.map((item) => (
        <ToggleButton
          key={item.id}
          id={item.id}
          className="rt-segment rt-focus"
          isDisabled={item.isDisabled ?? false}
        >
          {item.icon === undefined ? null : <Icon name={item.icon} size={16} />}
          {item.label}
          {item.count === undefined ? null : <span className="rt-segment__count">{item.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
