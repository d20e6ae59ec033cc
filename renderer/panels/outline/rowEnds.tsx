import type { ReactNode } from 'react';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';

interface EndProps {
  /** How many remarks are not dealt with yet. */
  readonly remarks: number;
  readonly children?: ReactNode;
}

/** What stands at the end of a row; the row's own name says the same in words. */
export const End = ({ remarks, children }: EndProps) => {
  const t = useText();
  return (
    <span className="outline__end">
      {remarks > 0 && (
        <span className="outline__remarks" title={t('cards.comments.count', { count: remarks })}>
          <Icon name="comment" size={14} /> {remarks}
        </span>
      )}
      {children}
    </span>
  );
};
