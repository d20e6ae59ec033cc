import type { ReactNode } from 'react';
import { classes } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface BadgeProps {
  children: ReactNode;
  tone?: 'neutral' | 'info' | 'ok' | 'warn' | 'danger' | 'loop' | 'ghost' | undefined;
  icon?: IconName | undefined;
}

/** A state in one or two words. The text says it; colour and icon only help to find it. */
export function Badge({ children, tone = 'neutral', icon }: BadgeProps) {
  return (
    <span className={classes('rt-badge', `rt-badge--${tone}`)}>
      {icon === undefined ? null : <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
