import * as z from 'zod';
import { put } from '../doc/op';
import { idSchema, isoDate, line, person, type Person } from '../model/field';
import { namesAGroup } from '../model/action';
import { pointsAtExisting } from '../model/references';
import { FEEDBACK_CHANNELS } from '../model/signal';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface AddFeedbackArgs {
  /** A party, or `signaller`. */
  readonly to: string | null;
  readonly text: string;
  readonly channel: (typeof FEEDBACK_CHANNELS)[number] | null;
  readonly by: Person | null;
  readonly due: string | null;
}

/** *Terugkoppeling*: telling somebody is a task, with a person and a date, and a letter that people write together. */
export const addFeedback: Command<AddFeedbackArgs, string> = {
  name: 'addFeedback',
  args: z.object({
    to: idSchema.nullable(),
    text: line,
    channel: z.enum(FEEDBACK_CHANNELS).nullable(),
    by: person.nullable(),
    due: isoDate.nullable(),
  }) as z.ZodType<AddFeedbackArgs>,
  plan(tables, args, ctx) {
    if (args.by && namesAGroup(args.by.name)) return refuse('owner_is_group', { name: args.by.name });
    if (!pointsAtExisting(tables, 'feedbacks', { ...args })) return refuse('gone');
    const id = ctx.newId('f');
    return make(put('feedbacks', id, { ...args }), put('letters', ctx.newId('b'), { feedback: id }));
  },
};

export const editFeedback = editCommand('editFeedback', 'feedbacks', (_tables, { patch }) => {
  const by = patch.by?.name ?? '';
  return namesAGroup(by) ? refuse('owner_is_group', { name: by }) : null;
});

/** The task goes, with its letter. */
export const removeFeedback = removeCommand('removeFeedback', 'feedbacks');

/**
 * Begins the letter of a feedback that has none: one from before there were letters. Two people who do so at the same
 * moment each begin one; both stay, until one is removed.
 */
export const beginLetter: Command<{ readonly feedback: string }, string> = {
  name: 'beginLetter',
  args: z.object({ feedback: idSchema }),
  plan(tables, { feedback }, ctx) {
    if (!tables.feedbacks.has(feedback)) return refuse('gone');
    const known = [...tables.letters.values()].some((letter) => letter.feedback === feedback);
    return known ? refuse('letter_exists') : make(put('letters', ctx.newId('b'), { feedback }));
  },
};

export const removeLetter = removeCommand('removeLetter', 'letters');
