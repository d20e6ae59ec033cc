import { ACTION_STATUSES } from '../../../shared/model/action';
import { COMMENTABLE } from '../../../shared/model/comment';
import { VOICES } from '../../../shared/model/decision';
import { MEETING_ROLES, phaseOf } from '../../../shared/model/meeting';
import { LEGAL_SOURCES } from '../../../shared/model/party';
import { FIRST_PHASE, PHASE_NAMES, phaseNumber } from '../../../shared/model/phases';
import { RELATION_STATUSES, RELATION_TYPES } from '../../../shared/model/relation';
import { FEEDBACK_CHANNELS, FOLLOW_UPS, SIGNAL_CHANNELS } from '../../../shared/model/signal';
import type { CaseTables } from '../../../shared/model/tables';
import type { ArgsOf, Choices } from './choices';

const one = (tables: CaseTables, pick: Choices, from: keyof CaseTables): { id: string } => ({
  id: pick.id(tables, from),
});

/** Mostly the meeting that goes on. */
const meetingOf = (tables: CaseTables, pick: Choices): { id: string } => ({
  id: pick.of([
    pick.where(tables, 'meetings', ({ endedAt }) => endedAt === null),
    pick.where(tables, 'meetings', ({ endedAt }) => endedAt === null),
    pick.id(tables, 'meetings'),
  ]),
});

const map: Readonly<Record<string, ArgsOf>> = {
  addHouseholdMember: (tables, pick) => ({
    household: pick.where(tables, 'parties', ({ kind }) => kind === 'household'),
    name: pick.text(),
    minor: pick.number(2) === 1,
    position: [pick.number(900), pick.number(900)],
  }),
  addGroup: (tables, pick) => ({ name: pick.text(), parties: [pick.id(tables, 'parties')] }),
  editGroup: (tables, pick) => ({ ...one(tables, pick, 'groups'), patch: { name: pick.text() } }),
  removeGroup: (tables, pick) => one(tables, pick, 'groups'),
  addLegalGround: (tables, pick) => ({
    party: pick.id(tables, 'parties'),
    ref: pick.text(),
    room: pick.text(),
    source: pick.maybe(pick.of(LEGAL_SOURCES)),
  }),
  editLegalGround: (tables, pick) => ({
    ...one(tables, pick, 'legalGrounds'),
    patch: pick.of([{ room: pick.text() }, { party: pick.id(tables, 'parties') }]),
  }),
  removeLegalGround: (tables, pick) => one(tables, pick, 'legalGrounds'),
  addExternalPayer: (_, pick) => ({ name: pick.text() }),
  editExternalPayer: (tables, pick) => ({
    ...one(tables, pick, 'externalPayers'),
    patch: { name: pick.text() },
  }),
  removeExternalPayer: (tables, pick) => one(tables, pick, 'externalPayers'),
};

const scenario: Readonly<Record<string, ArgsOf>> = {
  removeConsequence: (tables, pick) => one(tables, pick, 'consequences'),
  removeEvent: (tables, pick) => one(tables, pick, 'events'),
  addBenefit: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    who: pick.id(tables, 'parties', 'externalPayers'),
    text: pick.text(),
  }),
  editBenefit: (tables, pick) => ({ ...one(tables, pick, 'benefits'), patch: { text: pick.text() } }),
  removeBenefit: (tables, pick) => one(tables, pick, 'benefits'),
  addLegalRoom: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    ref: pick.text(),
    room: pick.text(),
  }),
  editLegalRoom: (tables, pick) => ({ ...one(tables, pick, 'legalRooms'), patch: { ref: pick.text() } }),
  removeLegalRoom: (tables, pick) => one(tables, pick, 'legalRooms'),
  endRelationIn: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    relation: pick.id(tables, 'relations'),
  }),
  addRelationIn: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    type: pick.of(RELATION_TYPES),
    from: pick.id(tables, 'parties'),
    to: pick.id(tables, 'parties'),
    label: pick.text(),
    status: pick.of(RELATION_STATUSES),
  }),
  editRelationChange: (tables, pick) => ({
    ...one(tables, pick, 'relationChanges'),
    patch: { order: pick.number(9) },
  }),
  removeRelationChange: (tables, pick) => one(tables, pick, 'relationChanges'),
};

