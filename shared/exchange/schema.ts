import * as z from 'zod';
import { ACTION_STATUSES, RECURRENCES } from '../model/action';
import { BOTTLENECK_KINDS } from '../model/bottleneck';
import { CASE_STATUSES, RESIDENT_AT_TABLE, SHARING_BASES } from '../model/case';
import { amount, CERTAINTIES, COST_KINDS, RHYTHMS, VATS } from '../model/costLine';
import { CONSENT_VALUES, VOICES } from '../model/decision';
import { IDS_MAX, idSchema, isoDate, LINE_MAX, moment, months, PEOPLE_MAX, PROSE_MAX } from '../model/field';
import { ABBR_MAX, LEGAL_SOURCES, MANDATES, PARTY_KINDS, TABLE_STATUSES } from '../model/party';
import { RELATION_STATUSES, RELATION_TYPES } from '../model/relation';
import { CHANCES, HORIZONS, IMPACTS, percentRange, SCENARIO_KINDS } from '../model/scenario';
import { FEEDBACK_CHANNELS, FOLLOW_UPS, SIGNAL_CHANNELS } from '../model/signal';
import { plainRecord } from './plainSections';

export const SCHEMA_NAME = 'rondetafel.case/1';
export type Language = 'nl' | 'en';

const text = (max: number, language: Language): z.ZodType<string> =>
  z
    .union([z.string().max(max), z.object({ nl: z.string().max(max), en: z.string().max(max).optional() })])
    .transform((value) => (typeof value === 'string' ? value : (value[language] ?? value.nl)));

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
const list = <T extends z.ZodType>(schema: T, max = 10_000) => z.array(schema).max(max).default([]);
const source = { fromSource: z.boolean().default(false) };

/** People who type in one text at the same time can each fill it: together they may pass its limit. */
const AUTHORS_MAX = 16;

/** Entries in all histories of actions together. */
const HISTORY_MAX = 100_000;

/** Parts that a file may leave without an id; then they get one from their place. */
const ownId = { id: maybe(idSchema) };

/** The parts that many records share, in one language. */
const kitIn = (language: Language) => {
  const line = text(LINE_MAX, language);
  return {
    line,
    prose: text(PROSE_MAX * AUTHORS_MAX, language),
    person: z.object({ name: line, role: maybe(line), fictional: z.boolean().default(false) }),
    due: { due: maybe(isoDate), dueInDays: maybe(z.int().min(-36500).max(36500)) },
    rule: { ref: line, room: line.default(''), needsLegalCheck: z.boolean().default(true) },
  };
};
type Kit = ReturnType<typeof kitIn>;

/**
 * The exchange format `rondetafel.case/1`. Texts are plain strings or `{nl, en}`, of which the user's language is
 * taken. Dates are ISO; `…InDays` counts from the day of import. Amounts are whole euro cents.
 */
export const caseFileSchema = (language: Language) => {
  const kit = kitIn(language);
  const { line, prose } = kit;
  const relation = z.object({
    id: idSchema,
    type: z.enum(RELATION_TYPES),
    from: idSchema,
    to: idSchema,
    label: line.default(''),
    status: z.enum(RELATION_STATUSES).default('current'),
    since: maybe(line),
    ...source,
  });
  return z.object({
    schema: z.literal(SCHEMA_NAME),
    id: idSchema,
    isSample: z.boolean().default(false),
    sampleOrder: maybe(z.int()),
    pseudonym: line,
    title: line,
    contentWarning: maybe(line),
    source: maybe(z.object({ note: maybe(line) })),
    municipality: maybe(line),
    bhvLayer: maybe(z.int().min(1).max(3)),
    status: z.enum([...CASE_STATUSES, 'sample']).default('preparing'),
    stuckForMonths: maybe(months),
    retentionDate: maybe(isoDate),
    discountRate: maybe(z.number().min(0).max(0.2)),
    horizonMonths: maybe(z.int().min(12).max(240)),
    discountSource: maybe(z.object({ text: line, date: isoDate.nullable().default(null) })),
    priceYear: maybe(z.int().min(1990).max(2100)),
    closedAt: maybe(moment),
    summary: prose.default(''),
    dataSharing: maybe(
      z.object({
        basis: z.enum(SHARING_BASES).default('unknown'),
        residentInformed: z.boolean().default(false),
        residentAtTable: z.enum(RESIDENT_AT_TABLE).default('absent'),
        absentBecause: maybe(line),
        representative: maybe(line),
        note: maybe(line),
        ...source,
      }),
    ),
    intent: maybe(
      z.object({
        resident: prose.default(''),
        public: prose.default(''),
        goodEnough: prose.default(''),
        ...source,
      }),
    ),
    parties: list(partySchema(kit)),
    relations: list(relation),
    bottlenecks: list(bottleneckSchema(kit)),
    externalPayers: list(z.object({ id: idSchema, name: line })),
    scenarios: list(scenarioSchema(kit, relation)),
    leads: list(
      z.object({
        id: idSchema,
        party: idSchema,
        person: maybe(kit.person),
        mandate: maybe(line),
        until: maybe(isoDate),
      }),
    ),
    decision: maybe(decisionSchema(kit)),
    actions: list(actionSchema(kit)),
    dissents: list(dissentSchema(kit)),
    signals: list(signalSchema(kit)),
    feedback: list(feedbackSchema(kit)),
    successes: list(
      z.object({ id: idSchema, text: line, whatHelped: maybe(line), watchOut: maybe(line), ...source }),
    ),
    ...plainSections(kit),
  });
};

