import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { set } from '../doc/op';
import { circleSchema, COMMENTABLE } from '../model/comment';
import { idSchema, LINE_MAX } from '../model/field';
import { addCommand, plan, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface AddCommentArgs {
  readonly on: (typeof COMMENTABLE)[number];
  readonly about: string;
  readonly text: string;
}

const text = z.string().trim().min(1).max(LINE_MAX);

/** Puts a remark beside any object of the case. */
export const addComment = addCommand<AddCommentArgs>(
  'addComment',
  {
    table: 'comments',
    prefix: 'o',
    args: z.object({
      on: z.enum(COMMENTABLE),
      about: idSchema,
      text,
    }),
  },
  (_tables, _args, ctx) => ({ by: ctx.by ?? null, at: ctx.now }),
);

export interface AddLoopCommentArgs {
  /** The parties of the loop in direction, the smallest id first. */
  readonly circle: readonly string[];
  readonly text: string;
}

/** Puts a remark beside a loop, also beside one that no longer goes round. */
export const addLoopComment = addCommand<AddLoopCommentArgs>(
  'addLoopComment',
  { table: 'comments', prefix: 'o', args: z.object({ circle: circleSchema, text }) },
  (_tables, { circle }, ctx) => ({ on: 'parties', about: circle[0], by: ctx.by ?? null, at: ctx.now }),
);

/** The remark is dealt with; it stays readable. */
export const resolveComment: Command<{ readonly id: string }> = {
  name: 'resolveComment',
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const comment = tables.comments.get(id);
    if (!comment) return refuse('gone');
    return plan(
      set('comments', id, 'resolved', { by: ctx.by ?? null, at: momentAfter(ctx.now, [comment.at]) }),
    );
  },
};

/** There is more to say about it after all. */
export const reopenComment: Command<{ readonly id: string }> = {
  name: 'reopenComment',
  args: z.object({ id: idSchema }),
  plan: (tables, { id }) =>
    tables.comments.has(id) ? plan(set('comments', id, 'resolved', null)) : refuse('gone'),
};

export const removeComment = removeCommand('removeComment', 'comments');
