import * as z from 'zod';
import { put } from '../doc/op';
import { idSchema, line, LINE_MAX } from '../model/field';
import { RELATION_STATUSES, RELATION_TYPES, type RelationStatus, type RelationType } from '../model/relation';
import { pointsAtExisting } from '../model/references';
import { CHANCES, consequenceFields } from '../model/scenario';
import type { CaseTables } from '../model/tables';
import { addCommand, editCommand, make, plan, refuse, type Command } from './command';
import { removal, removeCommand } from './removal';

const words = z.string().trim().min(1).max(LINE_MAX);
type Part = 'consequences' | 'events' | 'benefits' | 'legalRooms' | 'relationChanges';

/** Behind the parts that the scenario has already. */
const last = (tables: CaseTables, table: Part, scenario: string): { order: number } => ({
  order: [...tables[table].values()].filter((part) => part.scenario === scenario).length,
});

export interface AddConsequenceArgs {
  readonly scenario: string;
  readonly who: string;
  readonly horizon: 'short' | 'long';
  readonly text: string;
  readonly score: number;
}

/** Says what a scenario means for somebody. */
export const addConsequence = addCommand<AddConsequenceArgs>(
  'addConsequence',
  {
    table: 'consequences',
    prefix: 'q',
    args: z.object({
      scenario: idSchema,
      who: idSchema,
      horizon: consequenceFields.horizon.schema,
      text: words,
      score: consequenceFields.score.schema,
    }),
  },
  (tables, { scenario }) => last(tables, 'consequences', scenario),
);

export const editConsequence = editCommand('editConsequence', 'consequences');
export const removeConsequence = removeCommand('removeConsequence', 'consequences');

export interface AddEventArgs {
  readonly scenario: string;
  readonly text: string;
  readonly chance: (typeof CHANCES)[number] | null;
}

/** Names something that can go wrong in a scenario. */
export const addEvent = addCommand<AddEventArgs>(
  'addEvent',
  {
    table: 'events',
    prefix: 'e',
    args: z.object({ scenario: idSchema, text: words, chance: z.enum(CHANCES).nullable() }),
  },
  (tables, { scenario }) => last(tables, 'events', scenario),
);

export const editEvent = editCommand('editEvent', 'events');

/** The event goes, with the costs that there would be only if it happened. */
export const removeEvent: Command<{ readonly id: string }> = {
  name: 'removeEvent',
  args: z.object({ id: idSchema }),
  plan(tables, { id }) {
    if (!tables.events.has(id)) return refuse('gone');
    const lines = [...tables.costLines.values()].filter((cost) => cost.eventId === id);
    return plan(
      ...removal(tables, [['events', id], ...lines.map((cost) => ['costLines', cost.id] as const)]),
    );
  },
};

export interface AddBenefitArgs {
  readonly scenario: string;
  readonly who: string;
  readonly text: string;
}

/** Says who gains what that cannot be put in money. */
export const addBenefit = addCommand<AddBenefitArgs>(
  'addBenefit',
  { table: 'benefits', prefix: 'n', args: z.object({ scenario: idSchema, who: idSchema, text: words }) },
  (tables, { scenario }) => last(tables, 'benefits', scenario),
);

export const editBenefit = editCommand('editBenefit', 'benefits');
export const removeBenefit = removeCommand('removeBenefit', 'benefits');

export interface AddLegalRoomArgs {
  readonly scenario: string;
  readonly ref: string;
  readonly room: string;
}

/** *Welke ruimte geeft de wet?* A lawyer still has to check it. */
export const addLegalRoom = addCommand<AddLegalRoomArgs>(
  'addLegalRoom',
  { table: 'legalRooms', prefix: 'w', args: z.object({ scenario: idSchema, ref: words, room: line }) },
  (tables, { scenario }) => last(tables, 'legalRooms', scenario),
);

export const editLegalRoom = editCommand('editLegalRoom', 'legalRooms');
export const removeLegalRoom = removeCommand('removeLegalRoom', 'legalRooms');

export interface EndRelationArgs {
  readonly scenario: string;
  readonly relation: string;
}

/** Says that a relation is no longer there under a scenario. Once for a relation. */
export const endRelationIn: Command<EndRelationArgs, string> = {
  name: 'endRelationIn',
  args: z.object({ scenario: idSchema, relation: idSchema }),
  plan(tables, args, ctx) {
    const fields = { ...args, op: 'remove', ...last(tables, 'relationChanges', args.scenario) };
    if (!pointsAtExisting(tables, 'relationChanges', fields)) return refuse('gone');
    const known = [...tables.relationChanges.values()].some(
      (one) => one.op === 'remove' && one.scenario === args.scenario && one.relation === args.relation,
    );
    if (known) return refuse('relation_change_exists');
    return make(put('relationChanges', ctx.newId('v'), fields));
  },
};

export interface AddRelationInArgs {
  readonly scenario: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly status: RelationStatus;
}

/** Draws a relation that is there only under a scenario. */
export const addRelationIn: Command<AddRelationInArgs, string> = {
  name: 'addRelationIn',
  args: z.object({
    scenario: idSchema,
    type: z.enum(RELATION_TYPES),
    from: idSchema,
    to: idSchema,
    label: line,
    status: z.enum(RELATION_STATUSES),
  }),
  plan(tables, { scenario, ...relation }, ctx) {
    const added = { ...relation, since: null, fromSource: false };
    const fields = { scenario, op: 'add', added, ...last(tables, 'relationChanges', scenario) };
    if (!pointsAtExisting(tables, 'relationChanges', fields)) return refuse('gone');
    if (relation.from === relation.to) return refuse('relation_to_itself');
    return make(put('relationChanges', ctx.newId('v'), { ...fields, relation: ctx.newId('r') }));
  },
};

/** Changes what a scenario adds to the map. What it takes away has nothing to change. */
export const editRelationChange = editCommand(
  'editRelationChange',
  'relationChanges',
  (tables, { id, patch }) => {
    const change = { ...tables.relationChanges.get(id), ...patch };
    if (change.op === 'add' && !change.added) return refuse('gone');
    return change.added && change.added.from === change.added.to ? refuse('relation_to_itself') : null;
  },
);
export const removeRelationChange = removeCommand('removeRelationChange', 'relationChanges');