/** What stands in a file as it stands in the document. */
const plainSections = (kit: Kit) => ({
  groups: list(plainRecord('groups', kit)),
  timeOuts: list(plainRecord('timeOuts', kit)),
  handovers: list(plainRecord('handovers', kit)),
  meetings: list(plainRecord('meetings', kit)),
  attendees: list(plainRecord('attendees', kit)),
  parkedItems: list(plainRecord('parkedItems', kit)),
  letters: list(plainRecord('letters', kit)),
  actionChanges: list(plainRecord('actionChanges', kit), HISTORY_MAX),
  decisionRecords: list(plainRecord('decisionRecords', kit)),
  comments: list(plainRecord('comments', kit)),
  blindRounds: list(plainRecord('blindRounds', kit)),
  blindEstimates: list(plainRecord('blindEstimates', kit)),
});

const partySchema = ({ line, prose, person, rule }: Kit) =>
  z.object({
    id: idSchema,
    kind: z.enum(PARTY_KINDS),
    name: line,
    abbr: z.string().max(ABBR_MAX).default(''),
    colorSlot: maybe(z.int().min(1).max(12)),
    position: maybe(z.object({ x: z.number().min(-1e5).max(1e5), y: z.number().min(-1e5).max(1e5) })),
    contact: maybe(person),
    mandate: maybe(z.enum(MANDATES)),
    contractor: z.boolean().default(false),
    tableStatus: z.enum(TABLE_STATUSES).default('at_table'),
    minor: z.boolean().default(false),
    voice: maybe(line),
    household: maybe(idSchema),
    group: maybe(idSchema),
    perspective: maybe(
      z.object({
        sees: prose.default(''),
        wants: prose.default(''),
        mayDo: prose.default(''),
        cannotDo: prose.default(''),
        worries: prose.default(''),
        legalGround: list(z.object({ ...ownId, ...rule, source: maybe(z.enum(LEGAL_SOURCES)) })),
      }),
    ),
    ...source,
  });

const bottleneckSchema = ({ line, prose }: Kit) =>
  z.object({
    id: idSchema,
    kind: z.enum(BOTTLENECK_KINDS),
    title: line,
    about: list(idSchema, IDS_MAX),
    lifeworld: prose.default(''),
    system: prose.default(''),
    rule: maybe(line),
    evidence: maybe(line),
    signalIds: list(idSchema, IDS_MAX),
    ...source,
  });

const decisionSchema = ({ line, prose }: Kit) =>
  z.object({
    id: idSchema,
    scenario: maybe(idSchema),
    text: prose.default(''),
    wayBack: prose.default(''),
    reviewDate: maybe(isoDate),
    reviewInDays: maybe(z.int().min(0).max(36500)),
    recordedBy: maybe(line),
    recordedAt: maybe(moment),
    quorum: maybe(z.int().min(0).max(1_000)),
    dissentAsked: z.boolean().default(false),
    despite: maybe(
      z.object({
        reason: line,
        by: line.nullable().default(null),
        at: moment,
        objections: list(idSchema, IDS_MAX),
      }),
    ),
    consents: list(
      z.object({
        ...ownId,
        party: idSchema,
        value: z.enum(CONSENT_VALUES),
        reason: maybe(line),
        conditionDue: maybe(isoDate),
        conditionDueInDays: maybe(z.int().min(-36500).max(36500)),
        by: maybe(line),
        mandate: maybe(z.enum(VOICES)),
        mandateUntil: maybe(isoDate),
        answeredAt: maybe(moment),
      }),
    ),
    ...source,
  });

