import * as action from '../../../shared/commands/action';
import * as bottleneck from '../../../shared/commands/bottleneck';
import * as caseCommands from '../../../shared/commands/case';
import type { Command } from '../../../shared/commands/command';
import * as comment from '../../../shared/commands/comment';
import * as consent from '../../../shared/commands/consent';
import * as decision from '../../../shared/commands/decision';
import * as estimate from '../../../shared/commands/estimate';
import * as feedback from '../../../shared/commands/feedback';
import * as group from '../../../shared/commands/group';
import * as handover from '../../../shared/commands/handover';
import * as lead from '../../../shared/commands/caseLead';
import * as legalGround from '../../../shared/commands/legalGround';
import * as meeting from '../../../shared/commands/meeting';
import * as payer from '../../../shared/commands/payer';
import * as party from '../../../shared/commands/party';
import * as relation from '../../../shared/commands/relation';
import * as scenario from '../../../shared/commands/scenario';
import * as scenarioParts from '../../../shared/commands/scenarioParts';
import * as signal from '../../../shared/commands/signal';
import { typeText } from '../../../shared/commands/text';
import { BOTTLENECK_KINDS } from '../../../shared/model/bottleneck';
import { CONSENT_VALUES, VOICES } from '../../../shared/model/decision';
import { PARTY_KINDS } from '../../../shared/model/party';
import { RELATION_STATUSES, RELATION_TYPES } from '../../../shared/model/relation';
import { proseFieldsOf, TABLE_NAMES } from '../../../shared/model/tables';
import type { ArgsOf, Choices } from './choices';
import { blindArguments } from './blindArguments';
import { laterArguments } from './laterArguments';

const at = (pick: Choices): [number, number] => [pick.number(900) - 300, pick.number(900)];
const amount = (pick: Choices): { low: number; high: number } => {
  const low = pick.number(100_000);
  return { low, high: low + pick.number(100_000) };
};

