import * as z from 'zod';
import { moment } from './field';

/** The steps of a roundtable, in order; the first has no number and no clock. Source: product design, section 2. */
export const PHASE_NAMES = [
  'prepare',
  'open',
  'intent',
  'picture',
  'scenarios',
  'decision',
  'actions',
  'close',
] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

/** How long a meeting is planned: each phase says how much of it is its own. */
export type MeetingLength = 'hour' | 'hourAndHalf';

/** Everything that is fixed about one phase of a meeting. */
export interface PhaseFacts {
  /** Minutes that it may take, by the length of the meeting; 0 is without a clock. */
  readonly minutes: Readonly<Record<MeetingLength, number>>;
  /** Where everybody looks; null leaves everybody where they are. */
  readonly view: 'meeting' | 'map' | 'scenarios' | 'decision' | null;
  /** What is opened there: nothing, the intent, or the card of the party one speaks for. `kept`: what was open stays. */
  readonly opens: 'kept' | 'nothing' | 'intent' | 'ownCard';
  /** What the beamer shows. */
  readonly slide: 'map' | 'people' | 'intent' | 'scenarios' | 'decision' | 'actions' | 'closing';
}

/** What is fixed about each phase, in one place. Source: product design, section 2. */
export const PHASES: Readonly<Record<PhaseName, PhaseFacts>> = {
  prepare: { minutes: { hour: 0, hourAndHalf: 0 }, view: null, opens: 'kept', slide: 'map' },
  open: { minutes: { hour: 3, hourAndHalf: 5 }, view: 'meeting', opens: 'kept', slide: 'people' },
  intent: { minutes: { hour: 5, hourAndHalf: 8 }, view: 'map', opens: 'intent', slide: 'intent' },
  picture: { minutes: { hour: 15, hourAndHalf: 22 }, view: 'map', opens: 'ownCard', slide: 'map' },
  scenarios: {
    minutes: { hour: 14, hourAndHalf: 22 },
    view: 'scenarios',
    opens: 'nothing',
    slide: 'scenarios',
  },
  decision: { minutes: { hour: 8, hourAndHalf: 12 }, view: 'decision', opens: 'nothing', slide: 'decision' },
  actions: { minutes: { hour: 10, hourAndHalf: 14 }, view: 'decision', opens: 'nothing', slide: 'actions' },
  close: { minutes: { hour: 5, hourAndHalf: 7 }, view: 'meeting', opens: 'kept', slide: 'closing' },
};

export const FIRST_PHASE: PhaseName = PHASE_NAMES[0];
/** Phases that have a number: all but the preparation. */
export const NUMBERED_PHASES: readonly PhaseName[] = PHASE_NAMES.slice(1);

/** The number that people call a phase by: 0 is the preparation. */
export const phaseNumber = (name: PhaseName): number => PHASE_NAMES.indexOf(name);

/** The phase so many steps on or back; null where there is none. */
export const phaseAfter = (name: PhaseName, by: 1 | -1): PhaseName | null =>
  PHASE_NAMES[phaseNumber(name) + by] ?? null;

/** What the numbers of before meant. They are in meetings that people keep: this list never changes, whatever phases come. */
const NAMES_UP_TO_LAYOUT_2: readonly PhaseName[] = [
  'prepare',
  'open',
  'intent',
  'picture',
  'scenarios',
  'decision',
  'actions',
  'close',
];

/** Up to layout 2 the phase was stored as its number: `{step: 3}`. Whatever else it is stays for the schema to judge. */
export const withPhaseName = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || 'name' in value) return value;
  const { step, ...rest } = value as { readonly step?: unknown };
  const name = typeof step === 'number' ? NAMES_UP_TO_LAYOUT_2[step] : undefined;
  return name === undefined ? value : { ...rest, name };
};

/** Where the meeting is, since when, and what the clock left out. One value: two chairs never half-mix it. */
export const phaseState = z.preprocess(
  withPhaseName,
  z.object({
    name: z.enum(PHASE_NAMES),
    since: moment,
    pausedAt: moment.nullable().default(null),
    /** Milliseconds of pauses that are over. */
    pausedMs: z.int().min(0).default(0),
  }),
);
export type PhaseState = z.infer<typeof phaseState>;
