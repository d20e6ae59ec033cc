import {
  beginMeeting,
  checkIn,
  editAttendee,
  endMeeting,
  pauseMeeting,
} from '../../../shared/commands/meeting';
import { currentMeeting, type Meeting } from '../../../shared/model/meeting';
import { attendeeId, partyOfArrival, type Arrival } from '../../../shared/model/attendees';
import { useMeeting } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';

/** How long a meeting takes unless the chair says otherwise. */
export const USUAL_MINUTES = 60;

export interface RecordOptions {
  readonly session: CaseSession;
  /** The chair. */
  readonly me: { readonly name: string; readonly agency: string };
  /** Who the chair is, as `personId` writes it. */
  readonly person: string;
  /** Who has this client id: by the key that was let in, never by a name. Null for nobody whom we let in. */
  readonly personOf: (clientId: number) => string | null;
  /** The meeting was interrupted and goes on. */
  readonly goesOn: boolean;
  /** How long it may take, when it begins. */
  readonly minutes: number;
}

/**
 * *Overleg*: the record of the meeting that runs, kept by the chair's computer. It begins and ends it, and writes down
 * who checks in: the chair has signed their names and roles, and so each place is written once.
 */
export class MeetingRecord {
  readonly #stop: () => void;

  constructor(private readonly start: RecordOptions) {
    this.#begin();
    const { person, me } = start;
    this.#checkIn(person, { ...me, role: 'chair' });
    this.#checkInAll();
    this.#stop = useMeeting.subscribe(() => this.#checkInAll());
  }

  /** The meeting is over, or (`isOver` false) this computer goes away and the clock waits for it. */
  close(isOver: boolean): void {
    this.#stop();
    const now = this.#now();
    if (!now) return;
    if (isOver) this.start.session.dispatch(endMeeting, { id: now.id });
    else this.start.session.dispatch(pauseMeeting, { id: now.id, paused: true });
  }

  /** Somebody else keeps the record from now on. */
  handOver(): void {
    this.#stop();
  }

  #now(): Meeting | undefined {
    return currentMeeting(this.start.session.projection.tables.meetings);
  }

  #begin(): void {
    const { session, goesOn, minutes } = this.start;
    const before = this.#now();
    if (before && goesOn) {
      session.dispatch(pauseMeeting, { id: before.id, paused: false });
      return;
    }
    // One that was never closed, such as by a computer that broke: its time is over.
    if (before) session.dispatch(endMeeting, { id: before.id });
    session.dispatch(beginMeeting, { date: null, minutes });
  }

  #checkInAll(): void {
    // Somebody who led in our place has ended it, and only now we hear of that: the next one begins.
    if (!this.#now()) this.#begin();
    for (const { clientId, name, agency, role, connection } of useMeeting.getState().participants) {
      const person = this.start.personOf(clientId);
      if (connection === 'connected' && person !== null) this.#checkIn(person, { name, agency, role });
    }
  }

  #checkIn(person: string, arrival: Arrival): void {
    const now = this.#now();
    const { session } = this.start;
    const { attendees, parties } = session.projection.tables;
    if (!now) return;
    const id = attendeeId(now.id, person);
    const known = attendees.get(id);
    if (known && known.role !== arrival.role)
      session.dispatch(editAttendee, { id, patch: { role: arrival.role } });
    if (known) return;
    session.dispatch(checkIn, {
      id,
      ...arrival,
      meeting: now.id,
      party: partyOfArrival(parties, arrival),
      mandate: null,
      mandateUntil: null,
    });
  }
}
