import { describe, expect, it } from 'vitest';
import { momentAfter } from '../../../shared/base/dates';
import { canonicalJson } from '../../../shared/base/canonicalJson';
import { acceptAction, editAction, escalateAction, noteAction } from '../../../shared/commands/action';
import { resolveComment } from '../../../shared/commands/comment';
import { addHouseholdMember } from '../../../shared/commands/party';
import { beginMeeting, endMeeting, moveToStep, park, pauseMeeting } from '../../../shared/commands/meeting';
import { addExternalPayer, removeExternalPayer } from '../../../shared/commands/payer';
import { editEvent } from '../../../shared/commands/scenarioParts';
import { escalationDay, escalationDue, isAccepted } from '../../../shared/model/action';
import { changeLog } from '../../../shared/model/changeLog';
import { isTimeOutOn } from '../../../shared/model/handover';
import { minutesForPhase, secondsLeft, type Meeting } from '../../../shared/model/meeting';
import { PHASE_NAMES } from '../../../shared/model/phases';
import { nl } from '../../../shared/text/nl';
import { fullDesk } from './support/desk';

const noor = { name: 'Noor de Vries', role: null, fictional: true };

describe('the clock of a meeting', () => {
  const sum = (minutes: number): number =>
    PHASE_NAMES.map((phase) => minutesForPhase({ minutes }, phase)).reduce((a, b) => a + b);

  it('divides an hour, and an hour and a half, over the steps', () => {
    expect([sum(60), sum(90)]).toEqual([60, 90]);
    expect([
      minutesForPhase({ minutes: 45 }, 'picture'),
      minutesForPhase({ minutes: 120 }, 'picture'),
    ]).toEqual([15, 22]);
  });

  const meeting = (phase: Partial<NonNullable<Meeting['phase']>>, more: Partial<Meeting> = {}): Meeting => ({
    id: 'm',
    date: null,
    minutes: 60,
    startedAt: '2026-03-02T10:00:00.000Z',
    endedAt: null,
    phase: { name: 'open', since: '2026-03-02T10:00:00.000Z', pausedAt: null, pausedMs: 0, ...phase },
    floor: null,
    turns: [],
    nextDate: null,
    mayKeep: false,
    ...more,
  });

  it('counts down, stands still in a pause, and goes on below nothing', () => {
    expect(secondsLeft(meeting({}), '2026-03-02T10:01:00.000Z')).toBe(120);
    expect(secondsLeft(meeting({ pausedMs: 60_000 }), '2026-03-02T10:02:00.000Z')).toBe(120);
    const paused = meeting({ pausedAt: '2026-03-02T10:00:30.000Z' });
    expect(secondsLeft(paused, '2026-03-02T11:00:00.000Z')).toBe(150);
    expect(secondsLeft(meeting({}), '2026-03-02T10:05:00.000Z')).toBe(-120);
    expect(
      secondsLeft(meeting({}, { endedAt: '2026-03-02T10:02:00.000Z' }), '2026-03-02T12:00:00.000Z'),
    ).toBe(60);
    expect(secondsLeft(meeting({ name: 'prepare' }), '2026-03-02T10:01:00.000Z')).toBeNull();
  });

  it('leaves pauses out, and begins anew in the next step', () => {
    const desk = fullDesk();
    const [id] = desk.do(beginMeeting, { date: null, minutes: 60 });
    const phase = () => desk.tables.meetings.get(id!)?.phase;
    desk.do(pauseMeeting, { id: id!, paused: true });
    Object.assign(desk.context, { now: '2026-03-02T10:04:00.000Z' });
    desk.do(pauseMeeting, { id: id!, paused: false });
    expect(phase()).toMatchObject({ pausedAt: null, pausedMs: 240_000 });
    desk.do(moveToStep, { id: id!, phase: 'open' });
    expect(phase()).toEqual({ name: 'open', since: '2026-03-02T10:04:00.000Z', pausedAt: null, pausedMs: 0 });
    desk.do(moveToStep, { id: id!, phase: 'prepare' });
    expect(desk.run(beginMeeting as never, { date: null, minutes: 60 })?.code).toBe('meeting_going_on');
    const [item] = desk.do(park, { about: null, text: 'Later' });
    expect(desk.tables.parkedItems.get(item!)).toMatchObject({ meeting: id, by: 'Noor' });
    desk.do(endMeeting, { id: id! });
    expect(desk.tables.meetings.get(id!)?.endedAt).toBe('2026-03-02T10:04:00.000Z');
  });
});

