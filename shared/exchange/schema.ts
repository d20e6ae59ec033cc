import * as z from 'zod';
import { LANGUAGES, type Language } from '../base/languages';
import { actionFields, ESCALATE_AFTER } from '../model/action';
import { bottleneckFields } from '../model/bottleneck';
import { caseFields, CASE_STATUSES, dataSharingFields, intentFields } from '../model/case';
import { costLineFields, externalPayerFields } from '../model/costLine';
import { caseLeadFields, consentFields, decisionFields, dissentFields } from '../model/decision';
import { IDS_MAX, idSchema, isoDate, LINE_MAX, moment, PEOPLE_MAX, PROSE_MAX } from '../model/field';
import { legalGroundFields, partyFields, POSITION_MAX } from '../model/party';
import { relationFields } from '../model/relation';
import {
  benefitFields,
  consequenceFields,
  eventFields,
  legalRoomFields,
  scenarioFields,
} from '../model/scenario';
import { feedbackFields, signalFields, successFields } from '../model/signal';
import { shapeOf } from './modelShape';
import { plainRecord } from './plainSections';

export const SCHEMA_NAME = 'rondetafel.case/1';
export type { Language };

/** A text of one language, or of several of which the first must be there. */
const text = (max: number, language: Language): z.ZodType<string> => {
  const [first, ...others] = LANGUAGES;
  const translations = z
    .object({ [first]: z.string().max(max) })
    .extend(Object.fromEntries(others.map((other) => [other, z.string().max(max).optional()])));
  return z.union([z.string().max(max), translations]).transform((value) => {
    if (typeof value === 'string') return value;
    const said: Partial<Record<Language, string>> = value;
    return said[language] ?? said[first] ?? '';
  });
};

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
const list = <T extends z.ZodType>(schema: T, max = 10_000) => z.array(schema).max(max).default([]);
/** People who type in one text at the same time can each fill it: together they may pass its limit. */
const AUTHORS_MAX = 16;

/** Entries in all histories of actions together. */
const HISTORY_MAX = 100_000;

/** Parts that a file may leave without an id; then they get one from their place. */
const ownId = { id: maybe(idSchema) };

/** Days before or after the day of import. */
const inDays = maybe(z.int().min(-36500).max(36500));

/** The parts that many records share, in one language. */
const kitIn = (language: Language) => {
  const line = text(LINE_MAX, language);
  return {
    line,
    prose: text(PROSE_MAX * AUTHORS_MAX, language),
    person: z.object({
      name: line,
      role: line.nullable().default(null),
      fictional: z.boolean().default(false),
    }),
  };
};
type Kit = ReturnType<typeof kitIn>;

/**
 * The exchange format `rondetafel.case/1`. Texts are plain strings or `{nl, en}`, of which the user's language is
 * taken. Dates are ISO; `…InDays` counts from the day of import. Amounts are whole euro cents. Limits and defaults are
 * those of the model; what is written here is only how a file differs from it.
 */
