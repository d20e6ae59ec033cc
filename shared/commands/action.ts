import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { put, set, type Op } from '../doc/op';
import {
  ACTION_STATUSES,
  namesAGroup,
  NO_MAX,
  type Action,
  type ActionEvent,
  type ActionStatus,
} from '../model/action';
import { actionNumbers } from '../model/actionNumbers';
import { idSchema, isoDate, line, LINE_MAX, person, type Person } from '../model/field';
import type { CaseTables } from '../model/tables';
import { editCommand, make, plan, refuse, setAll, type Command, type CommandContext } from './command';
import { removeCommand } from './removal';

export interface AddActionArgs {
  readonly text: string;
  readonly party: string | null;
  readonly owner: Person | null;
  readonly due: string | null;
  readonly result: string;
}

/** Notes an action. Without person, agency, date or result it is a draft; a group as owner is refused. */
export const addAction: Command<AddActionArgs, string> = {
  name: 'addAction',
  args: z.object({
    text: z.string().trim().min(1).max(LINE_MAX),
    party: idSchema.nullable(),
    owner: person.nullable(),
    due: isoDate.nullable(),
    result: z.string().max(LINE_MAX),
  }) as z.ZodType<AddActionArgs>,
  plan(tables, args, ctx) {
    if (args.owner && namesAGroup(args.owner.name))
      return refuse('owner_is_group', { name: args.owner.name });
    if (args.party !== null && !tables.parties.has(args.party)) return refuse('gone');
    const id = ctx.newId('a');
    return make(
      put('actions', id, {
        ...args,
        no: Math.min(Math.max(0, ...actionNumbers(tables).values()) + 1, NO_MAX),
        changedAt: ctx.now,
      }),
      happened(ctx, id, 'created', args.text, ctx.now),
    );
  },
};

const happened = (ctx: CommandContext, action: string, what: ActionEvent, value: string, at: string): Op =>
  put('actionChanges', ctx.newId('h'), { action, what, value, at, by: ctx.by ?? null });

/** A moment after everything that is known to have happened to the action. */
const momentOf = (tables: CaseTables, action: string, now: string): string =>
  momentAfter(
    now,
    [...tables.actionChanges.values()].filter((change) => change.action === action).map(({ at }) => at),
  );

/** Changes an action; its history keeps what the status, the date and the owner became. */
export const editAction = editCommand(
  'editAction',
  'actions',
  (tables, { id, patch }, ctx) => {
    const owner = patch.owner?.name ?? '';
    if (namesAGroup(owner)) return refuse('owner_is_group', { name: owner });
    const at = momentOf(tables, id, ctx.now);
    return plan(
      ...setAll('actions', id, patch),
      set('actions', id, 'changedAt', ctx.now),
      ...historyOf(tables.actions.get(id), patch).map(([what, value]) => happened(ctx, id, what, value, at)),
    );
  },
  ['accepted', 'changedAt'],
);

const historyOf = (
  before: Action | undefined,
  patch: { readonly [K in keyof Action]?: Action[K] | undefined },
): [ActionEvent, string][] => {
  const events: [ActionEvent, string][] = [];
  if (patch.status !== undefined && patch.status !== before?.status) events.push(['status', patch.status]);
  if (patch.due !== undefined && patch.due !== before?.due) events.push(['due', patch.due ?? '']);
  const name = patch.owner?.name ?? '';
  if (patch.owner !== undefined && name !== (before?.owner?.name ?? '')) events.push(['owner', name]);
  return events;
};

/** The owner says yes. Another owner has to say so again. */
export const acceptAction: Command<{ readonly id: string }> = {
  name: 'acceptAction',
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const action = tables.actions.get(id);
    if (!action) return refuse('gone');
    const owner = action.owner?.name.trim() ?? '';
    if (owner === '') return refuse('action_without_owner');
    const at = momentOf(tables, id, ctx.now);
    return plan(
      set('actions', id, 'accepted', { by: action.owner?.name ?? '', at }),
      happened(ctx, id, 'accepted', owner, at),
    );
  },
};

/** The action went on to the one it was agreed to go to when it does not work out. */
export const escalateAction: Command<{ readonly id: string }> = {
  name: 'escalateAction',
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const action = tables.actions.get(id);
    if (!action) return refuse('gone');
    const to = action.escalation?.to.trim() ?? '';
    if (to === '') return refuse('escalation_missing');
    return plan(happened(ctx, id, 'escalated', to, momentOf(tables, id, ctx.now)));
  },
};

/** A word in the history of an action, such as why it is late. */
export const noteAction: Command<{ readonly id: string; readonly text: string }> = {
  name: 'noteAction',
  args: z.object({ id: idSchema, text: z.string().trim().min(1).max(LINE_MAX) }),
  plan: (tables, { id, text }, ctx) =>
    tables.actions.has(id)
      ? plan(happened(ctx, id, 'note', text, momentOf(tables, id, ctx.now)))
      : refuse('gone'),
};

export interface AnswerActionArgs {
  readonly id: string;
  readonly status: ActionStatus;
  /** One line about it; empty when there is nothing to say. */
  readonly text: string;
}

/** How an action of an earlier meeting stands now. Also the same status as before is an answer, and is kept as one. */
export const answerAction: Command<AnswerActionArgs> = {
  name: 'answerAction',
  args: z.object({ id: idSchema, status: z.enum(ACTION_STATUSES), text: line }),
  plan(tables, { id, status, text }, ctx) {
    if (!tables.actions.has(id)) return refuse('gone');
    const at = momentOf(tables, id, ctx.now);
    const note = text.trim();
    return plan(
      set('actions', id, 'status', status),
      set('actions', id, 'changedAt', ctx.now),
      happened(ctx, id, 'status', status, at),
      ...(note === '' ? [] : [happened(ctx, id, 'note', note, momentAfter(at, [at]))]),
    );
  },
};

export const removeAction = removeCommand('removeAction', 'actions');
