import type { ReactNode } from 'react';
import { classes } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface BannerProps {
  tone: 'info' | 'warn' | 'danger' | 'sample';
  icon?: IconName | undefined;
  children: ReactNode;
  actions?: ReactNode;
}

/** Something that holds for the whole panel, until it no longer does: an example, no connection. */
export function Banner({ tone, icon, children, actions }: BannerProps) {
  return (
    <div className={classes('rt-banner', `rt-banner--${tone}`)}>
      {icon === undefined ? null : <Icon name={icon} />}
      <div className="rt-banner__text">{children}</div>
      {actions === undefined ? null : <div className="rt-banner__actions">{actions}</div>}
    </div>
  );
}