export const caseFileSchema = (language: Language) => {
  const kit = kitIn(language);
  const { line } = kit;
  const relation = z.object({ id: idSchema, ...shapeOf(relationFields, kit) });
  return z.object({
    schema: z.literal(SCHEMA_NAME),
    id: idSchema,
    ...shapeOf(caseFields, kit, {
      needed: ['title', 'pseudonym'],
      not: ['status', 'sourceNote', 'discountSource'],
    }),
    status: z.enum([...CASE_STATUSES, 'sample']).default(caseFields.status.fallback),
    source: maybe(z.object({ note: maybe(line) })),
    discountSource: maybe(z.object({ text: line, date: isoDate.nullable().default(null) })),
    dataSharing: maybe(z.object(shapeOf(dataSharingFields, kit))),
    intent: maybe(z.object(shapeOf(intentFields, kit))),
    parties: list(partySchema(kit)),
    relations: list(relation),
    bottlenecks: list(z.object({ id: idSchema, ...shapeOf(bottleneckFields, kit, { needed: ['title'] }) })),
    externalPayers: list(
      z.object({ id: idSchema, ...shapeOf(externalPayerFields, kit, { needed: ['name'] }) }),
    ),
    scenarios: list(scenarioSchema(kit, relation)),
    leads: list(z.object({ id: idSchema, ...shapeOf(caseLeadFields, kit) })),
    decision: maybe(decisionSchema(kit)),
    actions: list(actionSchema(kit)),
    dissents: list(z.object({ id: idSchema, ...shapeOf(dissentFields, kit, { needed: ['text'] }) })),
    signals: list(signalSchema(kit)),
    feedback: list(z.object({ id: idSchema, ...shapeOf(feedbackFields, kit), dueInDays: inDays })),
    successes: list(z.object({ id: idSchema, ...shapeOf(successFields, kit, { needed: ['text'] }) })),
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

const VIEWS = ['sees', 'wants', 'mayDo', 'cannotDo', 'worries'] as const;
const coordinate = z.number().min(-POSITION_MAX).max(POSITION_MAX);

const partySchema = (kit: Kit) => {
  const { sees, wants, mayDo, cannotDo, worries } = shapeOf(partyFields, kit);
  const ground = shapeOf(legalGroundFields, kit, { needed: ['ref'], not: ['party', 'order'] });
  return z.object({
    id: idSchema,
    ...shapeOf(partyFields, kit, { needed: ['name'], not: [...VIEWS, 'position'] }),
    position: maybe(z.object({ x: coordinate, y: coordinate })),
    perspective: maybe(
      z.object({
        sees,
        wants,
        mayDo,
        cannotDo,
        worries,
        legalGround: list(z.object({ ...ownId, ...ground })),
      }),
    ),
  });
};

const decisionSchema = (kit: Kit) =>
  z.object({
    id: idSchema,
    ...shapeOf(decisionFields, kit, { not: ['despite'] }),
    reviewInDays: maybe(z.int().min(0).max(36500)),
    despite: maybe(
      z.object({
        reason: kit.line,
        by: kit.line.nullable().default(null),
        at: moment,
        objections: list(idSchema, IDS_MAX),
      }),
    ),
    consents: list(
      z.object({
        ...ownId,
        ...shapeOf(consentFields, kit, { needed: ['value'], not: ['decision'] }),
        conditionDueInDays: inDays,
      }),
    ),
  });

const actionSchema = (kit: Kit) =>
  z.object({
    id: idSchema,
    ...shapeOf(actionFields, kit, { needed: ['text'], not: ['escalation', 'accepted'] }),
    dueInDays: inDays,
    escalation: maybe(z.object({ to: kit.line, afterDays: ESCALATE_AFTER.default(null) })),
    accepted: maybe(z.object({ by: kit.line, at: moment })),
  });

const signalSchema = (kit: Kit) =>
  z.object({
    id: idSchema,
    ...shapeOf(signalFields, kit, { needed: ['title'], not: ['feedbackTo', 'weak'] }),
    feedbackTo: list(kit.person, PEOPLE_MAX),
    /** Absent in files from before it was there: then the kind says it. */
    weak: maybe(signalFields.weak.base),
  });

/** Parts of a scenario: their place says whose they are, and in which order. */
const OF_SCENARIO = ['scenario', 'order'] as const;

const scenarioSchema = <R extends z.ZodType>(kit: Kit, relation: R) =>
  z.object({
    id: idSchema,
    ...shapeOf(scenarioFields, kit, { needed: ['title'], not: ['order', 'steps'] }),
    /** Steps are one text at the table, so a step may be as long as a text. */
    steps: list(kit.prose, PROSE_MAX * AUTHORS_MAX),
    consequences: list(
      z.object({
        ...ownId,
        ...shapeOf(consequenceFields, kit, { needed: ['horizon', 'text'], not: OF_SCENARIO }),
      }),
    ),
    events: list(
      z.object({ id: idSchema, ...shapeOf(eventFields, kit, { needed: ['text'], not: OF_SCENARIO }) }),
    ),
    costLines: list(
      z.object({ id: idSchema, ...shapeOf(costLineFields, kit, { needed: ['rhythm'], not: OF_SCENARIO }) }),
    ),
    benefits: list(
      z.object({ ...ownId, ...shapeOf(benefitFields, kit, { needed: ['text'], not: OF_SCENARIO }) }),
    ),
    legalRoom: list(
      z.object({ ...ownId, ...shapeOf(legalRoomFields, kit, { needed: ['ref'], not: OF_SCENARIO }) }),
    ),
    relationChanges: list(
      z.discriminatedUnion('op', [
        z.object({ ...ownId, op: z.literal('add'), relation }),
        z.object({ ...ownId, op: z.literal('remove'), relation: idSchema }),
      ]),
    ),
  });

export type CaseFile = z.output<ReturnType<typeof caseFileSchema>>;
