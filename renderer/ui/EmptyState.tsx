import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface EmptyStateProps {
  icon?: IconName | undefined;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
}

/** Stands where nothing is yet: says what will come here and how to begin. */
export function EmptyState({ icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className="rt-empty">
      {icon === undefined ? null : (
        <span className="rt-empty__icon">
          <Icon name={icon} size={26} />
        </span>
      )}
      <p className="rt-empty__title">{title}</p>
      {text === undefined ? null : <p className="rt-empty__text">{text}</p>}
      {actions === undefined ? null : <div className="rt-empty__actions">{actions}</div>}
    </div>
  );
}
