import { minutesForPhase, phaseOf, secondsLeft, type Meeting } from './meeting';

/** What the clock of a step says, in whole minutes. `over`: minutes past the time. */
export type StepClock =
  | { readonly kind: 'none' | 'paused' }
  | { readonly kind: 'left' | 'soon' | 'over'; readonly minutes: number };

/** From here on the clock says that the time is nearly up. Source: product design, section 2. */
const SOON_SECONDS = 120;

/** The clock of the step as people say it: a minute that has begun counts. `now`: ISO moment. */
export const stepClock = (meeting: Meeting, now: string): StepClock => {
  if (meeting.phase?.pausedAt) return { kind: 'paused' };
  const seconds = secondsLeft(meeting, now);
  if (seconds === null) return { kind: 'none' };
  if (seconds <= 0) return { kind: 'over', minutes: Math.floor(Math.abs(seconds) / 60) };
  // A step of which the whole time is that short begins as any other.
  const isSoon = seconds <= SOON_SECONDS && minutesForPhase(meeting, phaseOf(meeting)) * 60 > seconds;
  return { kind: isSoon ? 'soon' : 'left', minutes: Math.ceil(seconds / 60) };
};

/** What the clock of silent writing or of a turn says; `minutes` only while writing. */
export type FloorClock =
  | { readonly kind: 'writing'; readonly minutes: number }
  | { readonly kind: 'written' | 'turn' | 'ending' | 'overrun' };

/** Seconds. Source: product design, section 2: three minutes of writing, turns of 60 to 90 seconds. */
const WRITING_SECONDS = 180;
const TURN_SECONDS = [60, 90] as const;

/** How far the writing or the turn is; null while everybody may speak. `now`: ISO moment. */
export const floorClock = ({ floor, phase, endedAt }: Meeting, now: string): FloorClock | null => {
  if (!floor) return null;
  const until = Date.parse(phase?.pausedAt ?? endedAt ?? now);
  const seconds = Math.max(0, until - Date.parse(floor.since)) / 1000;
  if (floor.kind === 'writing') {
    const left = Math.ceil((WRITING_SECONDS - seconds) / 60);
    return left > 0 ? { kind: 'writing', minutes: left } : { kind: 'written' };
  }
  const [ending, overrun] = TURN_SECONDS;
  return { kind: seconds < ending ? 'turn' : seconds < overrun ? 'ending' : 'overrun' };
};
