import type { ReactNode } from 'react';
import type { ActionLine } from '../../../shared/entry/actionLine';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape } from '../../ui';
import { fullDayText } from '../dates';
import { namesText } from '../names';
import { noDayText } from '../prose/dayWords';
import { RestDay } from '../prose/RestDay';

interface ActionReadingProps {
  readonly read: ActionLine;
  /** Puts another day in the line. */
  readonly onMoveDay: (date: string) => void;
}

/** What a typed line means: who, what, when and for which agency, with what still lacks. */
export const ActionReading = ({ read, onMoveDay }: ActionReadingProps) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const { party, person, text, due, noDay, unknownAgency, missing } = read;
  return (
    <>
      {party && (
        <Part label={t('entry.line.agency')}>
          <AgencyShape slot={party.colorSlot} kind={party.kind} size={16} /> {party.name}
        </Part>
      )}
      {person !== '' && <Part label={t('entry.line.who')}>{person}</Part>}
      {text !== '' && <Part label={t('entry.line.what')}>{text}</Part>}
      {due !== null && <Part label={t('entry.line.when')}>{fullDayText(due, language)}</Part>}
      {missing.length > 0 && (
        <span className="action-entry__missing">
          {t('actions.draft', {
            gaps: namesText(
              missing.map((gap) => words.gaps[gap]),
              language,
            ),
          })}
        </span>
      )}
      {due !== null && <RestDay date={due} onMove={onMoveDay} />}
      {noDay && noDay.why.kind !== 'day' && <span>{noDayText(noDay.why, noDay.typed, t, language)}</span>}
      {unknownAgency !== '' && <span>{t('entry.line.unknownAgency', { name: unknownAgency })}</span>}
    </>
  );
};

const Part = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <span className="action-entry__part">
    <span className="action-entry__label">{label}</span> <strong>{children}</strong>
  </span>
);
