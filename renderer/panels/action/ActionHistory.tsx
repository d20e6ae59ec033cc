import { useState } from 'react';
import { noteAction } from '../../../shared/commands/action';
import type { ActionChange, ActionStatus } from '../../../shared/model/action';
import { isIsoDate } from '../../../shared/base/dates';
import { dispatch } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { CanEdit } from '../fields/CanEdit';
import { dayText, momentText } from '../dates';

/** What happened to an action, the last first, and a word that can be added. */
export const ActionHistory = ({ action }: { readonly action: string }) => {
  const t = useText();
  const [note, setNote] = useState('');
  const changes = useRecords('actionChanges')
    .filter((change) => change.action === action)
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const add = (): void => {
    if (note.trim() !== '' && dispatch(noteAction, { id: action, text: note.trim() })) setNote('');
  };
  return (
    <CardSection title={t('cards.action.history')} count={changes.length} isFolded>
      <CanEdit>
        <TextField
          label={t('cards.action.note')}
          placeholder={t('cards.action.notePlaceholder')}
          value={note}
          onChange={setNote}
          onSubmit={add}
        />
      </CanEdit>
      <ol className="history">
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
    </CardSection>
  );
};

const Change = ({ change }: { readonly change: ActionChange }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const said = valueText(change, words.actionStatuses, (day) => dayText(day, language));
  return (
    <li>
      <span>
        {words.actionEvents[change.what]}
        {said !== '' && `: ${said}`}
      </span>{' '}
      <small>
        {[change.by ?? t('cards.somebody'), change.at === null ? '' : momentText(change.at, language)]
          .filter(Boolean)
          .join(', ')}
      </small>
    </li>
  );
};

const valueText = (
  { what, value }: ActionChange,
  statuses: Readonly<Record<ActionStatus, string>>,
  dayOf: (day: string) => string,
): string => {
  if (what === 'status' && Object.hasOwn(statuses, value)) return statuses[value as ActionStatus];
  if (what === 'due' && isIsoDate(value)) return dayOf(value);
  return value;
};
