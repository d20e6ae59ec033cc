import { Button, Menu, MenuItem, MenuTrigger, Popover, TooltipTrigger } from 'react-aria-components';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Tip } from './Tip';

export interface ChoicesButtonProps {
  label: string;
  icon: IconName;
  items: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** An icon that opens a list in which several things can be on at once; it is marked while some are off. */
export function ChoicesButton({ label, icon, items, chosen, onChange }: ChoicesButtonProps) {
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500} closeDelay={80}>
        <Button
          className="rt-icon-button rt-icon-button--m rt-focus"
          aria-label={label}
          data-partial={chosen.length < items.length}
        >
          <Icon name={icon} />
        </Button>
        <Tip>{label}</Tip>
      </TooltipTrigger>
      <Popover className="rt-popover" offset={4}>
        <Menu
          className="rt-options"
          aria-label={label}
          items={items}
          selectionMode="multiple"
          selectedKeys={[...chosen]}
          onSelectionChange={(keys) =>
            onChange(items.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id))
          }
        >
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} className="rt-option">
              {({ isSelected }) => (
                <>
                  <Icon name={isSelected ? 'check' : 'minus'} size={16} />
                  <span className="rt-option__text">{item.label}</span>
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
