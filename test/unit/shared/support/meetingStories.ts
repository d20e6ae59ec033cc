import type { Story } from './story';

const nobody = { id: 'nobody' };
const gone = { id: 'nobody', patch: {} };
const words = { text: 'Bellen' };
const person = { name: 'Noor', role: null, fictional: false };
const team = { name: 'het team', role: null, fictional: false };
const moment = '2026-03-02T10:00:00.000Z';

const running: Story['before'] = [['beginMeeting', { date: null, minutes: 60 }]];

/** All that is asked before the full case can be closed. */
const done: Story['before'] = [
  [
    'giveConsent',
    { decision: 'd1', party: 'p3', value: 'agree', reason: null, conditionDue: null, by: 'Sam' },
  ],
  ['removeAction', { id: 'a2' }],
];

const meeting: Readonly<Record<string, Story>> = {
  beginMeeting: {
    good: { date: null, minutes: 90 },
    changes: ['meetings'],
    refused: { bad_arguments: [{ date: null, minutes: 5 }] },
  },
  editMeeting: {
    good: { id: 'm1', patch: { minutes: 60 } },
    changes: ['meetings'],
    refused: { gone: [gone], bad_arguments: [{ id: 'm1', patch: { endedAt: moment } }] },
  },
  moveToStep: {
    before: running,
    good: { id: 'm-desk1', phase: 'open' },
    changes: ['meetings'],
    refused: {
      gone: [{ id: 'nobody', phase: 'open' }],
      meeting_over: [{ id: 'm1', phase: 'scenarios' }],
      one_step_at_a_time: [
        { id: 'm-desk1', phase: 'prepare' },
        { id: 'm-desk1', phase: 'intent' },
      ],
      bad_arguments: [{ id: 'm-desk1', phase: 'lunch' }],
    },
  },
  giveFloor: {
    before: running,
    good: { id: 'm-desk1', kind: 'turn', party: 'p1' },
    changes: ['meetings'],
    refused: {
      gone: [
        { id: 'nobody', kind: null, party: null },
        { id: 'm-desk1', kind: 'turn', party: 'nobody' },
      ],
      meeting_over: [{ id: 'm1', kind: 'writing', party: null }],
      bad_arguments: [
        { id: 'm-desk1', kind: 'turn', party: null },
        { id: 'm-desk1', kind: 'writing', party: 'p1' },
      ],
    },
  },
  pauseMeeting: {
    before: running,
    good: { id: 'm-desk1', paused: true },
    changes: ['meetings'],
    refused: { gone: [{ id: 'nobody', paused: true }], meeting_over: [{ id: 'm1', paused: false }] },
  },
  endMeeting: {
    before: running,
    good: { id: 'm-desk1' },
    changes: ['meetings'],
    refused: { gone: [nobody], meeting_over: [{ id: 'm1' }] },
  },
  removeMeeting: {
    good: { id: 'm1' },
    changes: ['meetings', 'attendees', 'parkedItems'],
    refused: { gone: [nobody] },
  },
  checkIn: {
    good: {
      meeting: 'm1',
      party: null,
      name: 'Kim',
      agency: '',
      role: 'observer',
      mandate: 'advises',
      mandateUntil: null,
    },
    changes: ['attendees'],
    refused: {
      gone: [
        {
          meeting: 'nobody',
          party: null,
          name: 'Kim',
          agency: '',
          role: 'observer',
          mandate: null,
          mandateUntil: null,
        },
      ],
      bad_arguments: [
        {
          meeting: 'm1',
          party: null,
          name: '',
          agency: '',
          role: 'observer',
          mandate: null,
          mandateUntil: null,
        },
      ],
    },
  },
  editAttendee: {
    good: { id: 'z1', patch: { role: 'note_taker' } },
    changes: ['attendees'],
    refused: { gone: [gone, { id: 'z1', patch: { party: 'nobody' } }] },
  },
  removeAttendee: { good: { id: 'z1' }, changes: ['attendees'], refused: { gone: [nobody] } },
  park: {
    good: { about: 'p1', ...words },
    changes: ['parkedItems'],
    refused: { gone: [{ about: 'nobody', text: 'x' }], bad_arguments: [{ about: null, text: '' }] },
  },
  editParked: {
    good: { id: 'y1', patch: { text: 'Later' } },
    changes: ['parkedItems'],
    refused: { gone: [gone], bad_arguments: [{ id: 'y1', patch: { answered: null } }] },
  },
  answerParked: {
    good: { id: 'y1', text: 'Toch niet' },
    changes: ['parkedItems'],
    refused: { gone: [{ id: 'nobody', text: '' }] },
  },
  unpark: { good: { id: 'y1' }, changes: ['parkedItems'], refused: { gone: [nobody] } },
};

