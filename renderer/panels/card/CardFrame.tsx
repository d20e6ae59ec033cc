import './card.css';
import { useRef, type FocusEvent, type ReactNode } from 'react';
import { tellFocus } from '../../session/meeting/presence';
import type { RecordRef } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useWaitingFocus } from '../../store/waitingFocus';
import { useText } from '../../text/i18n';
import { IconButton } from '../../ui';
import { Comments } from '../comments/Comments';
import { PrivateNote } from '../private/PrivateNote';
import { MakeSignal } from '../signal/MakeSignal';
import { CaseFields } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { FieldsOf } from '../prose/fieldsOf';
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
  const card = useRef<HTMLElement>(null);
  useWaitingFocus('card', () => {
    const field = card.current?.querySelector<HTMLElement>('.card__body :is(textarea, input)');
    (field ?? card.current?.querySelector('button'))?.focus();
  });
  return (
    <article ref={card} className="card" aria-label={title} {...(about ? tellingFocus(about) : {})}>
      <header className="card__head">
        <span className="card__mark">{mark}</span>
        <h2 className="card__title">{title}</h2>
        {onRemove && <RemoveButton size="m" label={t('common.remove')} onPress={onRemove} />}
        <IconButton icon="x" label={t('common.close')} onPress={() => ui.select(null)} />
      </header>
      <div className="card__body">
        {about && <WorkingHere {...about} />}
        <CaseFields>
          <FieldsOf value={about ?? null}>{children}</FieldsOf>
        </CaseFields>
        {about && <Comments {...about} />}
        {about && <PrivateNote key={`${about.table}/${about.id}`} {...about} />}
        {about && !isSignal && <MakeSignal title={title} about={[about.id]} />}
      </div>
    </article>
  );
};

/** Others see that somebody works on this card. A field that others know says more by itself. */
const tellingFocus = ({ table, id }: RecordRef) => ({
  onFocus: ({ target }: FocusEvent): void => {
    const isField = target.matches('input, textarea, button[aria-haspopup="listbox"]');
    if (isField && target.closest('[data-field]') === null) tellFocus({ table, id, field: '', caret: null });
  },
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) tellFocus(null);
  },
});
