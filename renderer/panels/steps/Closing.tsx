import { addFeedback } from '../../../shared/commands/feedback';
import { editMeeting } from '../../../shared/commands/meeting';
import { closingBlockers } from '../../../shared/model/closing';
import type { Meeting } from '../../../shared/model/meeting';
import { sentenceFor } from '../../../shared/text/language';
import { dispatch, dispatchNew } from '../../session/dispatch';
import { useCase, useCaseHeader } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { usePermission } from '../../store/currentMeeting';
import { ui } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { DayField } from '../prose/DayField';
import { FieldsOf } from '../prose/fieldsOf';

/** Step 7: what is still open, who tells the resident, and when the table meets again. Nothing here is a lock. */
export const Closing = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const tables = useCase((state) => state.tables);
  const name = useCaseHeader()?.pseudonym ?? '';
  const mayAdd = usePermission('add') === 'yes';
  const blockers = closingBlockers(tables, today);
  const codes = [...new Set(blockers.map(({ code }) => code))];
  const tellResident = (): void => {
    const to = [...tables.parties.values()].find(({ kind }) => kind === 'resident')?.id ?? null;
    const id = dispatchNew(addFeedback, { to, text: '', channel: null, by: null, due: null });
    if (id === null) return;
    ui.select({ kind: 'feedback', id });
    ui.focusCard();
  };
  return (
    <section className="panel" aria-label={t('steps.closing')}>
      <h2 className="panel__title">
        <Icon name="flag" size={20} /> {t('steps.closing')}
      </h2>
      <p className="panel__text">{t(codes.length === 0 ? 'steps.closingReady' : 'steps.closingMissing')}</p>
      <ul className="closing">
        {codes.map((code) => (
          <li key={code}>
            <Icon name="circle" size={16} /> {sentenceFor({ code }, language)}
          </li>
        ))}
      </ul>
      {mayAdd && codes.includes('closing_no_feedback') && (
        <span>
          <Button icon="megaphone" onPress={tellResident}>
            {t('steps.addFeedback', { name })}
          </Button>
        </span>
      )}
      {mayAdd && (
        <FieldsOf value={{ table: 'meetings', id: meeting.id }}>
          <DayField
            label={t('steps.nextDate')}
            field="nextDate"
            hideLabel={false}
            value={meeting.nextDate}
            onCommit={(nextDate) => dispatch(editMeeting, { id: meeting.id, patch: { nextDate } })}
          />
        </FieldsOf>
      )}
    </section>
  );
};
