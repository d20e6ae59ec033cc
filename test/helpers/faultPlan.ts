import { seededRandom } from '../unit/library/support/plainUpdates';

/** What can go wrong at one computer, as long as it lasts. */
export const COMPUTER_FAULTS = [
  'linkDown',
  'diskFull',
  'diskSlow',
  'diskTorn',
  'clockForward',
  'clockBack',
  'sleep',
] as const;
/** What can go wrong between the guests and the signalling server of the chair. */
export const RELAY_FAULTS = ['relaySilent', 'relayHalfOpen', 'relaySlow', 'relayReset'] as const;
/** What people and computers do in the middle of it. */
export const EVENTS = ['kill', 'leave', 'removal', 'roleChange', 'deputy', 'chairKill'] as const;

export type ComputerFault = (typeof COMPUTER_FAULTS)[number];
export type RelayFault = (typeof RELAY_FAULTS)[number];
export type OfficeEvent = (typeof EVENTS)[number];
export type FaultKind = ComputerFault | RelayFault | OfficeEvent;

export interface Fault {
  readonly kind: FaultKind;
  /** Seconds from the start. */
  readonly at: number;
  /** Seconds that it lasts; how long somebody stays away for what is an event. */
  readonly lasts: number;
  /** Which computer: 0 is the chair. A fault of the relay is everybody's, and says 0. */
  readonly computer: number;
}

export interface PlanOptions {
  readonly seed: number;
  /** How long the day is. */
  readonly seconds: number;
  /** How many computers there are, the chair included. */
  readonly computers: number;
  readonly kinds?: readonly FaultKind[];
  /** Seconds from the start of one fault to that of the next, on average. */
  readonly every?: number;
}

export const ALL_KINDS: readonly FaultKind[] = [...COMPUTER_FAULTS, ...RELAY_FAULTS, ...EVENTS];
const isEvent = (kind: FaultKind): boolean => EVENTS.some((one) => one === kind);
const isRelay = (kind: FaultKind): boolean => RELAY_FAULTS.some((one) => one === kind);

const LONGEST_S = 12;

/**
 * The faults of a day, in the order in which they begin; the same for the same seed. Every kind comes up before one comes a
 * second time. One computer has one fault of its own at a time, and so has the relay; events follow one another. What begins
 * ends before the day does.
 */
export const faultPlan = ({
  seed,
  seconds,
  computers,
  kinds = ALL_KINDS,
  every = 5,
}: PlanOptions): readonly Fault[] => {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const busyUntil = new Map<string, number>();
  const faults: Fault[] = [];
  let bag: FaultKind[] = [];
  for (let at = every / 2; at < seconds; at += every * (0.5 + random())) {
    if (bag.length === 0) bag = [...kinds];
    const [kind] = bag.splice(below(bag.length), 1);
    if (kind === undefined) break;
    const isOfChair = kind === 'chairKill' || isRelay(kind);
    // Guests are sent away, come back and get other roles; the chair has a fault as often as anybody.
    const computer = isOfChair ? 0 : isEvent(kind) ? 1 + below(computers - 1) : below(computers);
    const lasts = Math.round((2 + random() * (LONGEST_S - 2)) * 10) / 10;
    const whose = isEvent(kind) ? 'event' : isRelay(kind) ? 'relay' : `computer ${computer}`;
    const begins = Math.max(at, busyUntil.get(whose) ?? 0);
    if (begins + lasts > seconds) continue;
    busyUntil.set(whose, begins + lasts);
    faults.push({ kind, at: Math.round(begins * 10) / 10, lasts, computer });
  }
  return faults.toSorted((a, b) => a.at - b.at);
};

/** How many faults there are of each kind. */
export const countKinds = (faults: readonly Pick<Fault, 'kind'>[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { kind } of faults) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
