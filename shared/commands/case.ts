import * as z from 'zod';
import { addDays } from '../base/dates';
import { put, set, type PutOp } from '../doc/op';
import { CASE_STATUSES, RETENTION_DAYS, type CaseStatus } from '../model/case';
import { closingBlockers } from '../model/closing';
import { isoDate, LINE_MAX } from '../model/field';
import { SINGLES } from '../model/tables';
import { editCommand, make, plan, refuse, type Command } from './command';
import { shortCode } from './party';

/** Corrects the case's own fields. Closing has a command of its own, because it asks for something. */
export const editCase = editCommand(
  'editCase',
  'case',
  (tables, { id, patch }) =>
    (patch.status === 'closed') === (tables.case.get(id)?.status === 'closed') || patch.status === undefined
      ? null
      : refuse('close_with_check'),
  ['closedAt'],
);
export const editDataSharing = editCommand('editDataSharing', 'dataSharing');

/** Closes the case, and says when this working copy is destroyed. Refused with the first thing that is open. */
export const closeCase: Command<{ readonly retentionDate: string | null }> = {
  name: 'closeCase',
  args: z.object({ retentionDate: isoDate.nullable() }),
  plan(tables, { retentionDate }, ctx) {
    const found = tables.case.get(SINGLES.case);
    if (!found) return refuse('gone');
    if (found.status === 'closed') return refuse('already_closed');
    const [blocker] = closingBlockers(tables, ctx.today);
    if (blocker) return refuse(blocker.code, { id: blocker.id ?? '' });
    return plan(
      set('case', found.id, 'status', 'closed'),
      set('case', found.id, 'closedAt', ctx.now),
      set(
        'case',
        found.id,
        'retentionDate',
        retentionDate ?? found.retentionDate ?? addDays(ctx.today, RETENTION_DAYS),
      ),
    );
  },
};

/** The case goes on after all. */
export const reopenCase: Command<{ readonly status: Exclude<CaseStatus, 'closed'> }> = {
  name: 'reopenCase',
  args: z.object({ status: z.enum(CASE_STATUSES).exclude(['closed']) }),
  plan(tables, { status }) {
    const found = tables.case.get(SINGLES.case);
    if (!found) return refuse('gone');
    if (found.status !== 'closed') return refuse('not_closed');
    return plan(set('case', found.id, 'status', status), set('case', found.id, 'closedAt', null));
  },
};

export interface CreateCaseArgs {
  readonly title: string;
  readonly pseudonym: string;
  /** What the scenario "carry on as now" is called in the user's language. */
  readonly baselineTitle: string;
}

/** A new case: the resident in the middle, and *Zo doorgaan* as the first scenario. */
export const createCase: Command<CreateCaseArgs, string> = {
  name: 'createCase',
  args: z.object({
    title: z.string().max(LINE_MAX),
    pseudonym: z.string().trim().min(1).max(80),
    baselineTitle: z.string().max(LINE_MAX),
  }),
  plan(tables, args, ctx) {
    if (tables.case.size > 0) return refuse('library_exists');
    return make(
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

/** The records that a case has one of, the case itself first. */
const skeleton = (args: CreateCaseArgs): [PutOp, ...PutOp[]] => [
  put('case', SINGLES.case, { title: args.title || args.pseudonym, pseudonym: args.pseudonym }),
  put('dataSharing', SINGLES.dataSharing, {}),
  put('intent', SINGLES.intent, {}),
];
