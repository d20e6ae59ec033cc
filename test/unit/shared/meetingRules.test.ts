import { describe, expect, it } from 'vitest';
import { answerAction, addAction } from '../../../shared/commands/action';
import { addParty, removeParty } from '../../../shared/commands/party';
import { beginMeeting, checkIn, editAttendee, giveFloor, moveToStep } from '../../../shared/commands/meeting';
import { followUps, meetingBefore } from '../../../shared/insight/followUp';
import { currentMeeting, type Meeting } from '../../../shared/model/meeting';
import type { PhaseState } from '../../../shared/model/phases';
import { floorClock, stepClock } from '../../../shared/model/meetingClock';
import { isAskedForMandate, mandateAt, partyOfArrival, withoutTurn } from '../../../shared/model/attendees';
import { fullDesk, type Desk } from './support/desk';
import { sampleDesk } from './support/sampleDesk';

const at = (time: string): string => `2026-03-02T${time}.000Z`;

const begun = (desk: Desk): string => {
  desk.do(beginMeeting, { date: null, minutes: 60 });
  return currentMeeting(desk.tables.meetings)!.id;
};

const guest = { role: 'participant', mandate: null, mandateUntil: null } as const;

describe('the clock of a step, as people say it', () => {
  const meeting = (change: Partial<Meeting> = {}): Meeting => ({
    id: 'm',
    date: null,
    minutes: 60,
    startedAt: at('10:00:00'),
    endedAt: null,
    phase: { name: 'picture', since: at('10:00:00'), pausedAt: null, pausedMs: 0 },
    floor: null,
    turns: [],
    nextDate: null,
    mayKeep: false,
    ...change,
  });

  it.each([
    ['10:00:00', { kind: 'left', minutes: 15 }],
    ['10:06:01', { kind: 'left', minutes: 9 }],
    ['10:12:59', { kind: 'left', minutes: 3 }],
    ['10:13:00', { kind: 'soon', minutes: 2 }],
    ['10:14:30', { kind: 'soon', minutes: 1 }],
    ['10:15:00', { kind: 'over', minutes: 0 }],
    ['10:17:10', { kind: 'over', minutes: 2 }],
  ])('at %s', (time, said) => expect(stepClock(meeting(), at(time))).toEqual(said));

  it('is silent in the preparation, and says that it stands still', () => {
    const phase: PhaseState = { name: 'prepare', since: at('10:00:00'), pausedAt: null, pausedMs: 0 };
    expect(stepClock(meeting({ phase }), at('10:30:00'))).toEqual({ kind: 'none' });
    const paused = { ...phase, name: 'picture' as const, pausedAt: at('10:01:00') };
    expect(stepClock(meeting({ phase: paused }), at('10:30:00'))).toEqual({ kind: 'paused' });
  });

  it('counts three minutes of writing, and calls a turn long from 60 and 90 seconds', () => {
    const writing = meeting({ floor: { kind: 'writing', party: null, since: at('10:00:00') } });
    expect(floorClock(writing, at('10:00:00'))).toEqual({ kind: 'writing', minutes: 3 });
    expect(floorClock(writing, at('10:02:01'))).toEqual({ kind: 'writing', minutes: 1 });
    expect(floorClock(writing, at('10:03:00'))).toEqual({ kind: 'written' });
    const turn = meeting({ floor: { kind: 'turn', party: 'p', since: at('10:00:00') } });
    const kinds = ['10:00:59', '10:01:00', '10:01:30'].map((time) => floorClock(turn, at(time))?.kind);
    expect(kinds).toEqual(['turn', 'ending', 'overrun']);
    expect(floorClock(meeting(), at('10:00:00'))).toBeNull();
  });
});

