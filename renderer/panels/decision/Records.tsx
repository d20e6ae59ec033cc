import { giveConsent } from '../../../shared/commands/consent';
import type { ChainReport, DecisionRecord } from '../../../shared/model/decisionRecord';
import { readRecorded, waitingAnswers, type RecordedDecision } from '../../../shared/model/recordedDecision';
import { dispatch } from '../../session/dispatch';
import { useRecord } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { CardSection } from '../card/CardSection';
import { dayText, momentText } from '../dates';
import { voiceIn } from './ConsentAsk';
import { DecisionFacts, OutcomeBadge } from './DecisionFacts';
import { useDecisionState, useRecorded } from './useDecisionState';
import { useMayAnswer } from '../../store/currentMeeting';

/** *Besluit vastgelegd*: the last record in full, those before it folded, and whether the chain holds. */
export const Records = () => {
  const t = useText();
  const { records, chain } = useRecorded();
  const [latest, ...earlier] = records;
  if (!latest) return null;
  return (
    <section className="panel panel--recorded" aria-label={t('decision.recorded')}>
      <h2 className="panel__title">
        <Icon name="lock" size={20} /> {t('decision.recorded')}
      </h2>
      <RecordCard record={latest}>
        <Waiting record={latest} />
      </RecordCard>
      <ChainText chain={chain} />
      {earlier.length > 0 && (
        <CardSection title={t('decision.earlier')} count={earlier.length} isFolded>
          {earlier.map((record) => (
            <RecordCard key={record.id} record={record} />
          ))}
        </CardSection>
      )}
    </section>
  );
};

interface RecordCardProps {
  readonly record: DecisionRecord;
  readonly children?: React.ReactNode;
}

/** Digits of a hash that people compare by eye; the whole of it is in the exports. */
const CODE_DIGITS = 8;

const RecordCard = ({ record, children }: RecordCardProps) => {
  const t = useText();
  const language = useLanguage();
  const decision = readRecorded(record.content);
  const moment = momentText(record.recordedAt, language);
  return (
    <article
      className="record"
      aria-label={t('decision.recordedNo', { no: record.no })}
      data-record={record.no}
    >
      <h3 className="record__title">
        {t('decision.recordedNo', { no: record.no })} {decision && <OutcomeBadge decision={decision} />}
      </h3>
      <p className="record__when">
        {record.recordedBy === null
          ? t('decision.recordedOn', { moment })
          : t('decision.recordedOnBy', { moment, name: record.recordedBy })}
      </p>
      {decision ? <DecisionFacts decision={decision} /> : <p>{t('decision.unreadable')}</p>}
      {children}
      <p className="record__code">
        {t('decision.code', { code: record.hash.slice(0, CODE_DIGITS).replace(/(.{4})(?=.)/, '$1 ') })}
      </p>
    </article>
  );
};

/** Whose word from elsewhere is still to come; it can be noted here when it has. */
const Waiting = ({ record }: { readonly record: DecisionRecord }) => {
  const t = useText();
  const state = useDecisionState();
  const decision = readRecorded(record.content);
  if (!state || !decision || state.decision.id !== decision.decision.id) return null;
  const now = state.now && new Set(waitingAnswers(state.now).map(({ party }) => party));
  const waiting = waitingAnswers(decision).filter(({ party }) => now?.has(party) ?? true);
  if (waiting.length === 0) return null;
  return (
    <>
      <h3 className="decided__head">{t('decision.waitsFor')}</h3>
      <ul className="record__waiting">
        {waiting.map((answer) => (
          <WaitingFor key={answer.party} answer={answer} decision={decision.decision.id} />
        ))}
      </ul>
    </>
  );
};

interface WaitingForProps {
  readonly answer: RecordedDecision['consents'][number];
  readonly decision: string;
}

const WaitingFor = ({ answer, decision }: WaitingForProps) => {
  const t = useText();
  const language = useLanguage();
  const party = useRecord('parties', answer.party);
  const mayAnswer = useMayAnswer();
  const until = answer.conditionDue ?? answer.mandateUntil;
  const name = answer.name ?? party?.name ?? '';
  const mandate = voiceIn(answer.mandate);
  /** The word came: from here on it is a plain yes, of a voice that need not consult any more. */
  const confirm = (): boolean =>
    dispatch(giveConsent, {
      decision,
      party: answer.party,
      value: 'agree',
      reason: null,
      conditionDue: null,
      by: party?.contact?.name ?? answer.by,
      mandate: mandate === 'must_consult' ? 'decides_at_table' : mandate,
      mandateUntil: null,
    });
  return (
    <li>
      <span>
        <strong>{name}</strong> {until !== null && t('decision.until', { date: dayText(until, language) })}
      </span>
      {party && mayAnswer(party) && (
        <Button size="s" icon="check" aria-label={t('decision.confirmOf', { name })} onPress={confirm}>
          {t('decision.confirm')}
        </Button>
      )}
    </li>
  );
};

/** Whether anything was changed after it was recorded, in words. */
const ChainText = ({ chain }: { readonly chain: ChainReport }) => {
  const t = useText();
  const words = useWords();
  const { wrong, forks } = chain;
  return (
    <p
      className={`record__chain record__chain--${wrong ? 'wrong' : 'right'}`}
      data-chain={wrong?.fault ?? 'right'}
    >
      <Icon name={wrong ? 'alert-triangle' : 'link'} size={16} />
      <span>
        {wrong
          ? t('decision.chainWrong', { no: wrong.no, reason: words.problems[wrong.fault] })
          : t('decision.chainRight')}
        {forks.length > 0 && ` ${t('decision.chainFork')}`}
      </span>
    </p>
  );
};
