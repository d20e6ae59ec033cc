import { useState } from 'react';
import { addTimeOut, editTimeOut, removeTimeOut } from '../../../shared/commands/handover';
import { isTimeOutOn, type TimeOut } from '../../../shared/model/handover';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { useLanguage, useText } from '../../text/i18n';
import { Badge } from '../../ui';
import { CardSection } from '../card/CardSection';
import { dayText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { RecordField } from '../fields/RecordField';
import { DayField } from '../prose/DayField';
import { LineField } from '../prose/LineField';

interface TimeOutsProps {
  /** The relation that threatens, or the party that holds off. */
  readonly about: string;
  /** Who would promise it. */
  readonly by: string;
}

/** *Time-out*: what threatens waits until a date. A day is all it takes. */
export const TimeOuts = ({ about, by }: TimeOutsProps) => {
  const t = useText();
  // A field that was used is taken anew, so that it is empty for the next.
  const [round, setRound] = useState(0);
  const timeOuts = useRecords('timeOuts').filter((one) => one.about === about);
  const add = (until: string | null): void => {
    if (until !== null && dispatch(addTimeOut, { about, by, from: null, until, reason: '' }))
      setRound(round + 1);
  };
  return (
    <CardSection title={t('cards.relation.timeOut')} count={timeOuts.length} isFolded={timeOuts.length === 0}>
      <p className="card__none">{t('cards.relation.timeOutText')}</p>
      {timeOuts.map((timeOut) => (
        <TimeOutFields key={timeOut.id} timeOut={timeOut} />
      ))}
      {timeOuts.length === 0 && (
        <CanEdit>
          <DayField
            key={round}
            label={t('cards.relation.timeOutUntil')}
            hideLabel={false}
            value={null}
            onCommit={add}
          />
        </CanEdit>
      )}
    </CardSection>
  );
};

const TimeOutFields = ({ timeOut }: { readonly timeOut: TimeOut }) => {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const { id, until, by, reason } = timeOut;
  const agencies = useRecords('parties').filter(({ kind }) => kind === 'agency');
  const edit = (patch: Parameters<typeof editTimeOut.plan>[1]['patch']) =>
    dispatch(editTimeOut, { id, patch });
  return (
    <div className="card__part">
      <p className="card__byline">
        <Badge tone={isTimeOutOn(timeOut, today) ? 'ok' : 'neutral'} icon="pause">
          {t('decision.until', { date: dayText(until, language) })}
        </Badge>
      </p>
      <DayField
        label={t('cards.relation.timeOutUntil')}
        field={`timeOuts/${id}/until`}
        hideLabel={false}
        value={until}
        onCommit={(day) => day !== null && edit({ until: day })}
      />
      <RecordField
        label={t('cards.relation.timeOutBy')}
        items={agencies.map(({ id: party, name }) => ({ id: party, label: name }))}
        value={by}
        none={t('cards.none')}
        onChoose={(party) => edit({ by: party })}
      />
      <LineField
        label={t('cards.relation.timeOutReason')}
        field={`timeOuts/${id}/reason`}
        isMultiline
        value={reason}
        onCommit={(why) => edit({ reason: why })}
      />
      <RemoveButton
        label={t('cards.relation.timeOutRemove')}
        onPress={() => removeWithUndo(removeTimeOut, id, t('cards.relation.timeOut'), t)}
      />
    </div>
  );
};
