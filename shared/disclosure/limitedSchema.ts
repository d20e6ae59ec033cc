import * as z from 'zod';
import { ACTION_STATUSES } from '../model/action';
import { BOTTLENECK_KINDS } from '../model/bottleneck';
import { CASE_STATUSES, RESIDENT_AT_TABLE, SHARING_BASES } from '../model/case';
import { COST_KINDS, RHYTHMS } from '../model/costLine';
import { CONSENT_VALUES } from '../model/decision';
import { LEGAL_SOURCES, MANDATES, PARTY_KINDS, TABLE_STATUSES } from '../model/party';
import { RELATION_STATUSES, RELATION_TYPES } from '../model/relation';
import { CHANCES, HORIZONS, IMPACTS, SCENARIO_KINDS } from '../model/scenario';
import { AGENCY_TYPES } from './agencyType';
import { STUCK_BANDS } from './bands';
import { segmentSchema } from './marked';

/** Numbers instead of ids: an id made at one table says in which document it was made. */
const ref = z.string().regex(/^[a-z]+-\d+$/);
const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .nullable();
/** What somebody does, in lower-case words only: "consulent wonen". */
const role = z
  .string()
  .regex(/^\p{L}[\p{Ll} /-]*$/u)
  .nullable();

/** Level 1: the case without whom and where. Strict: a field that is not named here cannot come along. */
export const limitedSchema = z.strictObject({
  level: z.literal(1),
  case: z.strictObject({
    status: z.enum(CASE_STATUSES),
    bhvLayer: z.int().nullable(),
    stuck: z.enum(STUCK_BANDS).nullable(),
    residentInformed: z.boolean(),
    residentAtTable: z.enum(RESIDENT_AT_TABLE),
    basis: z.enum(SHARING_BASES),
    discountRate: z.number().nullable(),
    horizonMonths: z.int().nullable(),
  }),
  parties: z.array(
    z.strictObject({
      ref,
      kind: z.enum(PARTY_KINDS),
      agencyType: z.enum(AGENCY_TYPES).nullable(),
      minor: z.boolean(),
      mandate: z.enum(MANDATES).nullable(),
      tableStatus: z.enum(TABLE_STATUSES),
      contactRole: role,
    }),
  ),
  legalGrounds: z.array(z.strictObject({ party: ref, source: z.enum(LEGAL_SOURCES).nullable() })),
  relations: z.array(
    z.strictObject({
      ref,
      type: z.enum(RELATION_TYPES),
      from: ref,
      to: ref,
      status: z.enum(RELATION_STATUSES),
    }),
  ),
  bottlenecks: z.array(z.strictObject({ ref, kind: z.enum(BOTTLENECK_KINDS), about: z.array(ref) })),
  scenarios: z.array(z.strictObject({ ref, kind: z.enum(SCENARIO_KINDS) })),
  consequences: z.array(
    z.strictObject({
      ref,
      scenario: ref,
      who: ref,
      horizon: z.enum(HORIZONS),
      score: z.int().min(-2).max(2),
    }),
  ),
  events: z.array(
    z.strictObject({
      ref,
      scenario: ref,
      chance: z.enum(CHANCES).nullable(),
      impact: z.enum(IMPACTS).nullable(),
    }),
  ),
  costLines: z.array(
    z.strictObject({
      scenario: ref,
      bearer: ref,
      beneficiary: ref.nullable(),
      kind: z.enum(COST_KINDS),
      rhythm: z.enum(RHYTHMS),
      startMonth: z.int(),
      months: z.int().nullable(),
      event: ref.nullable(),
      lowEuros: z.int(),
      highEuros: z.int(),
    }),
  ),
  leads: z.array(z.strictObject({ party: ref, role, until: month })),
  decisions: z.array(
    z.strictObject({
      ref,
      scenario: ref.nullable(),
      reviewed: month,
      /** The month in which it was recorded; null for a proposal. */
      recorded: month,
      dissentAsked: z.boolean(),
      quorum: z.int().nullable(),
    }),
  ),
  consents: z.array(
    z.strictObject({
      decision: ref,
      party: ref,
      value: z.enum(CONSENT_VALUES),
      conditionDue: month,
      mandate: z.enum(MANDATES).nullable(),
      mandateUntil: month,
      /** It was decided in spite of this answer. */
      overruled: z.boolean(),
    }),
  ),
  dissents: z.array(z.strictObject({ ref, by: ref.nullable() })),
  actions: z.array(
    z.strictObject({
      ref,
      no: z.int(),
      party: ref.nullable(),
      role,
      /** Somebody is named as the one who does it. */
      hasOwner: z.boolean(),
      due: month,
      status: z.enum(ACTION_STATUSES),
      scenario: ref.nullable(),
      relieves: z.array(ref),
    }),
  ),
  /** Free text with its hits marked; left out unless somebody asks for it. */
  texts: z.array(z.strictObject({ about: ref, field: z.string(), segments: z.array(segmentSchema) })),
});
export type Limited = z.infer<typeof limitedSchema>;
