import { useRef } from 'react';
import type { Party } from '../../../shared/model/party';
import { useText } from '../../text/i18n';
import { ProseField } from '../prose/ProseField';

const QUESTIONS = ['sees', 'wants', 'mayDo', 'cannotDo'] as const;

/** Four questions that show how everybody sees it differently. What nobody said yet is a question, not an error. */
export const Perspective = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const unsaid = QUESTIONS.filter((field) => party[field].trim() === '');
  const goTo = (field: string): void =>
    place.current?.querySelector<HTMLElement>(`[data-field="${field}"] textarea`)?.focus();
  return (
    <div className="perspective" ref={place}>
      {/* Somebody who just begins has enough with the four questions below. */}
      {unsaid.length > 0 && unsaid.length < QUESTIONS.length && (
        <p className="card__unsaid">
          {t('cards.notSaid')}{' '}
          {unsaid.map((field) => (
            <button key={field} type="button" className="link" onClick={() => goTo(field)}>
              {lowered(t(`party.${field}`))}
            </button>
          ))}
        </p>
      )}
      {QUESTIONS.map((field) => (
        <ProseField
          key={field}
          table="parties"
          id={party.id}
          field={field}
          label={t(`party.${field}`)}
          value={party[field]}
        />
      ))}
    </div>
  );
};

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
