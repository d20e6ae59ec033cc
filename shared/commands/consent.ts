import * as z from 'zod';
import { momentAfter } from '../base/dates';
import { put, set, type Op } from '../doc/op';
import { consentHistory } from '../model/consents';
import { CONSENT_VALUES, currentDecision, VOICES, type ConsentValue, type Voice } from '../model/decision';
import { idSchema, isoDate, line, LINE_MAX } from '../model/field';
import { pointsAtExisting } from '../model/references';
import type { CaseTables } from '../model/tables';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface GiveConsentArgs {
  readonly decision: string;
  readonly party: string;
  readonly value: ConsentValue;
  readonly reason: string | null;
  readonly conditionDue: string | null;
  readonly by: string | null;
  /** With what mandate this voice answers; absent = that of the party. */
  readonly mandate?: Voice | null | undefined;
  readonly mandateUntil?: string | null | undefined;
}

/** One party's answer. Anything but a plain yes needs a reason. The earlier answers stay as the history. */
export const giveConsent: Command<GiveConsentArgs, string> = {
  name: 'giveConsent',
  args: z.object({
    decision: idSchema,
    party: idSchema,
    value: z.enum(CONSENT_VALUES),
    reason: line.nullable(),
    conditionDue: isoDate.nullable(),
    by: line.nullable(),
    mandate: z.enum(VOICES).nullable().optional(),
    mandateUntil: isoDate.nullable().optional(),
  }),
  plan(tables, args, ctx) {
    if (!tables.decisions.has(args.decision) || !tables.parties.has(args.party)) return refuse('gone');
    const needsReason = args.value === 'agree_with_reservation' || args.value === 'disagree';
    if (needsReason && !args.reason?.trim()) return refuse('reason_missing');
    const earlier = consentHistory(tables, args.decision).filter(({ party }) => party === args.party);
    const answeredAt = momentAfter(
      ctx.now,
      earlier.map((consent) => consent.answeredAt),
    );
    return make(put('consents', ctx.newId('i'), { ...args, answeredAt }));
  },
};

export interface AddDissentArgs {
  readonly by: string | null;
  readonly about: string | null;
  readonly text: string;
}

/** Writes down a risk nobody named yet. With that, it was asked for. */
export const addDissent: Command<AddDissentArgs, string> = {
  name: 'addDissent',
  args: z.object({
    by: idSchema.nullable(),
    about: idSchema.nullable(),
    text: z.string().trim().min(1).max(LINE_MAX),
  }),
  plan: (tables, args, ctx) =>
    pointsAtExisting(tables, 'dissents', { ...args })
      ? make(put('dissents', ctx.newId('t'), { ...args, anonymous: args.by === null }), ...asked(tables))
      : refuse('gone'),
};

const asked = (tables: CaseTables): Op[] => {
  const decision = currentDecision(tables.decisions);
  return decision && !decision.dissentAsked ? [set('decisions', decision.id, 'dissentAsked', true)] : [];
};

/** Answers a dissent, or says whose it is. Its text has `typeText`. */
export const editDissent = editCommand('editDissent', 'dissents');

/** For what was written down by mistake: a dissent that was voiced stays. */
export const removeDissent = removeCommand('removeDissent', 'dissents');
