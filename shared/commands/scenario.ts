import * as z from 'zod';
import { failure } from '../base/result';
import { put } from '../doc/op';
import { amount, COST_KINDS, costLineFields, RHYTHMS, type Amount, type Rhythm } from '../model/costLine';
import { idSchema, line, LINE_MAX, months } from '../model/field';
import { baselineOf } from '../model/scenarioOrder';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

/** A way forward; the first one is *Zo doorgaan*. */
export const addScenario: Command<{ readonly title: string }, string> = {
  name: 'addScenario',
  args: z.object({ title: z.string().trim().min(1).max(LINE_MAX) }),
  plan: (tables, { title }, ctx) =>
    make(
      put('scenarios', ctx.newId('s'), {
        kind: baselineOf(tables) ? 'alternative' : 'baseline',
        title,
        order: Math.max(-1, ...[...tables.scenarios.values()].map((scenario) => scenario.order)) + 1,
      }),
    ),
};

/** There is one *Zo doorgaan*: another does not become it, and it becomes nothing else. */
export const editScenario = editCommand('editScenario', 'scenarios', (tables, { id, patch }) => {
  const baseline = baselineOf(tables);
  if (patch.kind === undefined || baseline === undefined) return null;
  return (patch.kind === 'baseline') === (baseline.id === id) ? null : refuse('baseline_stays');
});

/** Removes a scenario with all its parts. *Zo doorgaan* stays: every comparison needs it. */
export const removeScenario = removeCommand('removeScenario', 'scenarios', (tables, id) =>
  baselineOf(tables)?.id === id ? 'baseline_stays' : null,
);

export interface AddCostLineArgs {
  readonly scenario: string;
  readonly bearer: string;
  readonly label: string;
  readonly kind: (typeof COST_KINDS)[number];
  readonly amount: Amount;
  readonly rhythm: Rhythm;
  readonly startMonth: number;
  /** How many months it lasts; absent is until the horizon. */
  readonly months?: number | null | undefined;
  /** Where the amount comes from, and the year whose prices it has. */
  readonly source?: string | null | undefined;
  readonly priceYear?: number | null | undefined;
}

/** Adds an estimate of what one payer pays under a scenario. Amounts in euro cents. */
export const addCostLine: Command<AddCostLineArgs, string> = {
  name: 'addCostLine',
  args: z.object({
    scenario: idSchema,
    bearer: idSchema,
    label: line,
    kind: z.enum(COST_KINDS),
    amount,
    rhythm: z.enum(RHYTHMS),
    startMonth: months,
    months: costLineFields.months.schema.optional(),
    source: costLineFields.source.schema.optional(),
    priceYear: costLineFields.priceYear.schema.optional(),
  }),
  plan(tables, args, ctx) {
    if (!tables.scenarios.has(args.scenario)) return refuse('gone');
    if (!tables.parties.has(args.bearer) && !tables.externalPayers.has(args.bearer)) return refuse('gone');
    const order = [...tables.costLines.values()].filter((cost) => cost.scenario === args.scenario).length;
    return make(put('costLines', ctx.newId('c'), { ...args, order, certainty: 'estimate' }));
  },
};

/** A line can hang only on an event of its own scenario. */
export const editCostLine = editCommand('editCostLine', 'costLines', (tables, { id, patch }) => {
  const line = { ...tables.costLines.get(id), ...patch };
  const event = tables.events.get(line.eventId ?? '');
  if (event && event.scenario !== line.scenario)
    return failure({ code: 'bad_arguments', path: 'editCostLine.eventId' });
  return null;
});

export const removeCostLine = removeCommand('removeCostLine', 'costLines');
