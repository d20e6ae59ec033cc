import { Button as AriaButton, ToggleButton, TooltipTrigger } from 'react-aria-components';
import { classes, given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Tip } from './Tip';

export interface IconButtonProps {
  icon: IconName;
  /** Its name for everyone: read aloud, and shown on hover and focus. */
  label: string;
  onPress?: (() => void) | undefined;
  isDisabled?: boolean | undefined;
  /** Given: a switch that is on or off. */
  isPressed?: boolean | undefined;
  size?: 's' | 'm' | 'l' | undefined;
  /** With a border, where it stands among bordered buttons. */
  hasBorder?: boolean | undefined;
}

/** A button or switch known by its icon alone; the name appears on hover and on focus. */
export function IconButton({ icon, label, onPress, isDisabled, isPressed, ...rest }: IconButtonProps) {
  const { size = 'm', hasBorder = false } = rest;
  const common = {
    'aria-label': label,
    className: classes(
      'rt-icon-button',
      'rt-focus',
      `rt-icon-button--${size}`,
      hasBorder && 'rt-icon-button--border',
    ),
    children: <Icon name={icon} size={size === 's' ? 16 : 18} />,
    ...given({ isDisabled }),
  };
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {isPressed === undefined ? (
        <AriaButton {...common} onPress={() => onPress?.()} />
      ) : (
        <ToggleButton {...common} isSelected={isPressed} onChange={() => onPress?.()} />
      )}
      <Tip>{label}</Tip>
    </TooltipTrigger>
  );
}
