import { useState } from 'react';
import { editDecision, recordDecision } from '../../../shared/commands/decision';
import type { Decision } from '../../../shared/model/decision';
import type { RecordedDecision } from '../../../shared/model/recordedDecision';
import { dispatchNew, dispatch } from '../../session/dispatch';
import { useCase } from '../../store/caseStore';
import { ui, useUi } from '../../store/uiStore';
import { unreadDayIn, useUnreadDay } from '../../store/unreadDays';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack, TextField } from '../../ui';
import { DayField } from '../prose/DayField';
import { FieldsOf } from '../prose/fieldsOf';
import { DecisionFacts, OutcomeBadge } from './DecisionFacts';

/** The record stands above everything else; whoever recorded it stood further down. */
const showRecords = (): void =>
  document.querySelector('.panel--recorded')?.scrollIntoView({ block: 'nearest' });

/** Where a review date that is not understood is kept, here and in the proposal. */
export const reviewDateOf = (decision: string): string => `decisions/${decision}/reviewDate`;

interface RecordDialogProps {
  readonly decision: Decision;
  readonly now: RecordedDecision;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** Shows what will be recorded, word for word, before it can no longer be changed. */
export const RecordDialog = ({ decision, now, isFirst, onClose }: RecordDialogProps) => {
  const t = useText();
  const myName = useUi((state) => state.myName);
  const [by, setBy] = useState(myName);
  const field = reviewDateOf(decision.id);
  const unread = useUnreadDay(field);
  const record = (): void => {
    // Leaving the date for the button may have shown just now that it is none.
    if (unreadDayIn(field) !== null) return;
    const id = dispatchNew(recordDecision, { id: decision.id, recordedBy: by.trim() });
    if (id === null) return;
    if (myName === '') ui.set({ myName: by.trim() });
    const no = useCase.getState().tables.decisionRecords.get(id)?.no ?? 1;
    ui.toast({ text: t('decision.recordDone', { no }) });
    onClose();
    requestAnimationFrame(showRecords);
  };
  return (
    <Dialog
      isOpen
      title={t('decision.recordTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('decision.recordNot')}</Button>
          <Button
            variant="primary"
            icon="stamp"
            isDisabled={by.trim() === '' || unread !== null}
            onPress={record}
          >
            {t(isFirst ? 'decision.record' : 'decision.recordAgain')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <OutcomeBadge decision={now} />
        <DecisionFacts decision={now} />
        {decision.reviewDate === null && (
          <div className="decided__review">
            <p className="panel__text">{t('decision.reviewMissing')}</p>
            <FieldsOf value={{ table: 'decisions', id: decision.id }}>
              <DayField
                label={t('decision.back')}
                field="reviewDate"
                hideLabel={false}
                value={decision.reviewDate}
                onCommit={(reviewDate) => dispatch(editDecision, { id: decision.id, patch: { reviewDate } })}
              />
            </FieldsOf>
          </div>
        )}
        {myName === '' && <TextField label={t('decision.recordBy')} value={by} onChange={setBy} isRequired />}
        <p className="panel__text">{t('decision.recordLasting')}</p>
      </Stack>
    </Dialog>
  );
};
