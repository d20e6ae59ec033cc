import { useState } from 'react';
import { giveConsent } from '../../../shared/commands/consent';
import { VOICES, type Consent, type ConsentValue, type Voice } from '../../../shared/model/decision';
import type { Party } from '../../../shared/model/party';
import type { VoiceMandate } from '../../../shared/model/voices';
import { dispatch } from '../../session/dispatch';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Select, TextField } from '../../ui';
import { DayField } from '../prose/DayField';

interface Answer {
  readonly decision: string;
  readonly party: Party;
  readonly value: ConsentValue;
  readonly reason?: string | null;
  readonly mandate?: Voice | null;
  /** ISO date by which the word from elsewhere comes. */
  readonly until?: string | null;
}

/** Notes an answer and says it aloud; true when it was noted. */
export const noteAnswer = (answer: Answer, said: string): boolean => {
  const { decision, party, value, reason = null, mandate = null, until = null } = answer;
  const done = dispatch(giveConsent, {
    decision,
    party: party.id,
    value,
    reason: reason?.trim() || null,
    conditionDue: value === 'agree_with_reservation' ? until : null,
    by: party.contact?.name ?? null,
    mandate,
    mandateUntil: mandate === 'must_consult' ? until : null,
  });
  if (done) ui.announce(said);
  return done;
};

/** A mandate as a voice carries it; a party that only informs has none of its own. */
export const voiceIn = (mandate: VoiceMandate['mandate']): Voice | null =>
  VOICES.find((one) => one === mandate) ?? null;

interface ConsentAskProps {
  readonly decision: string;
  readonly party: Party;
  readonly value: ConsentValue;
  readonly consent: Consent | null;
  readonly voice: VoiceMandate;
  /** Somebody chose this answer just now, and goes on typing. */
  readonly isChosen: boolean;
  readonly onClose: () => void;
}

/** What an answer still needs: a reason unless it is a yes, and a day when the word comes later. */
export const ConsentAsk = ({ decision, party, value, consent, voice, ...rest }: ConsentAskProps) => {
  const { isChosen, onClose } = rest;
  const t = useText();
  const words = useWords();
  const [reason, setReason] = useState(
    consent?.reason ??
      (voice.isSaidHere && voice.mandate === 'must_consult' ? t('decision.consultReason') : ''),
  );
  const [mandate, setMandate] = useState(voiceIn(voice.mandate));
  const [until, setUntil] = useState(consent?.conditionDue ?? voice.until);
  const [unread, setUnread] = useState<string | null>(null);
  const needsReason = value !== 'agree';
  const needsDay = value === 'agree_with_reservation' || (value === 'agree' && mandate === 'must_consult');
  const waits = needsDay && unread !== null;
  const save = (): void => {
    if (waits) return;
    const said = t('decision.answered', { name: party.name, answer: words.consentValues[value] });
    const kept = needsReason ? reason : null;
    if (noteAnswer({ decision, party, value, reason: kept, mandate, until: needsDay ? until : null }, said))
      onClose();
  };
  return (
    <div className="consent__ask" data-answer={value}>
      {needsReason && (
        <TextField
          label={t('decision.reason')}
          value={reason}
          onChange={setReason}
          onSubmit={save}
          autoFocus={isChosen}
        />
      )}
      <div className="consent__terms">
        <Select
          label={t('decision.mandate')}
          items={VOICES.map((id) => ({ id, label: words.mandates[id] }))}
          selected={mandate}
          onChange={(id) => setMandate(VOICES.find((known) => known === id) ?? null)}
        />
        {needsDay && (
          <DayField
            label={t('cards.decision.until')}
            hideLabel={false}
            value={until}
            onCommit={setUntil}
            onUnread={setUnread}
          />
        )}
      </div>
      <div className="consent__buttons">
        <Button size="s" variant="primary" isDisabled={waits} onPress={save}>
          {t('common.save')}
        </Button>
        <Button size="s" variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
};
