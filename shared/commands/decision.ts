import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { put, set } from '../doc/op';
import { currentConsents } from '../model/consents';
import { currentDecision } from '../model/decision';
import { decisionContent } from '../model/decisionContent';
import { CONTENT_MAX, hashOf, nextLink } from '../model/decisionRecord';
import { idSchema, LINE_MAX } from '../model/field';
import { decisionOutcome } from '../model/outcome';
import { editCommand, make, plan, refuse, type Command } from './command';
import { removeCommand } from './removal';

/** Puts a scenario on the table as the proposal. There is one proposal at a time; a second call moves it. */
export const proposeScenario: Command<{ readonly scenario: string }> = {
  name: 'proposeScenario',
  args: z.object({ scenario: idSchema }),
  plan(tables, { scenario }, ctx) {
    if (!tables.scenarios.has(scenario)) return refuse('gone');
    const current = currentDecision(tables.decisions);
    if (current) return plan(set('decisions', current.id, 'scenario', scenario));
    return make(put('decisions', ctx.newId('d'), { scenario }));
  },
};

/** Changes the proposal. What was overruled and what was recorded have commands of their own. */
export const editDecision = editCommand('editDecision', 'decisions', null, [
  'despite',
  'recordedBy',
  'recordedAt',
]);

/** Takes the proposal off the table, with the answers to it. What was recorded stays, and so does the dissent. */
export const withdrawProposal = removeCommand('withdrawProposal', 'decisions');

/** *Besloten ondanks bezwaar*: the objections of this moment no longer block, and everybody can read why. */
export const decideDespite: Command<{ readonly id: string; readonly reason: string }> = {
  name: 'decideDespite',
  args: z.object({ id: idSchema, reason: z.string().trim().max(LINE_MAX) }),
  plan(tables, { id, reason }, ctx) {
    const decision = tables.decisions.get(id);
    if (!decision) return refuse('gone');
    if (reason === '') return refuse('reason_missing');
    if (decisionOutcome(tables, decision).outcome !== 'blocked') return refuse('no_objection');
    const objections = [...currentConsents(tables, id).values()].filter(({ value }) => value === 'disagree');
    const at = momentAfter(
      ctx.now,
      objections.map((consent) => consent.answeredAt),
    );
    const despite = { reason, by: ctx.by ?? null, at, objections: objections.map((consent) => consent.id) };
    return plan(set('decisions', id, 'despite', despite));
  },
};

/**
 * *Besluit vastgelegd*: writes down for good what was decided, chained to what was recorded before. An incomplete or
 * blocked proposal is no decision.
 */
export const recordDecision: Command<{ readonly id: string; readonly recordedBy: string }, string> = {
  name: 'recordDecision',
  args: z.object({ id: idSchema, recordedBy: z.string().trim().min(1).max(LINE_MAX) }),
  isLasting: true,
  plan(tables, { id, recordedBy }, ctx) {
    const decision = tables.decisions.get(id);
    if (!decision) return refuse('gone');
    const found = decisionOutcome(tables, decision);
    if (found.outcome === 'blocked') return refuse('decision_blocked');
    if (found.outcome === 'incomplete') return refuse('decision_incomplete');
    const content = decisionContent(tables, decision, found);
    if (content.length > CONTENT_MAX) return refuse('text_too_long', { max: CONTENT_MAX });
    const records = [...tables.decisionRecords.values()];
    const recordedAt = momentAfter(
      ctx.now,
      records.map((record) => record.recordedAt),
    );
    const facts = { ...nextLink(records), recordedAt, recordedBy, outcome: found.outcome, content };
    return make(
      put('decisionRecords', ctx.newId('k'), { ...facts, hash: hashOf(facts) }),
      set('decisions', id, 'recordedBy', recordedBy),
      set('decisions', id, 'recordedAt', recordedAt),
    );
  },
};