describe('an action', () => {
  it('goes on to somebody else so many days after its date, unless it is done', () => {
    const action = fullDesk().tables.actions.get('a1')!;
    expect(escalationDay(action)).toBe('2026-03-14');
    expect([escalationDue(action, '2026-03-13'), escalationDue(action, '2026-03-14')]).toEqual([false, true]);
    expect(escalationDay({ ...action, status: 'done' })).toBeNull();
    expect(escalationDay({ ...action, escalation: { to: 'x', afterDays: null } })).toBeNull();
  });

  it('is accepted by its owner, and another owner has to do so again', () => {
    const desk = fullDesk();
    desk.do(editAction, { id: 'a1', patch: { owner: { ...noor, name: 'Kim' } } });
    expect(isAccepted(desk.tables.actions.get('a1')!)).toBe(false);
    desk.do(acceptAction, { id: 'a1' });
    expect(isAccepted(desk.tables.actions.get('a1')!)).toBe(true);
  });

  it('has a history of what happened to it, each after the one before', () => {
    const desk = fullDesk();
    desk.do(editAction, { id: 'a1', patch: { status: 'done', due: '2026-03-12', owner: noor, text: 'Bel' } });
    desk.do(noteAction, { id: 'a1', text: 'Was ziek' });
    desk.do(escalateAction, { id: 'a1' });
    desk.do(acceptAction, { id: 'a1' });
    expect(desk.run(escalateAction as never, { id: 'a2' })).toBeNull();
    desk.do(editAction, { id: 'a2', patch: { escalation: null } });
    expect(desk.run(escalateAction as never, { id: 'a2' })?.code).toBe('escalation_missing');
    const own = [...desk.tables.actionChanges.values()].filter(({ action }) => action === 'a1');
    const inOrder = own.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
    expect(inOrder.map(({ what, value, by }) => [what, value, by])).toEqual([
      ['status', 'stuck', 'Noor de Vries'],
      ['status', 'done', 'Noor'],
      ['due', '2026-03-12', 'Noor'],
      ['note', 'Was ziek', 'Noor'],
      ['escalated', 'Wethouder', 'Noor'],
      ['accepted', 'Noor de Vries', 'Noor'],
    ]);
  });
});

describe('what happened to a case', () => {
  it('is worked out from what was recorded, the last first', () => {
    const desk = fullDesk();
    desk.do(resolveComment, { id: 'o1' });
    const log = changeLog(desk.tables);
    expect(log.map(({ at }) => at)).toEqual(
      log
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(log[0]).toEqual({
      at: '2026-03-02T10:00:00.000Z',
      by: 'Noor',
      what: 'comment_resolved',
      table: 'comments',
      id: 'o1',
    });
    const kinds = new Set(log.map(({ what }) => what));
    expect([...kinds].sort()).toEqual(Object.keys(nl.logEntries).sort());
  });
});

describe('small rules', () => {
  it('a time-out holds from its first to its last day', () => {
    const timeOut = fullDesk().tables.timeOuts.get('o1')!;
    const on = ['2026-02-28', '2026-03-01', '2026-05-01', '2026-05-02'].map((day) =>
      isTimeOutOn(timeOut, day),
    );
    expect(on).toEqual([false, true, true, false]);
    expect(isTimeOutOn({ ...timeOut, from: null }, '2026-01-01')).toBe(true);
  });

  it('a range of chances is read with the lower one first', () => {
    const desk = fullDesk();
    desk.do(editEvent, { id: 'e2', patch: { chancePercent: [70, 10] } });
    expect(desk.tables.events.get('e2')?.chancePercent).toEqual([10, 70]);
  });

  it('somebody of a household has a card of their own', () => {
    const desk = fullDesk();
    const [id] = desk.do(addHouseholdMember, { household: 'p1', name: 'Kim', minor: true, position: [0, 0] });
    expect(desk.tables.parties.get(id!)).toMatchObject({ kind: 'resident', household: 'p1', abbr: 'KIM' });
  });

  it('a payer with money stays', () => {
    const desk = fullDesk();
    expect(desk.run(removeExternalPayer as never, { id: 'x1' })?.code).toBe('payer_in_use');
    const [id] = desk.do(addExternalPayer, { name: 'Fonds' });
    desk.do(removeExternalPayer, { id: id! });
    expect(desk.tables.externalPayers.has(id!)).toBe(false);
  });

  it('a moment comes after all that it answers', () => {
    const now = '2026-03-02T10:00:00.000Z';
    expect(momentAfter(now, [null, '2026-03-02T09:00:00.000Z'])).toBe(now);
    expect(momentAfter(now, ['2026-03-02T10:00:05.000Z', now])).toBe('2026-03-02T10:00:05.001Z');
  });

  it('equal values give equal canonical text, in whatever order their names stand', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: null, e: undefined })).toBe(
      '{"a":null,"b":[{"c":"é","d":1}]}',
    );
  });
});
