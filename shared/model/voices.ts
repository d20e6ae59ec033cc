import type { Consent } from './decision';
import { currentMeeting } from './meeting';
import type { Mandate, Party } from './party';
import { mandateAt } from './attendees';
import type { CaseTables } from './tables';

/** What a voice may do today, and until when it has time to consult (ISO date). */
export interface VoiceMandate {
  readonly mandate: Mandate | null;
  readonly until: string | null;
  /** Said when sitting down in the meeting that is going on. */
  readonly isSaidHere: boolean;
}

/**
 * With what mandate a party speaks: as it answered, else as it said when it sat down in this meeting, else as it always
 * has.
 */
export const mandateOfVoice = (
  { meetings, attendees }: Pick<CaseTables, 'meetings' | 'attendees'>,
  party: Party,
  consent: Consent | null,
): VoiceMandate => {
  const answered = consent !== null && consent.value !== 'not_asked';
  if (answered && consent.mandate)
    return { mandate: consent.mandate, until: consent.mandateUntil, isSaidHere: false };
  const meeting = currentMeeting(meetings)?.id;
  const said = meeting === undefined ? null : mandateAt(attendees, meeting, party.id);
  if (said) return { mandate: said.voice, until: said.until, isSaidHere: true };
  return { mandate: party.mandate, until: consent?.mandateUntil ?? null, isSaidHere: false };
};
