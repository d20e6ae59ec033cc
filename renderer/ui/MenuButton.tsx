import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  TooltipTrigger,
} from 'react-aria-components';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Kbd } from './Kbd';
import { Tip } from './Tip';

export interface MenuButtonItem {
  id: string;
  label: string;
  icon?: IconName | undefined;
  shortcut?: string | undefined;
  isDisabled?: boolean | undefined;
  /** Takes something away: shown in red. */
  isDanger?: boolean | undefined;
}

export interface MenuButtonProps {
  label: string;
  icon?: IconName | undefined;
  items: readonly MenuButtonItem[];
  onAction: (id: string) => void;
  /** Only the icon shows; the label becomes its name and its tip. */
  hideLabel?: boolean | undefined;
  variant?: 'default' | 'quiet' | undefined;
  isDisabled?: boolean | undefined;
}

function Trigger({
  label,
  icon = 'more',
  hideLabel,
  variant = 'default',
  isDisabled,
}: Partial<MenuButtonProps>) {
  if (hideLabel === true) {
    return (
      <TooltipTrigger delay={500} closeDelay={80}>
        <AriaButton
          className="rt-icon-button rt-icon-button--m rt-focus"
          {...given({ 'aria-label': label, isDisabled })}
        >
          <Icon name={icon} />
        </AriaButton>
        <Tip>{label ?? ''}</Tip>
      </TooltipTrigger>
    );
  }
  return (
    <AriaButton
      className={`rt-button rt-button--m rt-button--${variant} rt-focus`}
      {...given({ isDisabled })}
    >
      {icon === 'more' ? null : <Icon name={icon} />}
      <span className="rt-button__text">{label}</span>
      <Icon name="chevron-down" size={16} />
    </AriaButton>
  );
}

/** A button that opens a short list of things to do. */
export function MenuButton(props: MenuButtonProps) {
  const { items, onAction, label } = props;
  return (
    <MenuTrigger>
      <Trigger {...props} />
      <Popover className="rt-popover" offset={4}>
        <Menu
          className="rt-options"
          aria-label={label}
          items={items}
          disabledKeys={items.filter((item) => item.isDisabled === true).map((item) => item.id)}
          onAction={(key) => onAction(String(key))}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              className={item.isDanger === true ? 'rt-option rt-option--danger' : 'rt-option'}
            >
              {item.icon === undefined ? null : <Icon name={item.icon} />}
              <span className="rt-option__text">{item.label}</span>
              {item.shortcut === undefined ? null : <Kbd>{item.shortcut}</Kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
