import { useCallback, useMemo, useState } from 'react';
import { currentConsents } from '../../../shared/model/consents';
import type { ConsentValue } from '../../../shared/model/decision';
import { mandateOfVoice } from '../../../shared/model/voices';
import { useTables } from '../../store/caseStore';
import { useUi } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { noteAnswer, voiceIn } from './ConsentAsk';
import { ConsentRow } from './ConsentRow';
import { focusConsent, useConsentKeys } from './useConsentKeys';
import { useMayAnswer } from '../../store/currentMeeting';
import { votersOf } from './useVoices';

/** What each row asks more about, by party; null: it was put away. */
type Asking = ReadonlyMap<string, ConsentValue | null>;

/** *Wie staat erachter?* Every party's answer, to be gone through by mouse or by keyboard. */
export const Consents = ({ decision }: { readonly decision: string }) => {
  const t = useText();
  const { voters, answers } = useVoters(decision);
  const mayAnswer = useMayAnswer();
  const [asking, setAsking] = useState<Asking>(new Map());
  const ask = useCallback(
    (party: string, value: ConsentValue | null): void =>
      setAsking((before) => new Map([...before, [party, value]])),
    [],
  );
  const [used, setUsed] = useState<string | null>(null);
  const mine = voters.filter(mayAnswer);
  const open = mine.find(({ id }) => (answers.get(id)?.value ?? 'not_asked') === 'not_asked') ?? mine[0];
  const current = mine.find(({ id }) => id === used) ?? open ?? null;
  const voiceOf = useVoiceOf();
  const words = useWords();
  const singleKeys = useUi((state) => state.singleKeys);
  const choose = useCallback(
    (party: string, value: ConsentValue): void => {
      const voter = mine.find(({ id }) => id === party);
      if (!voter) return;
      const { mandate } = voiceOf(voter, answers.get(party) ?? null);
      const isPlain = value === 'not_asked' || (value === 'agree' && mandate !== 'must_consult');
      if (!isPlain) {
        ask(party, value);
        return;
      }
      const said = t('decision.answered', { name: voter.name, answer: words.consentValues[value] });
      if (noteAnswer({ decision, party: voter, value, mandate: voiceIn(mandate) }, said)) ask(party, null);
    },
    [decision, mine, answers, voiceOf, ask, t, words],
  );
  const ids = useMemo(() => voters.map(({ id }) => id), [voters]);
  useConsentKeys({ parties: ids, current: current?.id ?? null, choose });
  const tabStop = used ?? current?.id ?? ids[0];
  return (
    <section className="panel" aria-label={t('decision.who')}>
      <h2 className="panel__title">{t('decision.who')}</h2>
      <ul className="consents">
        {voters.map((party) => (
          <ConsentRow
            key={party.id}
            decision={decision}
            party={party}
            consent={answers.get(party.id) ?? null}
            voice={voiceOf(party, answers.get(party.id) ?? null)}
            asking={asking.get(party.id) ?? null}
            isPutAway={asking.has(party.id)}
            mayAnswer={mine.includes(party)}
            isTabStop={party.id === tabStop}
            onFocus={() => setUsed(party.id)}
            onChoose={(value) => choose(party.id, value)}
            onClose={() => {
              ask(party.id, null);
              focusConsent(party.id);
            }}
          />
        ))}
      </ul>
      {singleKeys && mine.length > 0 && <p className="consents__keys">{t('decision.keys')}</p>}
    </section>
  );
};

const VOTER_TABLES = ['parties', 'consents'] as const;
const VOICE_TABLES = ['meetings', 'attendees'] as const;

/** Who is asked, and what each of them says now. */
const useVoters = (decision: string) => {
  const tables = useTables(VOTER_TABLES);
  const voters = useMemo(() => votersOf(tables), [tables]);
  const answers = useMemo(() => currentConsents(tables, decision), [tables, decision]);
  return { voters, answers };
};

type VoiceOf = (
  ...voter: Parameters<typeof mandateOfVoice> extends [unknown, ...infer Rest] ? Rest : never
) => ReturnType<typeof mandateOfVoice>;

/** With what mandate each voice speaks in this meeting. */
const useVoiceOf = (): VoiceOf => {
  const tables = useTables(VOICE_TABLES);
  return useCallback((party, consent) => mandateOfVoice(tables, party, consent), [tables]);
};
