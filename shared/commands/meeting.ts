import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { success } from '../base/result';
import { put, set } from '../doc/op';
import { VOICES, type Voice } from '../model/decision';
import { idSchema, isoDate, line, LINE_MAX } from '../model/field';
import {
  currentMeeting,
  FLOORS,
  MEETING_ROLES,
  meetingFields,
  phaseOf,
  type Floor,
  type MeetingRole,
} from '../model/meeting';
import { FIRST_PHASE, PHASE_NAMES, phaseNumber, type PhaseName, type PhaseState } from '../model/phases';
import { pointsAtExisting } from '../model/references';
import { addCommand, editCommand, make, plan, refuse, type Command } from './command';
import { removeCommand } from './removal';

/** Begins a meeting, at its preparation. One at a time. `minutes`: how long it may take. */
export const beginMeeting: Command<{ readonly date: string | null; readonly minutes: number }, string> = {
  name: 'beginMeeting',
  isLasting: true,
  args: z.object({ date: isoDate.nullable(), minutes: meetingFields.minutes.schema }),
  plan(tables, { date, minutes }, ctx) {
    if (currentMeeting(tables.meetings)) return refuse('meeting_going_on');
    const phase: PhaseState = { name: FIRST_PHASE, since: ctx.now, pausedAt: null, pausedMs: 0 };
    return make(
      put('meetings', ctx.newId('m'), { date: date ?? ctx.today, minutes, startedAt: ctx.now, phase }),
    );
  },
};

export const editMeeting = editCommand('editMeeting', 'meetings', null, [
  'startedAt',
  'endedAt',
  'phase',
  'floor',
  'turns',
]);

/** Brings everybody one step on or back. Two chairs who do so at the same moment move it once. */
export const moveToStep: Command<{ readonly id: string; readonly phase: PhaseName }> = {
  name: 'moveToStep',
  isLasting: true,
  args: z.object({ id: idSchema, phase: z.enum(PHASE_NAMES) }),
  plan(tables, { id, phase }, ctx) {
    const meeting = tables.meetings.get(id);
    if (!meeting) return refuse('gone');
    if (meeting.endedAt !== null) return refuse('meeting_over');
    if (Math.abs(phaseNumber(phase) - phaseNumber(phaseOf(meeting))) !== 1)
      return refuse('one_step_at_a_time');
    const since = momentAfter(ctx.now, [meeting.phase?.since ?? null]);
    const state: PhaseState = { name: phase, since, pausedAt: null, pausedMs: 0 };
    const clear = meeting.floor ? [set('meetings', id, 'floor', null)] : [];
    return plan(set('meetings', id, 'phase', state), ...clear);
  },
};

export interface GiveFloorArgs {
  readonly id: string;
  readonly kind: Floor['kind'] | null;
  /** Who has the turn. */
  readonly party: string | null;
}

/** Lets everybody write in silence, gives one party the turn, or (`kind` null) lets everybody speak again. */
export const giveFloor: Command<GiveFloorArgs> = {
  name: 'giveFloor',
  isLasting: true,
  args: z
    .object({ id: idSchema, kind: z.enum(FLOORS).nullable(), party: idSchema.nullable() })
    .refine(({ kind, party }) => (kind === 'turn') === (party !== null)),
  plan(tables, { id, kind, party }, ctx) {
    const meeting = tables.meetings.get(id);
    if (!meeting || (party !== null && !tables.parties.has(party))) return refuse('gone');
    if (meeting.endedAt !== null) return refuse('meeting_over');
    const floor: Floor | null = kind && { kind, party, since: ctx.now };
    // Whoever speaks until now had a turn, also when somebody else wrote down another at the same moment.
    const turns = new Set(
      [...meeting.turns, meeting.floor?.party ?? party, party].filter((one) => one !== null),
    );
    const grown = turns.size > meeting.turns.length ? [set('meetings', id, 'turns', [...turns])] : [];
    return plan(set('meetings', id, 'floor', floor), ...grown);
  },
};

