import { afterEach, describe, expect, it } from 'vitest';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { MeetingRecord } from '../../../renderer/session/meeting/meetingRecord';
import { meetingActions, type Participant } from '../../../renderer/store/meetingStore';
import { currentMeeting } from '../../../shared/model/meeting';
import { attendeeId, attendeesOf } from '../../../shared/model/attendees';
import { sampleDesk } from '../shared/support/sampleDesk';

const ME = { name: 'A. Voorzitter', agency: 'Ombudsman' };
const PEOPLE = new Map([
  [7, 'person-7'],
  [8, 'person-8'],
]);

const participant = (clientId: number, change: Partial<Participant> = {}): Participant => ({
  clientId,
  ...ME,
  role: 'participant',
  isDeputy: false,
  partyId: null,
  connection: 'connected',
  focus: null,
  ...change,
});

const recordOf = (desk: ReturnType<typeof sampleDesk>): MeetingRecord => {
  const session = {
    projection: {
      get tables() {
        return desk.tables;
      },
    },
    dispatch: (command: Parameters<typeof desk.do>[0], args: Parameters<typeof desk.do>[1]) =>
      desk.do(command, args),
  } as unknown as CaseSession;
  return new MeetingRecord({
    session,
    me: ME,
    person: 'person-0',
    personOf: (clientId) => PEOPLE.get(clientId) ?? null,
    goesOn: false,
    minutes: 60,
  });
};

afterEach(() => meetingActions.ended());

describe('the record of a meeting', () => {
  it("somebody let in under the chair's own name and agency is somebody else", () => {
    const desk = sampleDesk('henk');
    const record = recordOf(desk);
    meetingActions.set({ participants: [participant(7)] });
    const { id } = currentMeeting(desk.tables.meetings)!;
    const people = attendeesOf(desk.tables.attendees, id);
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      [ME.name, 'chair'],
      [ME.name, 'participant'],
    ]);
    expect(desk.tables.attendees.get(attendeeId(id, 'person-0'))?.role).toBe('chair');
    record.handOver();
  });

  it('whoever loads the case anew, or is written down by two computers, is written down once', () => {
    const desk = sampleDesk('henk');
    const record = recordOf(desk);
    const { id } = currentMeeting(desk.tables.meetings)!;
    meetingActions.set({ participants: [participant(7, { name: 'Kim', agency: 'GGD' })] });
    meetingActions.set({
      participants: [participant(7, { name: 'Kim', agency: 'GGD', role: 'note_taker' })],
    });
    record.handOver();
    expect(attendeesOf(desk.tables.attendees, id)).toHaveLength(2);
    expect(desk.tables.attendees.get(attendeeId(id, 'person-7'))).toMatchObject({
      name: 'Kim',
      role: 'note_taker',
    });
  });

  it('whom nobody let in is not written down', () => {
    const desk = sampleDesk('henk');
    const record = recordOf(desk);
    meetingActions.set({ participants: [participant(99)] });
    const { id } = currentMeeting(desk.tables.meetings)!;
    expect(attendeesOf(desk.tables.attendees, id)).toHaveLength(1);
    record.handOver();
  });
});
