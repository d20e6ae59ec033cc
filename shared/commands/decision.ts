import * as z from 'zod';
import { put, remove, set } from '../doc/op';
import { CONSENT_VALUES, currentDecision, type ConsentValue } from '../model/decision';
import { idSchema, isoDate, line, LINE_MAX, person, type Person } from '../model/field';
import { pointsAtExisting } from '../model/references';
import { editCommand, plan, refuse, type Command } from './command';

/** Puts a scenario on the table as the proposal. There is one proposal at a time; a second call moves it. */
export const proposeScenario: Command<{ readonly scenario: string }> = {
  name: 'proposeScenario',
  args: z.object({ scenario: idSchema }),
  plan(tables, { scenario }, ctx) {
    if (!tables.scenarios.has(scenario)) return refuse('gone');
    const current = currentDecision(tables.decisions);
    if (current) return plan(set('decisions', current.id, 'scenario', scenario));
    return plan(put('decisions', ctx.newId('d'), { scenario }));
  },
};

export const editDecision = editCommand('editDecision', 'decisions');

export interface GiveConsentArgs {
  readonly decision: string;
  readonly party: string;
  readonly value: ConsentValue;
  readonly reason: string | null;
  readonly conditionDue: string | null;
  readonly by: string | null;
}

/** One party's answer. Anything but a plain yes needs a reason. Answering again replaces the earlier answer. */
export const giveConsent: Command<GiveConsentArgs> = {
  name: 'giveConsent',
  args: z.object({
    decision: idSchema,
    party: idSchema,
    value: z.enum(CONSENT_VALUES),
    reason: line.nullable(),
    conditionDue: isoDate.nullable(),
    by: line.nullable(),
  }),
  plan(tables, args, ctx) {
    if (!tables.decisions.has(args.decision) || !tables.parties.has(args.party)) return refuse('gone');
    const needsReason = args.value === 'agree_with_reservation' || args.value === 'disagree';
    if (needsReason && !args.reason?.trim()) return refuse('reason_missing');
    const earlier = [...tables.consents.values()].filter(
      (consent) => consent.decision === args.decision && consent.party === args.party,
    );
    return plan(
      ...earlier.map((consent) => remove('consents', consent.id)),
      put('consents', ctx.newId('i'), { ...args }),
    );
  },
};

/** Writes down a risk nobody named yet. */
export const addDissent: Command<{
  readonly by: string | null;
  readonly about: string | null;
  readonly text: string;
}> = {
  name: 'addDissent',
  args: z.object({
    by: idSchema.nullable(),
    about: idSchema.nullable(),
    text: z.string().trim().min(1).max(LINE_MAX),
  }),
  plan: (tables, args, ctx) =>
    pointsAtExisting(tables, 'dissents', args)
      ? plan(put('dissents', ctx.newId('t'), { ...args, anonymous: args.by === null }))
      : refuse('gone'),
};

/** Lays *de regie* with one party and person. The earlier lead gives way. */
export const takeLead: Command<{
  readonly party: string;
  readonly person: Person | null;
  readonly until: string | null;
}> = {
  name: 'takeLead',
  args: z.object({
    party: idSchema,
    person: person.nullable(),
    until: isoDate.nullable(),
  }) as unknown as z.ZodType<{ party: string; person: Person | null; until: string | null }>,
  plan(tables, args, ctx) {
    if (!tables.parties.has(args.party)) return refuse('gone');
    const earlier = [...tables.leads.keys()].map((id) => remove('leads', id));
    return plan(...earlier, put('leads', ctx.newId('l'), { ...args }));
  },
};
