import * as z from 'zod';
import { IDS_MAX, idSchema, isoDate, line, optional, person, withDefault, type RecordOf } from './field';

/** *Te laat* is derived from `due`, never stored. */
export const ACTION_STATUSES = ['open', 'in_progress', 'done', 'stuck'] as const;
export const RECURRENCES = ['daily', 'weekly', 'monthly'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const NO_MAX = 100_000;

/** *Afspraak*: who does what by when. Without person, agency, date and result it stays a visible draft. */
export const actionFields = {
  no: withDefault(z.int().min(0).max(NO_MAX), 0),
  text: withDefault(line, ''),
  party: optional(idSchema),
  owner: optional(person),
  due: optional(isoDate),
  /** *Waaraan zien we dat het klaar is.* */
  result: withDefault(line, ''),
  status: withDefault(z.enum(ACTION_STATUSES), 'open'),
  escalation: optional(z.object({ to: line, afterDays: z.int().min(0).max(3650).nullable() })),
  scenario: optional(idSchema),
  relieves: withDefault(z.array(idSchema).max(IDS_MAX), []),
  recurring: optional(z.enum(RECURRENCES)),
  changedAt: optional(z.iso.datetime()),
};
export type Action = RecordOf<typeof actionFields>;

export type ActionGap = 'text' | 'party' | 'owner' | 'person' | 'due' | 'result';

/** Words that name a group: nobody can be phoned about them. Source: the rule in the product design, section 2. */
const GROUPS =
  /^(wij|we|us|ons|team|het team|de gemeente|gemeente|iedereen|allen|samen|everyone|municipality)$/i;

/** True when the name points at a group instead of a person. */
export const namesAGroup = (name: string): boolean => GROUPS.test(name.trim());

/** What an action still lacks; an empty list means it is an agreement and not a draft. */
export const actionGaps = (action: Action): readonly ActionGap[] => {
  const gaps: ActionGap[] = [];
  if (action.text.trim() === '') gaps.push('text');
  if (action.party === null) gaps.push('party');
  const owner = action.owner?.name.trim() ?? '';
  if (owner === '') gaps.push('owner');
  else if (namesAGroup(owner)) gaps.push('person');
  if (action.due === null) gaps.push('due');
  if (action.result.trim() === '') gaps.push('result');
  return gaps;
};

/** Late = the day has passed and it is not done. `today` is an ISO date. */
export const isLate = (action: Action, today: string): boolean =>
  action.due !== null && action.status !== 'done' && action.due < today;