/** Stops the clock of the step for a while, or lets it run again. */
export const pauseMeeting: Command<{ readonly id: string; readonly paused: boolean }> = {
  name: 'pauseMeeting',
  isLasting: true,
  args: z.object({ id: idSchema, paused: z.boolean() }),
  plan(tables, { id, paused }, ctx) {
    const meeting = tables.meetings.get(id);
    if (!meeting?.phase) return refuse('gone');
    if (meeting.endedAt !== null) return refuse('meeting_over');
    const { pausedAt, pausedMs } = meeting.phase;
    if ((pausedAt !== null) === paused) return plan();
    const pausedFor = pausedAt === null ? 0 : Math.max(0, Date.parse(ctx.now) - Date.parse(pausedAt));
    const phase: PhaseState = {
      ...meeting.phase,
      pausedAt: paused ? ctx.now : null,
      pausedMs: pausedMs + pausedFor,
    };
    return plan(set('meetings', id, 'phase', phase));
  },
};

/** The meeting is over. What was parked stays for the next one. */
export const endMeeting: Command<{ readonly id: string }> = {
  name: 'endMeeting',
  isLasting: true,
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const meeting = tables.meetings.get(id);
    if (!meeting) return refuse('gone');
    if (meeting.endedAt !== null) return refuse('meeting_over');
    return plan(set('meetings', id, 'endedAt', momentAfter(ctx.now, [meeting.startedAt])));
  },
};

export const removeMeeting = removeCommand('removeMeeting', 'meetings');

export interface CheckInArgs {
  readonly id?: string | undefined;
  readonly meeting: string;
  readonly party: string | null;
  readonly name: string;
  /** What the person said in the lobby. */
  readonly agency: string;
  readonly role: MeetingRole;
  /** *Mag jij vandaag beslissen?* */
  readonly mandate: Voice | null;
  readonly mandateUntil: string | null;
}

const checkInArgs: z.ZodType<CheckInArgs> = z.object({
  /** See `attendeeId`; somebody who is written down by hand has none. */
  id: idSchema.optional(),
  meeting: idSchema,
  party: idSchema.nullable(),
  name: z.string().trim().min(1).max(LINE_MAX),
  agency: line,
  role: z.enum(MEETING_ROLES),
  mandate: z.enum(VOICES).nullable(),
  mandateUntil: isoDate.nullable(),
});

/** Somebody sits down at the table. The app itself writes it down: no undo of the chair takes it back. */
export const checkIn: Command<CheckInArgs, string> = {
  name: 'checkIn',
  args: checkInArgs,
  isLasting: true,
  plan(tables, { id, ...fields }, ctx) {
    if (!pointsAtExisting(tables, 'attendees', fields)) return refuse('gone');
    // two computers that write down the same person at once write it once
    if (id !== undefined && tables.attendees.has(id)) return success({ ops: [], made: id });
    return make(put('attendees', id ?? ctx.newId('z'), fields));
  },
};

export const editAttendee = editCommand('editAttendee', 'attendees');
export const removeAttendee = removeCommand('removeAttendee', 'attendees');

/** *Later bespreken*: puts something aside, in the meeting that is going on. */
export const park = addCommand<{ readonly about: string | null; readonly text: string }>(
  'park',
  {
    table: 'parkedItems',
    prefix: 'y',
    args: z.object({ about: idSchema.nullable(), text: z.string().trim().min(1).max(LINE_MAX) }),
  },
  (tables, _args, ctx) => ({
    meeting: currentMeeting(tables.meetings)?.id ?? null,
    by: ctx.by ?? null,
    at: ctx.now,
  }),
);

/** What was put aside has been discussed after all. */
export const answerParked: Command<{ readonly id: string; readonly text: string }> = {
  name: 'answerParked',
  args: z.object({ id: idSchema, text: line }),
  plan(tables, { id, text }, ctx) {
    const item = tables.parkedItems.get(id);
    if (!item) return refuse('gone');
    const at = momentAfter(ctx.now, [item.at, item.answered?.at ?? null]);
    return plan(set('parkedItems', id, 'answered', { text, by: ctx.by ?? null, at }));
  },
};

export const editParked = editCommand('editParked', 'parkedItems', null, ['at', 'answered']);

/** Takes it off the list of what is for later. */
export const unpark = removeCommand('unpark', 'parkedItems');
