import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes, given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Kbd } from './Kbd';

export interface ButtonProps {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  variant?: 'primary' | 'default' | 'quiet' | 'danger' | undefined;
  size?: 's' | 'm' | 'l' | undefined;
  icon?: IconName | undefined;
  /** Stands after the text instead of before it: where the button leads on. */
  iconEnd?: IconName | undefined;
  /** Shown as a key and read as a description; the key itself is bound elsewhere. */
  shortcut?: string | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  type?: 'button' | 'submit' | 'reset' | undefined;
  'aria-label'?: string | undefined;
}

/** Something that can be done now. One primary per panel: what the table is expected to do next. */
export function Button(props: ButtonProps) {
  const { children, variant = 'default', size = 'm', icon, iconEnd, shortcut, type = 'button' } = props;
  const shortcutId = useId();
  const iconSize = size === 's' ? 16 : 18;
  return (
    <AriaButton
      {...given({
        onPress: props.onPress && (() => props.onPress?.()),
        isDisabled: props.isDisabled,
        autoFocus: props.autoFocus,
        'aria-label': props['aria-label'],
        'aria-describedby': shortcut === undefined ? undefined : shortcutId,
      })}
      type={type}
      className={classes('rt-button', 'rt-focus', `rt-button--${variant}`, `rt-button--${size}`)}
    >
      {icon === undefined ? null : <Icon name={icon} size={iconSize} />}
      <span className="rt-button__text">{children}</span>
      {iconEnd === undefined ? null : <Icon name={iconEnd} size={iconSize} />}
      {shortcut === undefined ? null : (
        <span id={shortcutId} className="rt-button__shortcut" aria-hidden="true">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </AriaButton>
  );
}
