import { useState } from 'react';
import { addDissent } from '../../../shared/commands/consent';
import { editDecision } from '../../../shared/commands/decision';
import { takeLead } from '../../../shared/commands/caseLead';
import type { OutcomeReason } from '../../../shared/model/outcome';
import { dispatch } from '../../session/dispatch';
import { useReadOnly, useRecords } from '../../store/caseStore';
import { useUnreadDay } from '../../store/unreadDays';
import { useText, useWords } from '../../text/i18n';
import { Badge, Button, Select, TextField } from '../../ui';
import { OUTCOME_TONES } from './consentTones';
import { OutcomeBadge } from './DecisionFacts';
import { DespiteDialog } from './DespiteDialog';
import { RecordDialog, reviewDateOf } from './RecordDialog';
import type { DecisionState } from './useDecisionState';
import { focusConsent } from './useConsentKeys';
import { useIsChair } from './useVoices';

/** What keeps a proposal from being a decision; conditions and what was overruled do not. */
const IN_THE_WAY = new Set<OutcomeReason['code']>([
  'outcome_not_asked',
  'outcome_objection',
  'outcome_reservation_undated',
  'outcome_consult_undated',
  'outcome_dissent_not_asked',
  'outcome_no_lead',
  'outcome_several_leads',
  'outcome_quorum_not_met',
]);

/** *Waar staan we?* What is still to do, said kindly, and recording once nothing stands in the way. */
export const StandPanel = ({ state }: { readonly state: DecisionState }) => {
  const t = useText();
  const [dialog, setDialog] = useState<'record' | 'despite' | null>(null);
  const isChair = useIsChair();
  const unread = useUnreadDay(reviewDateOf(state.decision.id));
  const { decision, found, now, latest, isRecorded } = state;
  const open = found.reasons.filter(({ code }) => IN_THE_WAY.has(code));
  const close = (): void => setDialog(null);
  return (
    <section className="panel" aria-label={t('decision.stand')}>
      <h2 className="panel__title">{t('decision.stand')}</h2>
      <p className="panel__text">
        {now ? <OutcomeBadge decision={now} /> : <Incomplete />} <Since state={state} />
      </p>
      {open.length > 0 && (
        <>
          <p className="panel__text">{t('decision.inTheWay')}</p>
          <ul className="stand">
            {open.map((reason) => (
              <li key={`${reason.code}/${'id' in reason ? reason.id : ''}`}>
                <InTheWay reason={reason} decision={decision.id} about={decision.scenario} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!isChair && <p className="panel__text">{t('decision.onlyChair')}</p>}
      {unread !== null && <p className="panel__text">{t('entry.day.first', { typed: unread })}</p>}
      {isChair && (
        <div className="stand__buttons">
          <Button
            variant="primary"
            icon="stamp"
            isDisabled={open.length > 0 || isRecorded || now === null || unread !== null}
            onPress={() => setDialog('record')}
          >
            {t(recordLabel(state))}
          </Button>
          {found.outcome === 'blocked' && (
            <Button icon="gavel" onPress={() => setDialog('despite')}>
              {t('decision.despite')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'record' && now && (
        <RecordDialog decision={decision} now={now} isFirst={latest === null} onClose={close} />
      )}
      {dialog === 'despite' && <DespiteDialog decision={decision.id} onClose={close} />}
    </section>
  );
};

const recordLabel = ({ latest, found }: DecisionState) => {
  if (latest === null) return 'decision.record';
  return latest.outcome === 'conditional' && found.outcome === 'adopted'
    ? 'decision.recordConfirmed'
    : 'decision.recordAgain';
};

const Incomplete = () => {
  const words = useWords();
  const { badge, icon } = OUTCOME_TONES.incomplete;
  return (
    <Badge tone={badge} icon={icon}>
      {words.outcomes.incomplete}
    </Badge>
  );
};

/** How what is on the table relates to what was recorded. */
const Since = ({ state: { latest, isRecorded, found } }: { readonly state: DecisionState }) => {
  const t = useText();
  if (latest === null) return null;
  if (isRecorded) return t('decision.upToDate', { no: latest.no });
  if (latest.outcome === 'conditional' && found.outcome === 'adopted') return t('decision.allConfirmed');
  return t('decision.changedSince', { no: latest.no });
};

interface InTheWayProps {
  readonly reason: OutcomeReason;
  readonly decision: string;
  /** The scenario that a dissent is about. */
  readonly about: string | null;
}

/** One thing that is still to do, with what does it. */
const InTheWay = ({ reason, decision, about }: InTheWayProps) => {
  const t = useText();
  const words = useWords();
  const readOnly = useReadOnly();
  const parties = useRecords('parties');
  const said = words.problems[reason.code];
  if ('id' in reason) {
    const name = parties.find(({ id }) => id === reason.id)?.name ?? '';
    return (
      <button type="button" className="link" onClick={() => focusConsent(reason.id)}>
        {t('decision.partyReason', { name, reason: said })}
      </button>
    );
  }
  if (reason.code === 'outcome_quorum_not_met' || readOnly) return said;
  if (reason.code === 'outcome_dissent_not_asked') return <AskDissent decision={decision} about={about} />;
  return (
    <>
      {said} <ChooseLead />
    </>
  );
};

/** Exactly one agency holds the case; choosing one here makes the others give way. */
const ChooseLead = () => {
  const t = useText();
  const agencies = useRecords('parties').filter(({ kind }) => kind === 'agency');
  const choose = (id: string): void => {
    const party = agencies.find((one) => one.id === id);
    if (party) dispatch(takeLead, { party: id, person: party.contact, until: null });
  };
  return (
    <Select
      label={t('decision.lead')}
      placeholder={t('decision.lead')}
      hideLabel
      size="s"
      items={agencies.map(({ id, name }) => ({ id, label: name }))}
      selected={null}
      onChange={choose}
    />
  );
};

/** The question that is asked before any decision, also when nobody has an answer. */
const AskDissent = ({ decision, about }: Omit<InTheWayProps, 'reason'>) => {
  const t = useText();
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '') dispatch(addDissent, { by: null, about, text: text.trim() });
  };
  return (
    <div className="stand__dissent">
      <TextField label={t('decision.dissentAsk')} value={text} onChange={setText} onSubmit={add} />
      <Button size="s" isDisabled={text.trim() === ''} onPress={add}>
        {t('decision.dissentAdd')}
      </Button>
      <Button
        size="s"
        variant="quiet"
        onPress={() => dispatch(editDecision, { id: decision, patch: { dissentAsked: true } })}
      >
        {t('decision.dissentNone')}
      </Button>
    </div>
  );
};
