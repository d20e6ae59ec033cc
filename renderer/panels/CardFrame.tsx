import { useId, useState, type ReactNode } from 'react';
import { ui } from '../store/uiStore';
import { useText } from '../text/i18n';
import { Icon, IconButton } from '../ui';

interface CardFrameProps {
  readonly title: string;
  readonly mark: ReactNode;
  readonly children: ReactNode;
  readonly onRemove?: () => void;
}

/** The right-hand card: the title stays in view, the rest scrolls. Esc closes it. */
export const CardFrame = ({ title, mark, children, onRemove }: CardFrameProps) => {
  const t = useText();
  return (
    <article className="card" aria-label={title}>
      <header className="card__head">
        <span className="card__mark">{mark}</span>
        <h2 className="card__title">{title}</h2>
        {onRemove && <IconButton icon="trash" label={t('common.remove')} onPress={onRemove} />}
        <IconButton icon="x" label={t('common.close')} onPress={() => ui.select(null)} />
      </header>
      <div className="card__body">{children}</div>
    </article>
  );
};

interface CardSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly count?: number;
  readonly isFolded?: boolean;
}

/** A part of a card under its own heading; what is rarely needed starts folded. */
export const CardSection = ({ title, children, count, isFolded = false }: CardSectionProps) => {
  const [open, setOpen] = useState(!isFolded);
  const id = useId();
  return (
    <section className="card__section">
      <h3 className="card__heading">
        {isFolded ? (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} /> {title}
          </button>
        ) : (
          <>
            {title} {count !== undefined && count > 0 && <span className="card__count">{count}</span>}
          </>
        )}
      </h3>
      {open && <div id={id}>{children}</div>}
    </section>
  );
};
