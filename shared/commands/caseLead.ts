import * as z from 'zod';
import { put, remove } from '../doc/op';
import { idSchema, isoDate, person, type Person } from '../model/field';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface TakeLeadArgs {
  readonly party: string;
  readonly person: Person | null;
  readonly until: string | null;
}

/** Lays *de regie* with one party and person. The earlier lead gives way. */
export const takeLead: Command<TakeLeadArgs, string> = {
  name: 'takeLead',
  args: z.object({
    party: idSchema,
    person: person.nullable(),
    until: isoDate.nullable(),
  }) as unknown as z.ZodType<TakeLeadArgs>,
  plan(tables, args, ctx) {
    if (!tables.parties.has(args.party)) return refuse('gone');
    const earlier = [...tables.leads.keys()].map((id) => remove('leads', id));
    return make(put('leads', ctx.newId('l'), { ...args }), ...earlier);
  },
};

export const editLead = editCommand('editLead', 'leads');

/** Nobody holds *de regie* any more, or one of two that were laid at the same moment gives way. */
export const removeLead = removeCommand('removeLead', 'leads');
