import { useState } from 'react';
import { answerAction } from '../../../shared/commands/action';
import { followUps, type FollowUp } from '../../../shared/insight/followUp';
import type { ActionStatus } from '../../../shared/model/action';
import type { Meeting } from '../../../shared/model/meeting';
import { dispatch } from '../../session/dispatch';
import { useCase } from '../../store/caseStore';
import { usePermission } from '../../store/currentMeeting';
import { useText, useWords } from '../../text/i18n';
import { Badge, Button, Icon, TextField } from '../../ui';

/** How an action of last time may stand. */
const ANSWERS = ['done', 'in_progress', 'stuck'] as const satisfies readonly ActionStatus[];

/** *Follow-up first*: a next meeting opens with the actions of last time, each of which is answered. */
export const FollowUps = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const tables = useCase((state) => state.tables);
  const asked = followUps(tables, meeting);
  const mayAnswer = usePermission('add') === 'yes';
  if (asked.length === 0) return null;
  return (
    <section className="panel" aria-label={t('steps.followUp')}>
      <h2 className="panel__title">
        <Icon name="history" size={20} /> {t('steps.followUp')}
      </h2>
      <p className="panel__text">{t('steps.followUpText')}</p>
      <ul className="follow-ups">
        {asked.map((one) => (
          <FollowUpRow key={one.action.id} one={one} mayAnswer={mayAnswer} />
        ))}
      </ul>
    </section>
  );
};

const FollowUpRow = ({ one, mayAnswer }: { readonly one: FollowUp; readonly mayAnswer: boolean }) => {
  const t = useText();
  const words = useWords();
  const [line, setLine] = useState('');
  const { action, isAnswered } = one;
  const answer = (status: ActionStatus): void => {
    if (dispatch(answerAction, { id: action.id, status, text: line.trim() })) setLine('');
  };
  return (
    <li className="follow-up" aria-label={t('steps.followUpAnswer', { text: action.text })}>
      <p className="follow-up__text">
        {action.text}{' '}
        <Badge tone={isAnswered ? 'ok' : 'neutral'}>
          {isAnswered
            ? `${words.actionStatuses[action.status]}, ${t('steps.followUpDone')}`
            : words.actionStatuses[action.status]}
        </Badge>
      </p>
      {action.owner && <p className="follow-up__who">{action.owner.name}</p>}
      {mayAnswer && (
        <div className="follow-up__answer">
          <TextField
            label={t('steps.followUpLine')}
            hideLabel
            placeholder={t('steps.followUpLine')}
            value={line}
            onChange={setLine}
          />
          {ANSWERS.map((status) => (
            <Button key={status} size="s" onPress={() => answer(status)}>
              {words.actionStatuses[status]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
};
