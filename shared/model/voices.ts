import type { Consent } from './decision';
import { currentMeeting } from './meeting';
import type { Mandate, Party } from './party';
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
  if (consent?.mandate) return { mandate: consent.mandate, until: consent.mandateUntil, isSaidHere: false };
  const meeting = currentMeeting(meetings)?.id;
  const attendee = [...attendees.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .find((one) => one.meeting === meeting && one.party === party.id && one.mandate !== null);
  if (attendee) return { mandate: attendee.mandate, until: attendee.mandateUntil, isSaidHere: true };
  return { mandate: party.mandate, until: consent?.mandateUntil ?? null, isSaidHere: false };
};
