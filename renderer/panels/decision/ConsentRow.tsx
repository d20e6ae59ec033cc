import { CONSENT_VALUES, type Consent, type ConsentValue } from '../../../shared/model/decision';
import type { Party } from '../../../shared/model/party';
import type { VoiceMandate } from '../../../shared/model/voices';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape, Badge, Icon, Select } from '../../ui';
import { dayText } from '../dates';
import { ConsentAsk } from './ConsentAsk';
import { CONSENT_TONES } from './consentTones';

export interface ConsentRowProps {
  readonly decision: string;
  readonly party: Party;
  readonly consent: Consent | null;
  readonly voice: VoiceMandate;
  /** What this row asks more about, before the answer is noted. */
  readonly asking: ConsentValue | null;
  /** It was asked before, so it does not begin by asking. */
  readonly isPutAway: boolean;
  readonly mayAnswer: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (value: ConsentValue) => void;
  readonly onClose: () => void;
}

/** One party's answer: one press for yes, a reason for anything else, and a day for what comes later. */
export const ConsentRow = ({ asking: chosen, isPutAway, onClose, ...row }: ConsentRowProps) => {
  const t = useText();
  const words = useWords();
  const { decision, party, consent, voice, isTabStop, onFocus } = row;
  const value = consent?.value ?? 'not_asked';
  /** Whoever said at the start that they must go back begins with a reservation until then. */
  const goesBack = value === 'not_asked' && voice.isSaidHere && voice.mandate === 'must_consult';
  const begins = goesBack && row.mayAnswer && !isPutAway;
  const asking = chosen ?? (begins ? 'agree_with_reservation' : null);
  return (
    // Hears which row is in use, whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li onFocus={onFocus}>
      <div
        role="group"
        className={`rt-focus consent consent--${CONSENT_TONES[value].tone}`}
        data-consent={party.id}
        // The keys 1 2 3 and the arrows answer for the row that has the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={isTabStop ? 0 : -1}
        aria-label={t('decision.answered', { name: party.name, answer: words.consentValues[value] })}
      >
        <AgencyShape slot={party.colorSlot} kind={party.kind} size={20} />
        <div className="consent__who">
          <strong>{party.name}</strong>{' '}
          {party.contact && <span className="consent__contact">{party.contact.name}</span>}
        </div>
        <Value {...row} shown={asking ?? value} />
        <Why consent={consent} voice={voice} />
        {asking !== null && (
          <ConsentAsk
            key={asking}
            decision={decision}
            party={party}
            value={asking}
            consent={consent}
            voice={voice}
            isChosen={chosen !== null}
            onClose={onClose}
          />
        )}
      </div>
    </li>
  );
};

const Value = ({
  party,
  shown,
  mayAnswer,
  onChoose,
}: Pick<ConsentRowProps, 'party' | 'mayAnswer' | 'onChoose'> & { readonly shown: ConsentValue }) => {
  const t = useText();
  const words = useWords();
  const { icon, badge } = CONSENT_TONES[shown];
  if (!mayAnswer)
    return (
      <Badge tone={badge} icon={icon}>
        {words.consentShort[shown]}
      </Badge>
    );
  return (
    <span className="consent__value">
      <Icon name={icon} size={16} />
      <Select
        label={t('decision.answer', { name: party.name })}
        hideLabel
        size="s"
        items={CONSENT_VALUES.map((id) => ({ id, label: words.consentShort[id] }))}
        selected={shown}
        onChange={(id) => onChoose(CONSENT_VALUES.find((known) => known === id) ?? 'not_asked')}
      />
    </span>
  );
};

/** With what mandate, why, and until when. */
const Why = ({ consent, voice }: Pick<ConsentRowProps, 'consent' | 'voice'>) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const answered = consent !== null && consent.value !== 'not_asked';
  const due = consent?.conditionDue ?? null;
  const mandate = (): string => {
    if (voice.mandate === null) return '';
    // A day for the reservation says the same; it need not stand there twice.
    if (voice.mandate !== 'must_consult' || !answered || voice.until === due)
      return words.mandates[voice.mandate];
    return voice.until === null
      ? t('decision.consultUndated')
      : t('decision.consultUntil', { date: dayText(voice.until, language) });
  };
  const facts = [
    mandate(),
    consent?.reason ?? '',
    due === null ? '' : t('decision.until', { date: dayText(due, language) }),
  ];
  return (
    <span className="consent__why">
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
};
