import * as z from 'zod';
import {
  idSchema,
  line,
  openChoice,
  optional,
  order,
  prose,
  type RecordOf,
  required,
  withDefault,
} from './field';
import { relationFields } from './relation';

export const SCENARIO_KINDS = ['baseline', 'alternative'] as const;
export const HORIZONS = ['short', 'long'] as const;
export const CHANCES = ['small', 'medium', 'high'] as const;
export const IMPACTS = ['low', 'medium', 'high'] as const;

/** A way forward. `baseline` is *Zo doorgaan*, the most likely course without a plan. `steps`: one per line. */
export const scenarioFields = {
  kind: openChoice(SCENARIO_KINDS, 'alternative'),
  title: withDefault(line, ''),
  order,
  steps: prose(),
};
export type Scenario = RecordOf<typeof scenarioFields>;

const ofScenario = { scenario: required(idSchema, ''), order };

/** What a scenario means for somebody; `score` runs from -2 (very bad) to +2 (very good). */
export const consequenceFields = {
  ...ofScenario,
  who: required(idSchema, ''),
  horizon: withDefault(z.enum(HORIZONS), 'short'),
  text: withDefault(line, ''),
  score: withDefault(z.int().min(-2).max(2), 0),
};
export type Consequence = RecordOf<typeof consequenceFields>;

/** Two percentages, the lower one first, whichever way round they were given. */
export const percentRange = z
  .tuple([z.number().min(0).max(100), z.number().min(0).max(100)])
  .transform(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));

/** *Gebeurtenis*: what can go wrong. `chance` in words, or a percentage range in `chancePercent`. */
export const eventFields = {
  ...ofScenario,
  text: withDefault(line, ''),
  chance: optional(z.enum(CHANCES)),
  chancePercent: optional(percentRange),
  impact: optional(z.enum(IMPACTS)),
  mitigation: optional(line),
};
export type ScenarioEvent = RecordOf<typeof eventFields>;

export const benefitFields = { ...ofScenario, who: required(idSchema, ''), text: withDefault(line, '') };
export type Benefit = RecordOf<typeof benefitFields>;

export const legalRoomFields = {
  ...ofScenario,
  ref: withDefault(line, ''),
  room: withDefault(line, ''),
  needsLegalCheck: withDefault(z.boolean(), true),
};
export type LegalRoom = RecordOf<typeof legalRoomFields>;

/** How the map looks under a scenario: `remove` names an existing relation, `add` carries a relation of its own. */
export const relationChangeFields = {
  ...ofScenario,
  op: required(z.enum(['add', 'remove']), 'remove'),
  relation: required(idSchema, ''),
  added: optional(
    z.object({
      type: relationFields.type.schema,
      from: idSchema,
      to: idSchema,
      label: line,
      status: relationFields.status.schema,
      since: line.nullable().default(null),
      fromSource: z.boolean(),
    }),
  ),
};
export type RelationChange = RecordOf<typeof relationChangeFields>;
