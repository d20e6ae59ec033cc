import * as z from 'zod';
import { failure } from '../base/result';
import { put, remove, set, type Op } from '../doc/op';
import { amount, COST_KINDS, RHYTHMS, type Amount, type Rhythm } from '../model/costLine';
import { idSchema, line, LINE_MAX, months } from '../model/field';
import { CHANCES } from '../model/scenario';
import type { CaseTables, TableName } from '../model/tables';
import { aboutTheRest } from './bottleneck';
import { editCommand, plan, refuse, type Command } from './command';

/** Tables whose records belong to one scenario and go when it goes. */
const PARTS = ['consequences', 'events', 'costLines', 'benefits', 'legalRooms', 'relationChanges'] as const;

export const addScenario: Command<{ readonly title: string }> = {
  name: 'addScenario',
  args: z.object({ title: z.string().trim().min(1).max(LINE_MAX) }),
  plan: (tables, { title }, ctx) =>
    plan(
      put('scenarios', ctx.newId('s'), {
        kind: tables.scenarios.size === 0 ? 'baseline' : 'alternative',
        title,
        order: Math.max(-1, ...[...tables.scenarios.values()].map((scenario) => scenario.order)) + 1,
      }),
    ),
};

export const editScenario = editCommand('editScenario', 'scenarios');

/** Removes an alternative with all its parts. *Zo doorgaan* stays: every comparison needs it. */
export const removeScenario: Command<{ readonly id: string }> = {
  name: 'removeScenario',
  args: z.object({ id: idSchema }),
  plan(tables, { id }) {
    const scenario = tables.scenarios.get(id);
    if (!scenario) return refuse('gone');
    if (scenario.kind === 'baseline') return refuse('baseline_stays');
    return plan(remove('scenarios', id), ...partsOf(tables, id), ...withoutScenario(tables, id));
  },
};

const partsOf = (tables: CaseTables, id: string): Op[] =>
  PARTS.flatMap((table: TableName & (typeof PARTS)[number]) =>
    [...tables[table].values()].filter((part) => part.scenario === id).map((part) => remove(table, part.id)),
  );

const withoutScenario = (tables: CaseTables, id: string): Op[] => [
  ...[...tables.actions.values()]
    .filter((action) => action.scenario === id)
    .map((action) => set('actions', action.id, 'scenario', null)),
  ...[...tables.decisions.values()]
    .filter((decision) => decision.scenario === id)
    .map((decision) => set('decisions', decision.id, 'scenario', null)),
  ...[...tables.dissents.values()]
    .filter((dissent) => dissent.about === id)
    .map((dissent) => set('dissents', dissent.id, 'about', null)),
  ...aboutTheRest(tables, new Set([id])),
];

export interface AddCostLineArgs {
  readonly scenario: string;
  readonly bearer: string;
  readonly label: string;
  readonly kind: (typeof COST_KINDS)[number];
  readonly amount: Amount;
  readonly rhythm: Rhythm;
  readonly startMonth: number;
}

/** Adds an estimate of what one payer pays under a scenario. Amounts in euro cents. */
export const addCostLine: Command<AddCostLineArgs> = {
  name: 'addCostLine',
  args: z.object({
    scenario: idSchema,
    bearer: idSchema,
    label: line,
    kind: z.enum(COST_KINDS),
    amount,
    rhythm: z.enum(RHYTHMS),
    startMonth: months,
  }),
  plan(tables, args, ctx) {
    if (!tables.scenarios.has(args.scenario)) return refuse('gone');
    if (!tables.parties.has(args.bearer) && !tables.externalPayers.has(args.bearer)) return refuse('gone');
    const order = [...tables.costLines.values()].filter((cost) => cost.scenario === args.scenario).length;
    return plan(put('costLines', ctx.newId('c'), { ...args, order, certainty: 'estimate' }));
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

export const removeCostLine: Command<{ readonly id: string }> = {
  name: 'removeCostLine',
  args: z.object({ id: idSchema }),
  plan: (tables, { id }) => (tables.costLines.has(id) ? plan(remove('costLines', id)) : refuse('gone')),
};

export interface AddConsequenceArgs {
  readonly scenario: string;
  readonly who: string;
  readonly horizon: 'short' | 'long';
  readonly text: string;
  readonly score: number;
}

/** Says what a scenario means for somebody. */
export const addConsequence: Command<AddConsequenceArgs> = {
  name: 'addConsequence',
  args: z.object({
    scenario: idSchema,
    who: idSchema,
    horizon: z.enum(['short', 'long']),
    text: z.string().trim().min(1).max(LINE_MAX),
    score: z.int().min(-2).max(2),
  }),
  plan(tables, args, ctx) {
    if (!tables.scenarios.has(args.scenario) || !tables.parties.has(args.who)) return refuse('gone');
    return plan(put('consequences', ctx.newId('q'), { ...args, order: tables.consequences.size }));
  },
};

export const editConsequence = editCommand('editConsequence', 'consequences');

/** Names something that can go wrong in a scenario. */
export const addEvent: Command<{
  readonly scenario: string;
  readonly text: string;
  readonly chance: (typeof CHANCES)[number] | null;
}> = {
  name: 'addEvent',
  args: z.object({
    scenario: idSchema,
    text: z.string().trim().min(1).max(LINE_MAX),
    chance: z.enum(CHANCES).nullable(),
  }),
  plan(tables, args, ctx) {
    if (!tables.scenarios.has(args.scenario)) return refuse('gone');
    return plan(put('events', ctx.newId('e'), { ...args, order: tables.events.size }));
  },
};

export const editEvent = editCommand('editEvent', 'events');
