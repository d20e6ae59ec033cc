import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { canonicalJson } from '../base/canonicalJson';
import { line, moment, optional, required, withDefault, type RecordOf } from './field';

export const OUTCOMES = ['adopted', 'conditional', 'despite_objection', 'blocked', 'incomplete'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Characters of what was decided, as canonical JSON. */
export const CONTENT_MAX = 1_000_000;
const HEADS_MAX = 50;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * *Besluit vastgelegd*: what was decided, as it was at that moment, chained to what was recorded before. Never changed,
 * never undone. `content` is canonical JSON; `hash` is SHA-256 (FIPS 180-4) over the canonical JSON of all other fields.
 */
export const decisionRecordFields = {
  no: required(z.int().min(1).max(100_000), 1),
  recordedAt: required(moment, ''),
  recordedBy: optional(line),
  outcome: required(z.enum(OUTCOMES), 'incomplete'),
  content: required(z.string().max(CONTENT_MAX), ''),
  /** Hashes of the records that nothing followed yet: one, none for the first, several after a fork. */
  previous: withDefault(z.array(hash).max(HEADS_MAX), []),
  hash: required(hash, ''),
};
export type DecisionRecord = RecordOf<typeof decisionRecordFields>;

export type RecordedFacts = Omit<DecisionRecord, 'id' | 'hash'>;

/** SHA-256 over the facts of a record, as 64 hexadecimal digits. The id does not count: it says nothing. */
export const hashOf = ({ no, recordedAt, recordedBy, outcome, content, previous }: RecordedFacts): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ no, recordedAt, recordedBy, outcome, content, previous }))));

const inOrder = (records: Iterable<DecisionRecord>): DecisionRecord[] =>
  [...records].sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1));

/** What the next record has to follow: its number, and the hashes that nothing follows yet. */
export const nextLink = (records: Iterable<DecisionRecord>): Pick<RecordedFacts, 'no' | 'previous'> => {
  const all = inOrder(records);
  const followed = new Set(all.flatMap((record) => record.previous));
  const heads = all.map((record) => record.hash).filter((head) => !followed.has(head));
  return { no: (all.at(-1)?.no ?? 0) + 1, previous: [...new Set(heads)].slice(-HEADS_MAX) };
};

export type ChainFault = 'record_changed' | 'record_predecessor_missing' | 'record_number_wrong';

export interface ChainReport {
  /** The first record that does not fit, and why. */
  readonly wrong: { readonly id: string; readonly no: number; readonly fault: ChainFault } | null;
  /** Ids of records that follow the same one: they were recorded at the same moment, and both stay. */
  readonly forks: readonly (readonly string[])[];
}

/**
 * Checks every record against its own hash and against what it follows. A chain cannot show that its last record was
 * taken away: compare the last hash with the one in an exported report for that.
 */
export const verifyChain = (records: Iterable<DecisionRecord>): ChainReport => {
  const all = inOrder(records);
  const byHash = new Map(all.map((record) => [record.hash, record]));
  const found = all.map((record) => ({ record, fault: faultOf(record, byHash) }));
  const wrong = found.find(({ fault }) => fault !== null);
  return {
    wrong: wrong?.fault ? { id: wrong.record.id, no: wrong.record.no, fault: wrong.fault } : null,
    forks: forksIn(all),
  };
};

const faultOf = (record: DecisionRecord, byHash: ReadonlyMap<string, DecisionRecord>): ChainFault | null => {
  if (hashOf(record) !== record.hash) return 'record_changed';
  const before = record.previous.map((one) => byHash.get(one));
  if (before.includes(undefined)) return 'record_predecessor_missing';
  const highest = Math.max(0, ...before.map((one) => one?.no ?? 0));
  return record.no === highest + 1 ? null : 'record_number_wrong';
};

const forksIn = (all: readonly DecisionRecord[]): string[][] => {
  const followers = new Map<string, string[]>();
  for (const record of all) {
    for (const before of record.previous.length > 0 ? record.previous : [''])
      followers.set(before, [...(followers.get(before) ?? []), record.id]);
  }
  const forks = [...followers.values()].filter((ids) => ids.length > 1);
  return [...new Map(forks.map((ids) => [ids.join('\n'), ids])).values()];
};