describe('an attendee', () => {
  const { parties } = sampleDesk('henk').tables;
  const nameAt = (arrival: Parameters<typeof partyOfArrival>[1]): string | undefined =>
    parties.get(partyOfArrival(parties, arrival) ?? '')?.name;

  it('speaks for the party that is found by the name or the code of the agency, by the contact, or for the only resident', () => {
    expect(nameAt({ name: 'X', agency: ' ggd ', role: 'participant' })).toBe('GGD');
    expect(nameAt({ name: 'R. de Wit', agency: '', role: 'participant' })).toBe('Woningcorporatie');
    expect(nameAt({ name: 'X', agency: '', role: 'resident' })).toBe('Henk');
  });

  it('speaks for nobody where it is not clear', () => {
    expect(nameAt({ name: 'X', agency: 'Waterschap', role: 'participant' })).toBeUndefined();
    expect(nameAt({ name: '', agency: '', role: 'observer' })).toBeUndefined();
  });

  it('who speaks for an agency is asked what they may decide', () => {
    const desk = sampleDesk('henk');
    const meeting = begun(desk);
    const party = partyOfArrival(parties, { name: '', agency: 'GGD', role: 'participant' });
    const [id] = desk.do(checkIn, { ...guest, meeting, party, name: 'N. Yilmaz ', agency: 'GGD' });
    const { attendees } = desk.tables;
    const attendee = attendees.get(id!)!;
    const asked = (change: Partial<typeof attendee>): boolean =>
      isAskedForMandate({ ...attendee, ...change }, desk.tables.parties);
    expect(asked({})).toBe(true);
    expect([asked({ role: 'observer' }), asked({ role: 'resident' })]).toEqual([false, false]);
    expect([asked({ role: 'chair' }), asked({ role: 'chair', party: null })]).toEqual([true, false]);
  });

  it('lets the one who may decide most speak for an agency with two people', () => {
    const desk = sampleDesk('henk');
    const meeting = begun(desk);
    const party = partyOfArrival(parties, { name: '', agency: 'GGD', role: 'participant' })!;
    const both = ['A', 'B'].map(
      (name) => desk.do(checkIn, { ...guest, meeting, party, name, agency: 'GGD' })[0]!,
    );
    expect(mandateAt(desk.tables.attendees, meeting, party)).toBeNull();
    desk.do(editAttendee, { id: both[0]!, patch: { mandate: 'must_consult', mandateUntil: '2026-03-09' } });
    expect(mandateAt(desk.tables.attendees, meeting, party)).toEqual({
      voice: 'must_consult',
      until: '2026-03-09',
    });
    desk.do(editAttendee, { id: both[1]!, patch: { mandate: 'decides_at_table' } });
    expect(mandateAt(desk.tables.attendees, meeting, party)?.voice).toBe('decides_at_table');
  });
});

describe('turns', () => {
  it('go round the agencies at the table by name, each once, and a turn ends with the step', () => {
    const desk = sampleDesk('henk');
    const id = begun(desk);
    const meeting = (): Meeting => desk.tables.meetings.get(id)!;
    const waiting = (): string[] => withoutTurn(desk.tables, meeting()).map(({ name }) => name);
    const all = waiting();
    expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b)));
    const [first] = withoutTurn(desk.tables, meeting());
    desk.do(giveFloor, { id, kind: 'turn', party: first!.id });
    desk.do(giveFloor, { id, kind: 'turn', party: first!.id });
    expect(waiting()).toEqual(all.slice(1));
    expect(meeting().turns).toEqual([first!.id]);
    desk.do(moveToStep, { id, phase: 'open' });
    expect(meeting().floor).toBeNull();
    expect(meeting().turns).toEqual([first!.id]);
  });

  it('of a party that is taken away are over', () => {
    const desk = sampleDesk('henk');
    const id = begun(desk);
    const [party] = desk.do(addParty, { kind: 'agency', name: 'Politie', position: [0, 0] });
    desk.do(giveFloor, { id, kind: 'turn', party: party! });
    desk.do(removeParty, { id: party! });
    expect(desk.tables.meetings.get(id)).toMatchObject({ floor: null, turns: [] });
  });
});

describe('a second meeting', () => {
  it('opens with the actions of before that were not done, and each answer counts once given', () => {
    const desk = fullDesk();
    const [done, open] = [...desk.tables.actions.keys()];
    desk.do(answerAction, { id: done!, status: 'done', text: '' });
    Object.assign(desk.context, { now: '2026-03-09T10:00:00.000Z' });
    const meeting = (): Meeting => currentMeeting(desk.tables.meetings)!;
    begun(desk);
    expect(meetingBefore(desk.tables.meetings, meeting())?.id).toBe('m1');
    const [fresh] = desk
      .do(addAction, { text: 'Bellen', party: null, owner: null, due: null, result: '' })
      .filter((id) => desk.tables.actions.has(id));
    const asked = (): [string, boolean][] =>
      followUps(desk.tables, meeting()).map(({ action, isAnswered }) => [action.id, isAnswered]);
    expect(asked()).toEqual([[open, false]]);
    expect(desk.tables.actions.has(fresh!)).toBe(true);
    desk.do(answerAction, { id: open!, status: 'done', text: 'Gisteren gelukt' });
    expect(asked()).toEqual([[open, true]]);
    const notes = [...desk.tables.actionChanges.values()].filter(({ value }) => value === 'Gisteren gelukt');
    expect(notes).toHaveLength(1);
  });

  it('is not what the first one is', () => {
    const desk = sampleDesk('henk');
    begun(desk);
    expect(desk.tables.actions.size).toBeGreaterThan(0);
    expect(followUps(desk.tables, currentMeeting(desk.tables.meetings)!)).toEqual([]);
  });
});