const agreements: Readonly<Record<string, ArgsOf>> = {
  withdrawProposal: (tables, pick) => one(tables, pick, 'decisions'),
  decideDespite: (tables, pick) => ({ ...one(tables, pick, 'decisions'), reason: pick.text() }),
  recordDecision: (tables, pick) => ({ ...one(tables, pick, 'decisions'), recordedBy: pick.text() }),
  editDissent: (tables, pick) => ({
    ...one(tables, pick, 'dissents'),
    patch: pick.of([{ answer: pick.text() }, { about: pick.id(tables, 'scenarios', 'decisions') }]),
  }),
  removeDissent: (tables, pick) => one(tables, pick, 'dissents'),
  editLead: (tables, pick) => ({ ...one(tables, pick, 'leads'), patch: { mandate: pick.text() } }),
  removeLead: (tables, pick) => one(tables, pick, 'leads'),
  acceptAction: (tables, pick) => one(tables, pick, 'actions'),
  escalateAction: (tables, pick) => one(tables, pick, 'actions'),
  answerAction: (tables, pick) => ({
    ...one(tables, pick, 'actions'),
    status: pick.of(ACTION_STATUSES),
    text: pick.of(['', pick.text()]),
  }),
  noteAction: (tables, pick) => ({ ...one(tables, pick, 'actions'), text: pick.text() }),
  addTimeOut: (tables, pick) => ({
    about: pick.id(tables, 'relations', 'parties'),
    by: pick.maybe(pick.id(tables, 'parties')),
    from: null,
    until: pick.of(['2026-03-01', '2026-05-01']),
    reason: pick.text(),
  }),
  editTimeOut: (tables, pick) => ({
    ...one(tables, pick, 'timeOuts'),
    patch: { until: pick.of(['2026-02-01', '2026-06-01']) },
  }),
  removeTimeOut: (tables, pick) => one(tables, pick, 'timeOuts'),
  proposeHandover: (tables, pick) => ({
    from: pick.id(tables, 'parties'),
    to: pick.maybe(pick.id(tables, 'parties')),
    what: pick.text(),
    due: pick.maybe('2026-04-01'),
  }),
  editHandover: (tables, pick) => ({
    ...one(tables, pick, 'handovers'),
    patch: { to: pick.maybe(pick.id(tables, 'parties')) },
  }),
  answerHandover: (tables, pick) => {
    const { id } = one(tables, pick, 'handovers');
    const party = pick.of([tables.handovers.get(id)?.to ?? 'nobody', pick.id(tables, 'parties')]);
    const value = pick.of(['accepted', 'refused']);
    return { id, party, value, by: pick.maybe('Noor'), reason: pick.maybe(pick.text()) };
  },
  removeHandover: (tables, pick) => one(tables, pick, 'handovers'),
};

