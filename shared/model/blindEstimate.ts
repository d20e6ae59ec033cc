import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { canonicalJson } from '../base/canonicalJson';
import { RHYTHMS } from './costLine';
import { IDS_MAX, idSchema, line, moment, optional, required, withDefault, type RecordOf } from './field';
import { openedEstimate, type OpenedEstimate } from './openedEstimate';

/** SHA-256 (FIPS 180-4), as 64 hexadecimal digits. */
export const commitmentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The moment of the reveal and what counts: what was committed by then. One value: two people reveal once. */
const reveal = z.object({
  at: moment,
  by: line.nullable().default(null),
  counted: z.array(z.object({ id: idSchema, hash: commitmentHash })).max(IDS_MAX),
});

/** *Blind schatten*: one question to which every agency answers unseen. */
export const blindRoundFields = {
  scenario: required(idSchema, ''),
  /** Who pays; absent for a question about no payer in particular. */
  bearer: optional(idSchema),
  /** The line of money that it is about, once there is one. */
  costLine: optional(idSchema),
  question: withDefault(line, ''),
  /** How often the amounts are paid. */
  rhythm: withDefault(z.enum(RHYTHMS), 'perYear'),
  by: optional(line),
  openedAt: required(moment, ''),
  reveal: optional(reveal),
};
export type BlindRound = RecordOf<typeof blindRoundFields>;

/** One answer: only a salted hash until the reveal. The amount stays on the computer of whoever gave it. */
export const blindEstimateFields = {
  round: required(idSchema, ''),
  /** For which agency; absent when it is not on the map. */
  party: optional(idSchema),
  by: optional(line),
  at: required(moment, ''),
  hash: required(commitmentHash, ''),
  opened: optional(openedEstimate),
};
export type BlindEstimate = RecordOf<typeof blindEstimateFields>;

/** What is hashed names its own place, so that nobody can take over another's commitment and opening. */
export interface Committed extends OpenedEstimate {
  /** The id of the estimate. */
  readonly id: string;
  readonly round: string;
}

/** The salted hash that stands in the case until the reveal. */
export const commitmentOf = ({ id, round, low, high, salt }: Committed): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ of: 'rondetafel/estimate/1', id, round, low, high, salt }))));

/**
 * `committed`: before the reveal. `closed`: revealed, but this one did not come, as yet. `shown`: it fits its hash.
 * `wrong`: it does not. `late`: committed after the reveal, or changed since.
 */
export type EstimateState = 'committed' | 'closed' | 'shown' | 'wrong' | 'late';

const fits = (estimate: BlindEstimate, opened: OpenedEstimate): boolean =>
  commitmentOf({ ...opened, id: estimate.id, round: estimate.round }) === estimate.hash;

export const stateOfEstimate = (round: BlindRound, estimate: BlindEstimate): EstimateState => {
  if (round.reveal === null) return 'committed';
  const counts = round.reveal.counted.some(({ id, hash }) => id === estimate.id && hash === estimate.hash);
  if (!counts) return 'late';
  if (estimate.opened === null) return 'closed';
  return fits(estimate, estimate.opened) ? 'shown' : 'wrong';
};

/** The answers to one round, the first given first. */
export const estimatesIn = (estimates: Iterable<BlindEstimate>, round: string): BlindEstimate[] =>
  [...estimates]
    .filter((estimate) => estimate.round === round)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));

/** All rounds, the last opened first. */
export const roundsInOrder = (rounds: Iterable<BlindRound>): BlindRound[] =>
  [...rounds].sort((a, b) =>
    a.openedAt === b.openedAt ? (a.id < b.id ? -1 : 1) : a.openedAt < b.openedAt ? 1 : -1,
  );

/** From the lowest to the highest of what was shown, in cents; null when nothing was. */
export const spanOf = (
  round: BlindRound,
  estimates: readonly BlindEstimate[],
): { readonly low: number; readonly high: number } | null => {
  const shown = estimates.flatMap((one) =>
    one.opened !== null && stateOfEstimate(round, one) === 'shown' ? [one.opened] : [],
  );
  if (shown.length === 0) return null;
  return {
    low: Math.min(...shown.map(({ low }) => low)),
    high: Math.max(...shown.map(({ high }) => high)),
  };
};
