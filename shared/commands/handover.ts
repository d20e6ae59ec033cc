import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { set } from '../doc/op';
import { idSchema, isoDate, line, LINE_MAX } from '../model/field';
import { addCommand, editCommand, plan, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface AddTimeOutArgs {
  readonly about: string;
  readonly by: string | null;
  readonly from: string | null;
  readonly until: string;
  readonly reason: string;
}

const addTimeOutRecord = addCommand<AddTimeOutArgs>('addTimeOut', {
  table: 'timeOuts',
  prefix: 'o',
  args: z.object({
    about: idSchema,
    by: idSchema.nullable(),
    from: isoDate.nullable(),
    until: isoDate,
    reason: line,
  }),
});

/** What threatens waits until a date: a relation that threatens, or everything a party was about to do. */
export const addTimeOut: Command<AddTimeOutArgs, string> = {
  ...addTimeOutRecord,
  plan(tables, args, ctx) {
    const relation = tables.relations.get(args.about);
    if (relation && relation.status !== 'threatened') return refuse('not_threatened');
    if (args.until < (args.from ?? ctx.today)) return refuse('date_passed');
    return addTimeOutRecord.plan(tables, args, ctx);
  },
};

export const editTimeOut = editCommand('editTimeOut', 'timeOuts', (tables, { id, patch }) => {
  const { from, until } = { ...tables.timeOuts.get(id), ...patch };
  return from && until && until < from ? refuse('date_passed') : null;
});
export const removeTimeOut = removeCommand('removeTimeOut', 'timeOuts');

export interface ProposeHandoverArgs {
  readonly from: string;
  readonly to: string | null;
  readonly what: string;
  readonly due: string | null;
}

const proposeHandoverRecord = addCommand<ProposeHandoverArgs>('proposeHandover', {
  table: 'handovers',
  prefix: 'u',
  args: z.object({
    from: idSchema,
    to: idSchema.nullable(),
    what: z.string().trim().min(1).max(LINE_MAX),
    due: isoDate.nullable(),
  }),
});

/** An agency wants to stop. Until another accepts, it is an open risk. */
export const proposeHandover: Command<ProposeHandoverArgs, string> = {
  ...proposeHandoverRecord,
  plan: (tables, args, ctx) =>
    args.from === args.to ? refuse('handover_to_itself') : proposeHandoverRecord.plan(tables, args, ctx),
};

/** Changes what is handed over or to whom. The answer has a command of its own. */
export const editHandover = editCommand(
  'editHandover',
  'handovers',
  (tables, { id, patch }) => {
    const { from, to } = { ...tables.handovers.get(id), ...patch };
    return from === to ? refuse('handover_to_itself') : null;
  },
  ['answer'],
);

export interface AnswerHandoverArgs {
  readonly id: string;
  /** The party that answers: the one that was asked. */
  readonly party: string;
  readonly value: 'accepted' | 'refused';
  readonly by: string | null;
  readonly reason: string | null;
}

/** The party that was asked accepts, or refuses with a reason. */
export const answerHandover: Command<AnswerHandoverArgs> = {
  name: 'answerHandover',
  args: z.object({
    id: idSchema,
    party: idSchema,
    value: z.enum(['accepted', 'refused']),
    by: line.nullable(),
    reason: line.nullable(),
  }),
  plan(tables, { id, party, value, by, reason }, ctx) {
    const handover = tables.handovers.get(id);
    if (!handover || !tables.parties.has(party)) return refuse('gone');
    if (handover.to !== party) return refuse('handover_not_asked');
    if (value === 'refused' && !reason?.trim()) return refuse('reason_missing');
    const at = momentAfter(ctx.now, [handover.answer?.at ?? null]);
    return plan(set('handovers', id, 'answer', { party, value, by, at, reason }));
  },
};
export const removeHandover = removeCommand('removeHandover', 'handovers');