const meeting: Readonly<Record<string, ArgsOf>> = {
  beginMeeting: (_, pick) => ({ date: pick.maybe('2026-03-02'), minutes: pick.of([60, 90]) }),
  editMeeting: (tables, pick) => ({
    ...one(tables, pick, 'meetings'),
    patch: { minutes: 15 + pick.number(100) },
  }),
  moveToStep: (tables, pick) => {
    const { id } = meetingOf(tables, pick);
    const at = phaseNumber(phaseOf(tables.meetings.get(id))) + pick.of([1, 1, -1, 2]);
    return { id, phase: PHASE_NAMES[at] ?? FIRST_PHASE };
  },
  pauseMeeting: (tables, pick) => ({ ...meetingOf(tables, pick), paused: pick.number(2) === 1 }),
  giveFloor: (tables, pick) => {
    const kind = pick.of(['writing', 'turn', null] as const);
    return { ...meetingOf(tables, pick), kind, party: kind === 'turn' ? pick.id(tables, 'parties') : null };
  },
  endMeeting: meetingOf,
  removeMeeting: (tables, pick) => one(tables, pick, 'meetings'),
  checkIn: (tables, pick) => ({
    meeting: pick.id(tables, 'meetings'),
    party: pick.maybe(pick.id(tables, 'parties')),
    name: pick.text(),
    agency: pick.text(),
    role: pick.of(MEETING_ROLES),
    mandate: pick.maybe(pick.of(VOICES)),
    mandateUntil: pick.maybe('2026-03-20'),
  }),
  editAttendee: (tables, pick) => ({
    ...one(tables, pick, 'attendees'),
    patch: { role: pick.of(MEETING_ROLES) },
  }),
  removeAttendee: (tables, pick) => one(tables, pick, 'attendees'),
  park: (tables, pick) => ({
    about: pick.maybe(pick.id(tables, 'parties', 'bottlenecks')),
    text: pick.text(),
  }),
  editParked: (tables, pick) => ({ ...one(tables, pick, 'parkedItems'), patch: { text: pick.text() } }),
  answerParked: (tables, pick) => ({ ...one(tables, pick, 'parkedItems'), text: pick.text() }),
  unpark: (tables, pick) => one(tables, pick, 'parkedItems'),
};

const outside: Readonly<Record<string, ArgsOf>> = {
  addSignal: (tables, pick) => ({
    title: pick.text(),
    about: [pick.id(tables, 'parties', 'relations', 'actions', 'timeOuts')],
    weak: pick.number(2) === 1,
    channel: pick.maybe(pick.of(SIGNAL_CHANNELS)),
    addressedTo: pick.maybe(pick.text()),
  }),
  editSignal: (tables, pick) => ({
    ...one(tables, pick, 'signals'),
    patch: pick.of([{ followUp: pick.of(FOLLOW_UPS) }, { about: [pick.id(tables, 'bottlenecks')] }]),
  }),
  removeSignal: (tables, pick) => one(tables, pick, 'signals'),
  addSuccess: (_, pick) => ({ text: pick.text(), whatHelped: pick.maybe(pick.text()), watchOut: null }),
  editSuccess: (tables, pick) => ({ ...one(tables, pick, 'successes'), patch: { text: pick.text() } }),
  removeSuccess: (tables, pick) => one(tables, pick, 'successes'),
  addFeedback: (tables, pick) => ({
    to: pick.maybe(pick.of(['signaller', pick.id(tables, 'parties')])),
    text: pick.text(),
    channel: pick.maybe(pick.of(FEEDBACK_CHANNELS)),
    by: pick.maybe(pick.person()),
    due: pick.maybe('2026-03-20'),
  }),
  editFeedback: (tables, pick) => ({
    ...one(tables, pick, 'feedbacks'),
    patch: pick.of([{ status: pick.of(['open', 'done']) }, { to: pick.id(tables, 'parties') }]),
  }),
  removeFeedback: (tables, pick) => one(tables, pick, 'feedbacks'),
  beginLetter: (tables, pick) => ({ feedback: pick.id(tables, 'feedbacks') }),
  removeLetter: (tables, pick) => one(tables, pick, 'letters'),
  addComment: (tables, pick) => {
    const on = pick.of(COMMENTABLE);
    return { on, about: pick.id(tables, on), text: pick.text() };
  },
  addLoopComment: (tables, pick) => ({
    circle: [pick.id(tables, 'parties'), pick.id(tables, 'parties')].toSorted(),
    text: pick.text(),
  }),
  resolveComment: (tables, pick) => one(tables, pick, 'comments'),
  reopenComment: (tables, pick) => one(tables, pick, 'comments'),
  removeComment: (tables, pick) => one(tables, pick, 'comments'),
  closeCase: (_, pick) => ({ retentionDate: pick.maybe('2026-06-01') }),
  reopenCase: (_, pick) => ({ status: pick.of(['preparing', 'at_table', 'actions_running']) }),
};

/** How to call the commands that came with layout 2. */
export const laterArguments: Readonly<Record<string, ArgsOf>> = {
  ...map,
  ...scenario,
  ...agreements,
  ...meeting,
  ...outside,
};
