import * as z from 'zod';
import { currentDecision } from '../model/decision';
import type { CaseTables } from '../model/tables';

/** Level 0: only that there is an outcome. */
export const outcomeSchema = z.strictObject({
  level: z.literal(0),
  outcome: z.enum(['none', 'proposed', 'decided']),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Nothing of a person, a place or a date, and no count that could point at one case. */
export const outcomeOf = (tables: CaseTables): Outcome => {
  const decision = currentDecision(tables.decisions);
  if (!decision) return { level: 0, outcome: 'none' };
  return { level: 0, outcome: decision.recordedAt === null ? 'proposed' : 'decided' };
};
