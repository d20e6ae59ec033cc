import type { CostLine } from '../../model/costLine';
import type { ScenarioEvent } from '../../model/scenario';

/**
 * What *klein*, *middel* and *groot* stand for, in per cent. Source: thresholds of "unlikely", "about as likely as not" and
 * "likely" in the IPCC's guidance on uncertainty (Mastrandrea et al. 2010, table 1); that our three words mean those
 * three is an estimate of our own.
 */
export const CHANCE_PERCENT = { small: [0, 33], medium: [33, 66], high: [66, 100] } as const;

/** Nobody said how likely it is: it may be anything. */
const UNKNOWN: readonly [number, number] = [0, 100];

/** The range of an event's chance in per cent: a range that was given goes before a word. */
export const chanceRange = (event: ScenarioEvent): readonly [number, number] => {
  if (event.chancePercent) {
    const [a, b] = event.chancePercent;
    return [Math.min(a, b), Math.max(a, b)];
  }
  return event.chance ? CHANCE_PERCENT[event.chance] : UNKNOWN;
};

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 200;

/** Chance per event id, as a fraction: the middle of its range. */
export type Chances = ReadonlyMap<string, number>;

export const chancesOf = (events: Iterable<ScenarioEvent>): Chances =>
  new Map([...events].map((event) => [event.id, middle(chanceRange(event))]));

/** How likely a line counts, as a fraction: 1, or the chance of its event; an event that is gone may be anything. */
export const chanceOfLine = (line: CostLine, chances: Chances): number =>
  line.eventId === null ? 1 : (chances.get(line.eventId) ?? middle(UNKNOWN));
