import './card.css';
import { useId, useState, type FocusEvent, type ReactNode } from 'react';
import { tellFocus } from '../../session/presence';
import type { RecordRef } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Icon, IconButton } from '../../ui';
import { Comments } from '../comments/Comments';
import { MakeSignal } from '../signal/MakeSignal';
import { WorkingHere } from './WorkingHere';

interface CardFrameProps {
  readonly title: string;
  readonly mark: ReactNode;
  readonly children: ReactNode;
  /** The record that the card shows: people may remark on it and make a signal of it. */
  readonly about?: RecordRef;
  /** A signal itself is not made into another one. */
  readonly isSignal?: boolean;
  readonly onRemove?: () => void;
}

/** The right-hand card: the title stays in view, the rest scrolls. Esc closes it. */
export const CardFrame = ({ title, mark, children, about, isSignal = false, onRemove }: CardFrameProps) => {
  const t = useText();
  return (
    <article className="card" aria-label={title} {...(about ? tellingFocus(about) : {})}>
      <header className="card__head">
        <span className="card__mark">{mark}</span>
        <h2 className="card__title">{title}</h2>
        {onRemove && <IconButton icon="trash" label={t('common.remove')} onPress={onRemove} />}
        <IconButton icon="x" label={t('common.close')} onPress={() => ui.select(null)} />
      </header>
      <div className="card__body">
        {about && <WorkingHere {...about} />}
        {children}
        {about && <Comments {...about} />}
        {about && !isSignal && <MakeSignal title={title} about={[about.id]} />}
      </div>
    </article>
  );
};

/** Others see that somebody works on this card. A text that people write together says more by itself. */
const tellingFocus = ({ table, id }: RecordRef) => ({
  onFocus: ({ target }: FocusEvent): void => {
    const isField = target.matches('input, textarea, button[aria-haspopup="listbox"]');
    if (isField && target.closest('.prose') === null) tellFocus({ table, id, field: '', caret: null });
  },
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) tellFocus(null);
  },
});

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
  const number = count !== undefined && count > 0 && <span className="card__count">{count}</span>;
  return (
    <section className="card__section">
      <h3 className="card__heading">
        {isFolded ? (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} /> {title} {number}
          </button>
        ) : (
          <>
            {title} {number}
          </>
        )}
      </h3>
      {open && <div id={id}>{children}</div>}
    </section>
  );
};
