import * as z from 'zod';
import { addDays, type IsoDate } from '../base/dates';
import {
  IDS_MAX,
  idSchema,
  isoDate,
  line,
  moment,
  openChoice,
  optional,
  person,
  type RecordOf,
  required,
  withDefault,
} from './field';

/** *Te laat* is derived from `due`, never stored. */
export const ACTION_STATUSES = ['open', 'in_progress', 'done', 'stuck'] as const;
export const RECURRENCES = ['daily', 'weekly', 'monthly'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Days after the deadline before an action goes on to somebody else. */
export const ESCALATE_AFTER = z.int().min(0).max(3650).nullable();

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
  escalation: optional(z.object({ to: line, afterDays: ESCALATE_AFTER })),
  scenario: optional(idSchema),
  relieves: withDefault(z.array(idSchema).max(IDS_MAX), []),
  recurring: optional(z.enum(RECURRENCES)),
  changedAt: optional(moment),
  /** The owner said yes, under this name; another owner has to say so again. */
  accepted: optional(z.object({ by: line, at: moment })),
};
export type Action = RecordOf<typeof actionFields>;

/** `taken_over`: what was known of an action from before histories were kept. */
export const ACTION_EVENTS = [
  'taken_over',
  'created',
  'status',
  'due',
  'owner',
  'accepted',
  'escalated',
  'note',
] as const;
export type ActionEvent = (typeof ACTION_EVENTS)[number];

/** The history of an action, one record for everything that happened to it. Only ever added to. */
export const actionChangeFields = {
  action: required(idSchema, ''),
  what: openChoice(ACTION_EVENTS, 'note'),
  /** What it became: a status, a date, a name, or the words of a note. */
  value: withDefault(line, ''),
  at: optional(moment),
  /** Who did it, as the person is called at the table. */
  by: optional(line),
};
export type ActionChange = RecordOf<typeof actionChangeFields>;

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

/** True when the one who owns the action now has said yes to it. */
export const isAccepted = (action: Action): boolean =>
  action.accepted !== null && action.accepted.by === (action.owner?.name ?? '');

/** The day on which the action goes on to `escalation.to`; null when that was not agreed, or it is done. */
export const escalationDay = ({ due, escalation, status }: Action): IsoDate | null =>
  due === null || status === 'done' || escalation?.afterDays == null
    ? null
    : addDays(due, escalation.afterDays);

/** *Lukt het niet? Dan naar …*: true from the day on which it should go on. `today` is an ISO date. */
export const escalationDue = (action: Action, today: IsoDate): boolean => {
  const day = escalationDay(action);
  return day !== null && day <= today;
};
