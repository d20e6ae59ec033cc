import * as z from 'zod';
import { put, remove, set } from '../doc/op';
import { namesAGroup, NO_MAX } from '../model/action';
import { idSchema, isoDate, LINE_MAX, person, type Person } from '../model/field';
import { editCommand, plan, refuse, setAll, type Command } from './command';

export interface AddActionArgs {
  readonly text: string;
  readonly party: string | null;
  readonly owner: Person | null;
  readonly due: string | null;
  readonly result: string;
}

/** Notes an action. Without person, agency, date or result it is a draft; a group as owner is refused. */
export const addAction: Command<AddActionArgs> = {
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
    const numbers = [...tables.actions.values()].map((action) => action.no);
    return plan(
      put('actions', ctx.newId('a'), {
        ...args,
        no: Math.min(Math.max(0, ...numbers) + 1, NO_MAX),
        changedAt: ctx.now,
      }),
    );
  },
};

export const editAction = editCommand('editAction', 'actions', (_tables, { id, patch }, ctx) => {
  const owner = patch.owner?.name ?? '';
  if (namesAGroup(owner)) return refuse('owner_is_group', { name: owner });
  return plan(...setAll('actions', id, patch), set('actions', id, 'changedAt', ctx.now));
});

export const removeAction: Command<{ readonly id: string }> = {
  name: 'removeAction',
  args: z.object({ id: idSchema }),
  plan: (tables, { id }) => (tables.actions.has(id) ? plan(remove('actions', id)) : refuse('gone')),
};