const outside: Readonly<Record<string, Story>> = {
  addSignal: {
    good: { title: 'Wachtlijst', about: ['p2', 'a1'], weak: true, channel: 'phone', addressedTo: null },
    changes: ['signals'],
    refused: {
      gone: [{ title: 'x', about: ['nobody'], weak: false, channel: null, addressedTo: null }],
      bad_arguments: [{ title: ' ', about: [], weak: false, channel: null, addressedTo: null }],
    },
  },
  editSignal: {
    good: { id: 'g1', patch: { followUp: 'answered' } },
    changes: ['signals'],
    refused: { gone: [gone, { id: 'g1', patch: { about: ['nobody'] } }] },
  },
  removeSignal: { good: { id: 'g1' }, changes: ['signals', 'bottlenecks'], refused: { gone: [nobody] } },
  addSuccess: {
    good: { ...words, whatHelped: null, watchOut: 'Geen regel' },
    changes: ['successes'],
    refused: { bad_arguments: [{ text: '', whatHelped: null, watchOut: null }] },
  },
  editSuccess: {
    good: { id: 'v1', patch: { whatHelped: 'Geduld' } },
    changes: ['successes'],
    refused: { gone: [gone] },
  },
  removeSuccess: { good: { id: 'v1' }, changes: ['successes'], refused: { gone: [nobody] } },
  addFeedback: {
    good: { to: 'p3', text: '', channel: 'letter', by: person, due: '2026-03-20' },
    changes: ['feedbacks', 'letters'],
    refused: {
      gone: [{ to: 'nobody', text: '', channel: null, by: null, due: null }],
      owner_is_group: [{ to: 'p3', text: '', channel: null, by: team, due: null }],
      bad_arguments: [{ to: 'p3', text: '', channel: 'duif', by: null, due: null }],
    },
  },
  editFeedback: {
    good: { id: 'f2', patch: { to: 'p1' } },
    changes: ['feedbacks'],
    refused: {
      gone: [gone, { id: 'f2', patch: { to: 'nobody' } }],
      owner_is_group: [{ id: 'f2', patch: { by: team } }],
    },
  },
  removeFeedback: { good: { id: 'f1' }, changes: ['feedbacks', 'letters'], refused: { gone: [nobody] } },
  beginLetter: {
    good: { feedback: 'f2' },
    changes: ['letters'],
    refused: { gone: [{ feedback: 'nobody' }], letter_exists: [{ feedback: 'f1' }] },
  },
  removeLetter: { good: { id: 'k1' }, changes: ['letters'], refused: { gone: [nobody] } },
  addComment: {
    good: { on: 'actions', about: 'a1', ...words },
    changes: ['comments'],
    refused: {
      gone: [{ on: 'actions', about: 'p1', text: 'x' }],
      bad_arguments: [{ on: 'comments', about: 'o1', text: 'x' }],
    },
  },
  addLoopComment: {
    good: { circle: ['p2', 'p3'], ...words },
    changes: ['comments'],
    refused: {
      gone: [{ circle: ['p2', 'p9'], text: 'x' }],
      bad_arguments: [
        { circle: ['p2'], text: 'x' },
        { circle: ['p3', 'p2'], text: 'x' },
        { circle: ['p2', 'p3', 'p2'], text: 'x' },
        { circle: ['p2', 'p3'], text: ' ' },
      ],
    },
  },
  resolveComment: { good: { id: 'o1' }, changes: ['comments'], refused: { gone: [nobody] } },
  reopenComment: { good: { id: 'o1' }, changes: ['comments'], refused: { gone: [nobody] } },
  removeComment: { good: { id: 'o1' }, changes: ['comments'], refused: { gone: [nobody] } },
  closeCase: {
    before: [...done],
    good: { retentionDate: null },
    changes: ['case'],
    refused: { bad_arguments: [{ retentionDate: '2026-02-30' }] },
  },
  reopenCase: {
    before: [...done, ['closeCase', { retentionDate: null }]],
    good: { status: 'at_table' },
    changes: ['case'],
    refused: { bad_arguments: [{ status: 'closed' }] },
  },
};

/** The meeting, and what goes out to others. */
export const meetingStories: Readonly<Record<string, Story>> = { ...meeting, ...outside };
