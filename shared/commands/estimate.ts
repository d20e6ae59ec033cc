import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { success } from '../base/result';
import { put, set } from '../doc/op';
import { commitmentHash, commitmentOf, estimatesIn } from '../model/blindEstimate';
import { amount, RHYTHMS, type Amount, type Rhythm } from '../model/costLine';
import { IDS_MAX, idSchema, line } from '../model/field';
import { openedEstimate, type OpenedEstimate } from '../model/openedEstimate';
import { pointsAtExisting } from '../model/references';
import { make, plan, refuse, setAll, type Command } from './command';
import { removeCommand } from './removal';
import { addCostLine } from './scenario';

export interface OpenBlindRoundArgs {
  readonly scenario: string;
  readonly bearer: string | null;
  readonly costLine: string | null;
  readonly question: string;
  readonly rhythm: Rhythm;
}

/** Asks every agency for an estimate, unseen. About a line of money it takes over who pays and how often. */
export const openBlindRound: Command<OpenBlindRoundArgs, string> = {
  name: 'openBlindRound',
  // Others lay down their estimates in it: undo would take those away.
  isLasting: true,
  args: z.object({
    scenario: idSchema,
    bearer: idSchema.nullable(),
    costLine: idSchema.nullable(),
    question: line,
    rhythm: z.enum(RHYTHMS),
  }),
  plan(tables, args, ctx) {
    if (!pointsAtExisting(tables, 'blindRounds', { ...args })) return refuse('gone');
    const cost = tables.costLines.get(args.costLine ?? '');
    if (cost && cost.scenario !== args.scenario) return refuse('gone');
    const question = args.question.trim();
    const [bearer, rhythm] = cost ? [cost.bearer, cost.rhythm] : [args.bearer, args.rhythm];
    if (bearer === null && question === '') return refuse('blind_no_question');
    const fields = { ...args, question, bearer, rhythm, by: ctx.by ?? null, openedAt: ctx.now };
    return make(put('blindRounds', ctx.newId('br'), fields));
  },
};

export const removeBlindRound = removeCommand('removeBlindRound', 'blindRounds');

export interface CommitEstimateArgs {
  /** Of the estimate: what is hashed holds it, so it is made before. */
  readonly id: string;
  readonly round: string;
  readonly party: string | null;
  readonly hash: string;
}

/** Lays down a sealed estimate: the hash only. One for each agency. */
export const commitEstimate: Command<CommitEstimateArgs, string> = {
  name: 'commitEstimate',
  isLasting: true,
  args: z.object({ id: idSchema, round: idSchema, party: idSchema.nullable(), hash: commitmentHash }),
  plan(tables, { id, ...fields }, ctx) {
    const round = tables.blindRounds.get(fields.round);
    if (!round || !pointsAtExisting(tables, 'blindEstimates', fields)) return refuse('gone');
    if (round.reveal !== null) return refuse('blind_revealed');
    const given = estimatesIn(tables.blindEstimates.values(), round.id);
    if (given.length >= IDS_MAX) return refuse('blind_full');
    const isTaken = given.some(({ party }) => party !== null && party === fields.party);
    if (isTaken || tables.blindEstimates.has(id)) return refuse('blind_committed');
    return make(put('blindEstimates', id, { ...fields, by: ctx.by ?? null, at: ctx.now }));
  },
};

/** Takes a sealed estimate back, to give another. */
export const withdrawEstimate: Command<{ readonly id: string }> = {
  ...removeCommand('withdrawEstimate', 'blindEstimates', (tables, id) => {
    const round = tables.blindRounds.get(tables.blindEstimates.get(id)?.round ?? '');
    return round?.reveal ? 'blind_revealed' : null;
  }),
  isLasting: true,
};

/** *Onthullen*: what was laid down up to now counts, and every computer that is there shows its own. */
export const revealRound: Command<{ readonly id: string }> = {
  name: 'revealRound',
  isLasting: true,
  args: z.object({ id: idSchema }),
  plan(tables, { id }, ctx) {
    const round = tables.blindRounds.get(id);
    if (!round) return refuse('gone');
    if (round.reveal !== null) return refuse('blind_revealed');
    const given = estimatesIn(tables.blindEstimates.values(), id);
    if (given.length === 0) return refuse('blind_nobody');
    const counted = given.slice(0, IDS_MAX).map((one) => ({ id: one.id, hash: one.hash }));
    const at = momentAfter(ctx.now, [round.openedAt, ...given.map((one) => one.at)]);
    return plan(set('blindRounds', id, 'reveal', { at, by: ctx.by ?? null, counted }));
  },
};

export interface OpenEstimateArgs extends OpenedEstimate {
  readonly id: string;
}

/** Shows one's own amount with its salt, after the reveal. Only what fits the hash. */
export const openEstimate: Command<OpenEstimateArgs> = {
  name: 'openEstimate',
  isLasting: true,
  args: z.intersection(z.object({ id: idSchema }), openedEstimate),
  plan(tables, { id, low, high, salt }) {
    const estimate = tables.blindEstimates.get(id);
    const round = tables.blindRounds.get(estimate?.round ?? '');
    if (!estimate || !round) return refuse('gone');
    if (round.reveal === null) return refuse('blind_not_revealed');
    const hash = commitmentOf({ id, round: round.id, low, high, salt });
    if (hash !== estimate.hash) return refuse('blind_not_what_was_committed');
    return plan(set('blindEstimates', id, 'opened', { low, high, salt }));
  },
};

export interface TakeEstimateArgs {
  /** The round. */
  readonly id: string;
  readonly amount: Amount;
  /** Who filled it in, for the source of the line. */
  readonly source: string;
}

/** Puts what was estimated into the line of money: the one the round is about, or a new one of its payer. */
export const takeEstimate: Command<TakeEstimateArgs> = {
  name: 'takeEstimate',
  args: z.object({ id: idSchema, amount, source: line }),
  plan(tables, { id, amount: taken, source }, ctx) {
    const round = tables.blindRounds.get(id);
    if (!round) return refuse('gone');
    if (round.reveal === null) return refuse('blind_not_revealed');
    const { scenario, bearer, rhythm, question: label } = round;
    const cost = tables.costLines.get(round.costLine ?? '');
    if (cost)
      return plan(...setAll('costLines', cost.id, { amount: taken, rhythm, source, certainty: 'estimate' }));
    if (bearer === null) return refuse('blind_no_payer');
    const added = addCostLine.plan(
      tables,
      { scenario, bearer, label, kind: 'cost', amount: taken, rhythm, startMonth: 0, source },
      ctx,
    );
    if (!added.ok) return added;
    const { ops, made } = added.value;
    return success({ ops: [...ops, set('blindRounds', id, 'costLine', made)], made });
  },
};
