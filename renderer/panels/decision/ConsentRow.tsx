import { useState } from 'react';
import { giveConsent } from '../../../shared/commands/consent';
import { CONSENT_VALUES, type Consent, type ConsentValue } from '../../../shared/model/decision';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
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
  const language = useLanguage();
  const [asking, setAsking] = useState<ConsentValue | null>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const value = consent?.value ?? 'not_asked';
  const give = (next: ConsentValue, why: string | null): void => {
    const done = dispatch(giveConsent, {
      decision,
      party: party.id,
      value: next,
      reason: why,
      conditionDue: next === 'agree_with_reservation' ? until : null,
      by: party.contact?.name ?? null,
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
      <div className="consent__who">
        <strong>{party.name}</strong>{' '}
        {party.contact && <span className="consent__contact">{party.contact.name}</span>}
        <span className="consent__why">
          {[
            party.mandate ? words.mandates[party.mandate] : '',
            consent?.reason ?? '',
            consent?.conditionDue
              ? t('decision.until', { date: dayText(consent.conditionDue, language) })
              : '',
          ]
            .filter(Boolean)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </span>
      </div>
      <span className="consent__value">
        <Icon name={TONES[value].icon} size={16} />
        <Select
          label={t('decision.answer', { name: party.name })}
          hideLabel
          size="s"
          items={CONSENT_VALUES.map((id) => ({ id, label: words.consentShort[id] }))}
          selected={asking ?? value}
          onChange={choose}
        />
      </span>
      {asking !== null && (
        <div className="consent__ask">
          <TextField
            label={t('decision.reason')}
            value={reason}
            onChange={setReason}
            onSubmit={() => give(asking, reason)}
            autoFocus
          />
          {asking === 'agree_with_reservation' && (
            <DayField label={t('cards.decision.until')} hideLabel={false} value={until} onCommit={setUntil} />
          )}
          <Button size="s" variant="primary" onPress={() => give(asking, reason)}>
            {t('common.save')}
          </Button>
        </div>
      )}
    </li>
  );
};
