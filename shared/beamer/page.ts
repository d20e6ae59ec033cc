import * as z from 'zod';
import { LANGUAGES } from '../base/languages';
import { CONSENT_VALUES } from '../model/decision';
import { OUTCOMES } from '../model/decisionRecord';
import { MANDATES, PARTY_KINDS } from '../model/party';
import { PHASE_NAMES } from '../model/phases';
import { RELATION_STATUSES, RELATION_TYPES } from '../model/relation';
import { ROOMS, SCENARIO_ROWS } from './choices';
import { SHOWN_MAX, text } from './shown';

/** Whose mark stands beside a text. */
const mark = { party: z.enum(PARTY_KINDS), slot: z.int().nullable() };
const day = z.string().max(10).nullable();
const count = z.int().min(0);
const few = <T extends z.ZodType>(item: T) => z.array(item).max(SHOWN_MAX);
const point = z.object({ x: z.number(), y: z.number() });

const people = z.object({
  kind: z.literal('people'),
  rows: few(
    z.object({ ...mark, name: text, agency: text, mandate: z.enum(MANDATES).nullable(), until: day }),
  ),
  others: count,
});

const intent = z.object({ kind: z.literal('intent'), resident: text, rules: text, goodEnough: text });

const map = z.object({
  kind: z.literal('map'),
  /** Pixels of a picture that is 1,920 wide. */
  width: z.number(),
  height: z.number(),
  cards: few(
    z.object({
      id: z.string(),
      ...mark,
      lines: few(text),
      box: point.extend({ width: z.number(), height: z.number() }),
      isMarked: z.boolean(),
    }),
  ),
  relations: z
    .array(
      z.object({
        id: z.string(),
        type: z.enum(RELATION_TYPES),
        status: z.enum(RELATION_STATUSES),
        curve: z.object({ from: point, control: point, to: point }),
        inLoop: z.boolean(),
        isMarked: z.boolean(),
        /** Null where there is no room for it, or where it says nothing at this step. */
        label: point.extend({ width: z.number(), height: z.number(), lines: few(text) }).nullable(),
      }),
    )
    .max(100),
  /** Cards that did not fit. */
  others: count,
  /** Names of a loop, in order; null when there is none. */
  loop: few(text).nullable(),
  /** More loops than the one that is named. */
  otherLoops: count,
  /** Who has the turn, or is shown to everybody. */
  speaker: z
    .object({
      ...mark,
      name: text,
      hasTurn: z.boolean(),
      sees: text,
      wants: text,
      mayDo: text,
    })
    .nullable(),
});

const scenarios = z.object({
  kind: z.literal('scenarios'),
  row: z.enum(SCENARIO_ROWS),
  /** Years until which the later costs run. */
  years: z.number(),
  columns: few(
    z.object({
      title: text,
      isProposal: z.boolean(),
      isMarked: z.boolean(),
      items: few(z.object({ text, score: z.int().min(-2).max(2).nullable() })),
      others: count,
    }),
  ),
  others: count,
});

const decision = z.object({
  kind: z.literal('decision'),
  scenario: text,
  proposal: text,
  voices: few(
    z.object({
      ...mark,
      name: text,
      value: z.enum(CONSENT_VALUES),
      mandate: z.enum(MANDATES).nullable(),
      reason: text,
      until: day,
      isMarked: z.boolean(),
    }),
  ),
  others: count,
  reviewDate: day,
  recorded: z.object({ no: z.int(), outcome: z.enum(OUTCOMES), until: day }).nullable(),
});

const actions = z.object({
  kind: z.literal('actions'),
  rows: few(
    z.object({
      no: z.int(),
      ...mark,
      owner: text,
      agency: text,
      text,
      due: day,
      isMarked: z.boolean(),
    }),
  ),
  others: count,
});

const closing = z.object({
  kind: z.literal('closing'),
  feedback: few(z.object({ to: text, text, by: text, due: day, isDone: z.boolean() })),
  signals: few(z.object({ title: text, addressedTo: text })),
  reviewDate: day,
});

export const slide = z.discriminatedUnion('kind', [
  people,
  intent,
  map,
  scenarios,
  decision,
  actions,
  closing,
]);
export type Slide = z.infer<typeof slide>;
export type SlideOf<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

/** Everything that the beamer shows, as plain values: it has no case of its own. */
export const beamerPage = z.object({
  alias: text,
  /** The phase that is shown; null before a meeting. */
  phase: z.enum(PHASE_NAMES).nullable(),
  /** Minutes left in the step; 0: the time is up; below 0 it runs over; null without a clock. */
  minutesLeft: z.int().nullable(),
  isPaused: z.boolean(),
  /** The words of the resident, above every slide but their own. */
  purpose: text,
  seats: count,
  marks: few(z.object({ ...mark })),
  join: z.object({ code: text, address: text }).nullable(),
  slide,
  looks: z.object({
    language: z.enum(LANGUAGES),
    theme: z.enum(['system', 'light', 'dark']),
    room: z.enum(ROOMS),
  }),
});
export type BeamerPage = z.infer<typeof beamerPage>;