/** How to call every command with something that may well be refused. */
export const ARGUMENTS: Readonly<Record<string, ArgsOf>> = {
  ...laterArguments,
  ...blindArguments,
  createCase: (_, pick) => ({ title: pick.text(), pseudonym: pick.text(), baselineTitle: 'Zo doorgaan' }),
  editCase: (_, pick) => ({ id: 'case', patch: { title: pick.text(), stuckForMonths: pick.number(90) } }),
  editDataSharing: (_, pick) => ({
    id: 'sharing',
    patch: { basis: pick.of(['consent', 'anonymous']), note: pick.text() },
  }),
  addParty: (_, pick) => ({ kind: pick.of(PARTY_KINDS), name: pick.text(), position: at(pick) }),
  editParty: (tables, pick) => ({
    id: pick.id(tables, 'parties'),
    patch: pick.of([
      { name: pick.text() },
      { household: pick.where(tables, 'parties', ({ kind }) => kind === 'household') },
      { group: pick.id(tables, 'groups') },
      { colorSlot: pick.maybe(1 + pick.number(12)) },
      { contact: pick.maybe(pick.person()) },
    ]),
  }),
  moveParty: (tables, pick) => ({ id: pick.id(tables, 'parties'), position: at(pick) }),
  moveParties: (tables, pick) => ({
    moves: [...tables.parties.keys()]
      .sort()
      .slice(0, 4)
      .map((id) => ({ id, position: at(pick) })),
  }),
  removeParty: (tables, pick) => ({ id: pick.id(tables, 'parties') }),
  addRelation: (tables, pick) => ({
    type: pick.of(RELATION_TYPES),
    from: pick.id(tables, 'parties'),
    to: pick.id(tables, 'parties'),
    label: pick.text(),
    status: pick.of(RELATION_STATUSES),
  }),
  editRelation: (tables, pick) => ({
    id: pick.id(tables, 'relations'),
    patch: pick.of([
      { type: pick.of(RELATION_TYPES) },
      { from: pick.id(tables, 'parties') },
      { to: pick.id(tables, 'parties') },
      { status: pick.of(RELATION_STATUSES), since: pick.maybe(pick.text()) },
    ]),
  }),
  removeRelation: (tables, pick) => ({ id: pick.id(tables, 'relations') }),
  addBottleneck: (tables, pick) => ({
    kind: pick.of(BOTTLENECK_KINDS),
    title: pick.text(),
    about: [pick.id(tables, 'parties'), pick.id(tables, 'relations')],
  }),
  editBottleneck: (tables, pick) => ({
    id: pick.id(tables, 'bottlenecks'),
    patch: pick.of([{ title: pick.text() }, { about: [pick.id(tables, 'parties', 'scenarios')] }]),
  }),
  removeBottleneck: (tables, pick) => ({ id: pick.id(tables, 'bottlenecks') }),
  addScenario: (_, pick) => ({ title: pick.text() }),
  editScenario: (tables, pick) => ({ id: pick.id(tables, 'scenarios'), patch: { title: pick.text() } }),
  removeScenario: (tables, pick) => ({ id: pick.id(tables, 'scenarios') }),
  addCostLine: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    bearer: pick.id(tables, 'parties', 'externalPayers'),
    label: pick.text(),
    kind: pick.of(['cost', 'benefit', 'transfer']),
    amount: amount(pick),
    rhythm: pick.of(['once', 'perMonth', 'perYear']),
    startMonth: pick.number(70),
  }),
  editCostLine: (tables, pick) => ({
    id: pick.id(tables, 'costLines'),
    patch: pick.of([
      { amount: amount(pick) },
      { bearer: pick.id(tables, 'parties', 'externalPayers') },
      { beneficiary: pick.id(tables, 'parties', 'externalPayers') },
      { eventId: pick.maybe(pick.id(tables, 'events')) },
    ]),
  }),
  removeCostLine: (tables, pick) => ({ id: pick.id(tables, 'costLines') }),
  addConsequence: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    who: pick.id(tables, 'parties'),
    horizon: pick.of(['short', 'long']),
    text: pick.text(),
    score: pick.number(5) - 2,
  }),
  editConsequence: (tables, pick) => ({
    id: pick.id(tables, 'consequences'),
    patch: { score: pick.number(5) - 2, text: pick.text() },
  }),
  addEvent: (tables, pick) => ({
    scenario: pick.id(tables, 'scenarios'),
    text: pick.text(),
    chance: pick.maybe(pick.of(['small', 'medium', 'high'])),
  }),
  editEvent: (tables, pick) => ({
    id: pick.id(tables, 'events'),
    patch: pick.of([
      { mitigation: pick.maybe(pick.text()) },
      { chancePercent: [pick.number(100), pick.number(100)] },
    ]),
  }),
  proposeScenario: (tables, pick) => ({ scenario: pick.id(tables, 'scenarios') }),
  editDecision: (tables, pick) => ({
    id: pick.id(tables, 'decisions'),
    patch: pick.of([
      { quorum: pick.maybe(pick.number(3)) },
      { dissentAsked: true },
      { reviewDate: pick.maybe('2026-06-01') },
    ]),
  }),
  giveConsent: (tables, pick) => ({
    decision: pick.id(tables, 'decisions'),
    party: pick.of([
      pick.where(tables, 'parties', ({ kind }) => kind === 'agency' || kind === 'resident'),
      pick.id(tables, 'parties'),
    ]),
    value: pick.of([...CONSENT_VALUES, 'disagree', 'agree']),
    reason: pick.of([pick.text(), pick.text(), null]),
    conditionDue: pick.maybe('2026-04-01'),
    by: pick.maybe(pick.text()),
    mandate: pick.maybe(pick.of(VOICES)),
    mandateUntil: pick.maybe('2026-03-20'),
  }),
  addDissent: (tables, pick) => ({
    by: pick.maybe(pick.id(tables, 'parties')),
    about: pick.maybe(pick.id(tables, 'scenarios', 'decisions')),
    text: pick.text(),
  }),
  takeLead: (tables, pick) => ({
    party: pick.id(tables, 'parties'),
    person: pick.maybe(pick.person()),
    until: pick.maybe('2026-12-31'),
  }),
  addAction: (tables, pick) => ({
    text: pick.text(),
    party: pick.maybe(pick.id(tables, 'parties')),
    owner: pick.maybe(pick.person()),
    due: pick.maybe('2026-03-09'),
    result: pick.text(),
  }),
  editAction: (tables, pick) => ({
    id: pick.id(tables, 'actions'),
    patch: pick.of([
      { status: pick.of(['open', 'in_progress', 'done', 'stuck']) },
      { owner: pick.maybe(pick.person()) },
      { relieves: [pick.id(tables, 'bottlenecks')] },
      { scenario: pick.maybe(pick.id(tables, 'scenarios')), party: pick.maybe(pick.id(tables, 'parties')) },
    ]),
  }),
  removeAction: (tables, pick) => ({ id: pick.id(tables, 'actions') }),
  typeText: (tables, pick) => {
    const tablesWithProse = TABLE_NAMES.filter(
      (name) => proseFieldsOf(name).length > 0 && tables[name].size > 0,
    );
    const table = pick.of(tablesWithProse.length > 0 ? tablesWithProse : (['parties'] as const));
    const field = pick.of(proseFieldsOf(table));
    const id = pick.id(tables, table);
    const text = String(Reflect.get(tables[table].get(id) ?? {}, field) ?? '');
    // Between whole characters, as a text box does.
    const places = [0, ...Array.from(text, (character) => character.length)].map((_, n, all) =>
      all.slice(0, n + 1).reduce((sum, length) => sum + length, 0),
    );
    const [index, end] = [pick.of(places), pick.of(places)].sort((a, b) => a - b) as [number, number];
    return { table, id, field, index, remove: end - index, insert: pick.text() };
  },
};

const modules: readonly object[] = [
  action,
  bottleneck,
  caseCommands,
  comment,
  consent,
  decision,
  estimate,
  feedback,
  group,
  handover,
  lead,
  legalGround,
  meeting,
  party,
  payer,
  relation,
  scenario,
  scenarioParts,
  signal,
  { typeText },
];

/** Every command that there is. */
export const COMMANDS: readonly Command<never>[] = modules
  .flatMap((module) => Object.values(module) as unknown[])
  .filter(
    (one): one is Command<never> => typeof one === 'object' && one !== null && 'plan' in one && 'args' in one,
  );

/** What needs something else first, and so would hardly ever happen by chance. */
const SELDOM = new Set([
  'beginMeeting',
  'moveToStep',
  'endMeeting',
  'giveConsent',
  'decideDespite',
  'recordDecision',
  'openBlindRound',
  'commitEstimate',
  'revealRound',
  'openEstimate',
  'closeCase',
  'reopenCase',
]);

/** The commands to draw from in a history: those that are seldom possible more often. */
export const DRAWN: readonly Command<never>[] = [
  ...COMMANDS,
  ...Array.from({ length: 5 }, () => COMMANDS.filter(({ name }) => SELDOM.has(name))).flat(),
];