const actionSchema = ({ line, person, due }: Kit) =>
  z.object({
    id: idSchema,
    no: z.int().min(0).max(100_000).default(0),
    text: line,
    party: maybe(idSchema),
    owner: maybe(person),
    ...due,
    status: z.enum(ACTION_STATUSES).default('open'),
    result: line.default(''),
    escalation: maybe(z.object({ to: line, afterDays: maybe(z.int().min(0).max(3650)) })),
    scenario: maybe(idSchema),
    relieves: list(idSchema, IDS_MAX),
    recurring: maybe(z.enum(RECURRENCES)),
    changedAt: maybe(moment),
    accepted: maybe(z.object({ by: line, at: moment })),
  });

const dissentSchema = ({ line, prose }: Kit) =>
  z.object({
    id: idSchema,
    by: maybe(idSchema),
    anonymous: z.boolean().default(false),
    about: maybe(idSchema),
    text: prose,
    answer: maybe(line),
    ...source,
  });

const signalSchema = ({ line, person }: Kit) =>
  z.object({
    id: idSchema,
    kind: z.enum(['pattern', 'weak', 'single']).default('single'),
    title: line,
    pattern: maybe(line),
    addressedTo: maybe(line),
    ask: maybe(line),
    feedbackTo: list(person, PEOPLE_MAX),
    weak: maybe(z.boolean()),
    channel: maybe(z.enum(SIGNAL_CHANNELS)),
    about: list(idSchema, IDS_MAX),
    followUp: z.enum(FOLLOW_UPS).default('not_yet'),
    followUpNote: maybe(line),
    ...source,
  });

const feedbackSchema = ({ line, person, due }: Kit) =>
  z.object({
    id: idSchema,
    to: maybe(idSchema),
    channel: maybe(z.enum(FEEDBACK_CHANNELS)),
    by: maybe(person),
    ...due,
    status: z.enum(['open', 'done']).default('open'),
    text: line.default(''),
  });

const scenarioSchema = <R extends z.ZodType>({ line, prose }: Kit, relation: R) =>
  z.object({
    id: idSchema,
    kind: z.enum(SCENARIO_KINDS),
    title: line,
    /** Steps are one text at the table, so a step may be as long as a text. */
    steps: list(prose, PROSE_MAX * AUTHORS_MAX),
    consequences: list(
      z.object({
        ...ownId,
        who: idSchema,
        horizon: z.enum(HORIZONS),
        text: line,
        score: z.int().min(-2).max(2).default(0),
      }),
    ),
    events: list(
      z.object({
        id: idSchema,
        text: line,
        chance: maybe(z.enum(CHANCES)),
        chancePercent: maybe(percentRange),
        impact: maybe(z.enum(IMPACTS)),
        mitigation: maybe(line),
      }),
    ),
    costLines: list(
      z.object({
        id: idSchema,
        label: line.default(''),
        bearer: idSchema,
        beneficiary: maybe(idSchema),
        kind: z.enum(COST_KINDS).default('cost'),
        amount,
        rhythm: z.enum(RHYTHMS),
        startMonth: months.default(0),
        months: maybe(z.int().min(1).max(1200)),
        eventId: maybe(idSchema),
        priceYear: maybe(z.int().min(1990).max(2100)),
        vat: maybe(z.enum(VATS)),
        certainty: maybe(z.enum(CERTAINTIES)),
        source: maybe(line),
        illustrative: z.boolean().default(false),
      }),
    ),
    benefits: list(z.object({ ...ownId, who: idSchema, text: line })),
    legalRoom: list(
      z.object({ ...ownId, ref: line, room: line.default(''), needsLegalCheck: z.boolean().default(true) }),
    ),
    relationChanges: list(
      z.discriminatedUnion('op', [
        z.object({ ...ownId, op: z.literal('add'), relation }),
        z.object({ ...ownId, op: z.literal('remove'), relation: idSchema }),
      ]),
    ),
  });

export type CaseFile = z.output<ReturnType<typeof caseFileSchema>>;
