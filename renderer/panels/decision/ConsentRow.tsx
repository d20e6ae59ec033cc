import { useState } from 'react';
import { giveConsent } from '../../../shared/commands/consent';
import { CONSENT_VALUES, type Consent, type ConsentValue } from '../../../shared/model/decision';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useMandateOf, useMayAnswerFor } from '../../store/sitting';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape, Button, Icon, Select, TextField, type IconName } from '../../ui';
import { dayText } from '../dates';
import { DayField } from '../prose/DayField';

const TONES: Readonly<Record<ConsentValue, { readonly tone: string; readonly icon: IconName }>> = {
  agree: { tone: 'ok', icon: 'check' },
  agree_with_reservation: { tone: 'warn', icon: 'clock-alert' },
  disagree: { tone: 'no', icon: 'x' },
  not_asked: { tone: 'none', icon: 'minus' },
};

interface ConsentRowProps {
  readonly decision: string;
  readonly party: Party;
  readonly consent: Consent | null;
}

/** One party's answer: one press for yes, a reason for anything else, and a day for a reservation. */
export const ConsentRow = ({ decision, party, consent }: ConsentRowProps) => {
  const t = useText();
  const words = useWords();
  const [asking, setAsking] = useState<ConsentValue | null>(null);
  const [typed, setReason] = useState<string | null>(null);
  const [chosen, setUntil] = useState<string | null>(null);
  const value = consent?.value ?? 'not_asked';
  const mandate = useMandateOf(party.id);
  const mayAnswer = useMayAnswerFor(party.id);
  /** Whoever said at the start that they must go back begins with a reservation until then. */
  const goesBack = mayAnswer && value === 'not_asked' && mandate?.voice === 'must_consult';
  const asked = asking ?? (goesBack ? 'agree_with_reservation' : null);
  const reason = typed ?? (goesBack ? t('steps.mandateReason') : '');
  const until = chosen ?? (goesBack ? mandate.until : null);
  const give = (next: ConsentValue, why: string | null): void => {
    const done = dispatch(giveConsent, {
      decision,
      party: party.id,
      value: next,
      reason: why,
      conditionDue: next === 'agree_with_reservation' ? until : null,
      by: party.contact?.name ?? null,
      mandate: mandate?.voice ?? null,
      mandateUntil: mandate?.voice === 'must_consult' ? (mandate.until ?? until) : null,
    });
    if (done) setAsking(null);
  };
  const choose = (id: string): void => {
    const next = CONSENT_VALUES.find((known) => known === id) ?? 'not_asked';
    if (next === 'agree' || next === 'not_asked') give(next, null);
    else {
      setReason(consent?.reason ?? '');
      setUntil(consent?.conditionDue ?? null);
      setAsking(next);
    }
  };
  return (
    <li className={`consent consent--${TONES[value].tone}`}>
      <AgencyShape slot={party.colorSlot} kind={party.kind} size={20} />
      <ConsentFacts party={party} consent={consent} mayAnswer={mayAnswer} />
      <span className="consent__value">
        <Icon name={TONES[value].icon} size={16} />
        <Select
          label={t('decision.answer', { name: party.name })}
          hideLabel
          size="s"
          items={CONSENT_VALUES.map((id) => ({ id, label: words.consentShort[id] }))}
          selected={asked ?? value}
          isDisabled={!mayAnswer}
          onChange={choose}
        />
      </span>
      {asked !== null && (
        <ConsentAsk
          {...{ asked, reason, until }}
          isChosenHere={asking !== null}
          onReason={setReason}
          onUntil={setUntil}
          onGive={() => give(asked, reason)}
        />
      )}
    </li>
  );
};

interface ConsentFactsProps extends Pick<ConsentRowProps, 'party' | 'consent'> {
  readonly mayAnswer: boolean;
}

/** Whose answer it is, and what stands with it. */
const ConsentFacts = ({ party, consent, mayAnswer }: ConsentFactsProps) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="consent__who">
      <strong>{party.name}</strong>{' '}
      {party.contact && <span className="consent__contact">{party.contact.name}</span>}
      <span className="consent__why">
        {[
          party.mandate ? words.mandates[party.mandate] : '',
          consent?.reason ?? '',
          consent?.conditionDue ? t('decision.until', { date: dayText(consent.conditionDue, language) }) : '',
          mayAnswer || consent ? '' : t('steps.consentOwn'),
        ]
          .filter(Boolean)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </span>
    </div>
  );
};

interface ConsentAskProps {
  readonly asked: ConsentValue;
  readonly reason: string;
  readonly until: string | null;
  /** Somebody just chose it: then one goes on typing. */
  readonly isChosenHere: boolean;
  readonly onReason: (reason: string) => void;
  readonly onUntil: (until: string | null) => void;
  readonly onGive: () => void;
}

const ConsentAsk = ({ asked, reason, until, isChosenHere, onReason, onUntil, onGive }: ConsentAskProps) => {
  const t = useText();
  return (
    <div className="consent__ask">
      <TextField
        label={t('decision.reason')}
        value={reason}
        onChange={onReason}
        onSubmit={onGive}
        autoFocus={isChosenHere}
      />
      {asked === 'agree_with_reservation' && (
        <DayField label={t('cards.decision.until')} hideLabel={false} value={until} onCommit={onUntil} />
      )}
      <Button size="s" variant="primary" onPress={onGive}>
        {t('common.save')}
      </Button>
    </div>
  );
};
