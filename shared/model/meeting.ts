import * as z from 'zod';
import { ROLES, type Role } from '../base/roles';
import { VOICES } from './decision';
import {
  IDS_MAX,
  idSchema,
  isoDate,
  line,
  moment,
  optional,
  required,
  withDefault,
  type RecordOf,
} from './field';
import { FIRST_PHASE, PHASES, phaseState, type PhaseName } from './phases';

/** The same roles as in the certificates of a meeting: one list. */
export const MEETING_ROLES = ROLES;
export type MeetingRole = Role;

/** From so many minutes on a meeting is planned as one of an hour and a half. */
const BETWEEN_BOTH = 75;

/** *Stil schrijven*: everybody writes for themselves. *Beurt*: one party speaks. */
export const FLOORS = ['writing', 'turn'] as const;

/** What the table does within a step, since when; `party` has the turn. */
const floor = z.object({ kind: z.enum(FLOORS), party: idSchema.nullable().default(null), since: moment });
export type Floor = z.infer<typeof floor>;

/** *Overleg*: one meeting at the table. */
export const meetingFields = {
  date: optional(isoDate),
  /** How long it may take, in minutes. */
  minutes: withDefault(z.int().min(15).max(480), 60),
  startedAt: required(moment, ''),
  endedAt: optional(moment),
  /** Absent in meetings that were only noted. */
  phase: optional(phaseState),
  /** Absent while everybody may speak. */
  floor: optional(floor),
  /** Parties that have had a turn in this meeting. */
  turns: withDefault(z.array(idSchema).max(IDS_MAX), []),
  /** When the table meets again. */
  nextDate: optional(isoDate),
  /** *Deelnemers mogen een kopie houden*, after they left. */
  mayKeep: withDefault(z.boolean(), false),
};
export type Meeting = RecordOf<typeof meetingFields>;

/** Who sits at the table, for whom, and what that voice may do. One record each: several people check in at once. */
export const attendeeFields = {
  meeting: required(idSchema, ''),
  party: optional(idSchema),
  name: withDefault(line, ''),
  /** What this person said at the door; `party` is what was found or chosen for it. */
  agency: withDefault(line, ''),
  role: withDefault(z.enum(MEETING_ROLES), 'participant'),
  mandate: optional(z.enum(VOICES)),
  mandateUntil: optional(isoDate),
};
export type Attendee = RecordOf<typeof attendeeFields>;

/** *Later bespreken*: what is put aside so that the table can go on. */
export const parkedItemFields = {
  meeting: optional(idSchema),
  /** The object that it is about. */
  about: optional(idSchema),
  text: withDefault(line, ''),
  by: optional(line),
  at: optional(moment),
  answered: optional(z.object({ text: line, by: line.nullable().default(null), at: moment })),
};
export type ParkedItem = RecordOf<typeof parkedItemFields>;

/** The phase that a meeting is in. */
export const phaseOf = (meeting: Pick<Meeting, 'phase'> | undefined): PhaseName =>
  meeting?.phase?.name ?? FIRST_PHASE;

/** Minutes that a phase may take; 0 is the preparation, which has no clock. */
export const minutesForPhase = (meeting: Pick<Meeting, 'minutes'>, phase: PhaseName): number =>
  PHASES[phase].minutes[meeting.minutes < BETWEEN_BOTH ? 'hour' : 'hourAndHalf'];

/** Seconds left in the phase that the meeting is in; below 0 it runs over. Null without a clock. `now`: ISO moment. */
export const secondsLeft = (meeting: Meeting, now: string): number | null => {
  const { phase: at } = meeting;
  if (!at || minutesForPhase(meeting, at.name) === 0) return null;
  const until = Date.parse(at.pausedAt ?? meeting.endedAt ?? now);
  const spentMs = Math.max(0, until - Date.parse(at.since) - at.pausedMs);
  return minutesForPhase(meeting, at.name) * 60 - Math.floor(spentMs / 1000);
};

/**
 * The meeting that is going on. Two chairs may each have begun one at the same moment; everybody then sees the same one,
 * and the other can be ended.
 */
export const currentMeeting = (meetings: ReadonlyMap<string, Meeting>): Meeting | undefined =>
  [...meetings.values()]
    .filter((meeting) => meeting.endedAt === null)
    .sort((a, b) =>
      a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1,
    )[0];

/** Whether the chair lets participants keep a copy: what the meeting that began last says. */
export const mayKeepCopy = (meetings: Iterable<Meeting>): boolean =>
  [...meetings].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]?.mayKeep ?? false;
