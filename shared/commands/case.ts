import * as z from 'zod';
import { put, type Op } from '../doc/op';
import { LINE_MAX } from '../model/field';
import { SINGLES } from '../model/tables';
import { editCommand, plan, refuse, type Command } from './command';
import { shortCode } from './party';

/** Corrects the case's own fields. */
export const editCase = editCommand('editCase', 'case');
export const editDataSharing = editCommand('editDataSharing', 'dataSharing');

export interface CreateCaseArgs {
  readonly title: string;
  readonly pseudonym: string;
  /** What the scenario "carry on as now" is called in the user's language. */
  readonly baselineTitle: string;
}

/** A new case: the resident in the middle, and *Zo doorgaan* as the first scenario. */
export const createCase: Command<CreateCaseArgs> = {
  name: 'createCase',
  args: z.object({
    title: z.string().max(LINE_MAX),
    pseudonym: z.string().trim().min(1).max(80),
    baselineTitle: z.string().max(LINE_MAX),
  }),
  plan(tables, args, ctx) {
    if (tables.case.size > 0) return refuse('library_exists');
    return plan(
      ...skeleton(args),
      put('parties', ctx.newId('p'), {
        kind: 'resident',
        name: args.pseudonym,
        abbr: shortCode(args.pseudonym),
        position: [560, 340],
      }),
      put('scenarios', ctx.newId('s'), { kind: 'baseline', title: args.baselineTitle, order: 0 }),
    );
  },
};

const skeleton = (args: CreateCaseArgs): Op[] => [
  put('case', SINGLES.case, { title: args.title || args.pseudonym, pseudonym: args.pseudonym }),
  put('dataSharing', SINGLES.dataSharing, {}),
  put('intent', SINGLES.intent, {}),
];
