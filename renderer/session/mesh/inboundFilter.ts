import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { LookUp } from '../../../shared/updates/updatePlaces';
import {
  DOCUMENT_LIMITS,
  judgeUpdate,
  LIVE_LIMITS,
  type RefusedUpdate,
} from '../../../shared/updates/updateRules';
import type { ScannedStruct, ScannedUpdate, StructId } from '../../../shared/updates/updateScan';
import {
  AWARENESS_DEPTH_MAX,
  AWARENESS_MAX_BYTES,
  DOCUMENT_MAX_BYTES,
  LIVE_UPDATE_MAX_BYTES,
  MAX_MESSAGE_BYTES,
  UNKNOWN_DELETIONS_MAX,
  WORK_BURST_STEPS,
} from './limits';
import { MessageType, readHeartbeat, SyncType, type Heartbeat } from './messages';
import type { MeshRejectionCode } from './transport';

/** What the filter must know of the moment. */
export interface FilterContext {
  readonly senderId: number;
  /** Whether the chair gave the sender a role that changes the case. */
  readonly senderMayWrite: boolean;
  readonly ownId: number;
  /** How many of this client's structs our document holds. */
  readonly clockOf: (clientId: number) => number;
  /** Where in our document a struct lies. */
  readonly lookUp: LookUp;
  /** Whether so many entries without an order stand at this place of our document that each further one is slow. */
  readonly isCrowded: (parent: StructId | string, key: string | null) => boolean;
  /** How many entries of our document stand between two neighbours; counts up to `most`. */
  readonly entriesBetween: (left: StructId | null, right: StructId | null, most: number) => number;
  /** Whether we asked this peer for its document and still wait for the answer. */
  readonly awaitsStep2: boolean;
}

/** A change that may be applied, and what it amounts to. */
export interface SyncUpdate {
  readonly update: Uint8Array;
  readonly scan: ScannedUpdate;
  /** How many of its bytes are new structs; deletions are always sent as a whole. */
  readonly bytes: number;
  /** Writers of whom it deletes something although neither it nor our document holds anything of them. */
  readonly unknownDeletions: number;
}

export type Verdict =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | ({ readonly kind: 'step2' } & SyncUpdate)
  /** `early`: earlier structs of the same sender have not arrived yet. `steps`: what fitting it in may take. */
  | ({ readonly kind: 'update'; readonly early: boolean; readonly steps: number } & SyncUpdate)
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'heartbeat'; readonly beat: Heartbeat }
  | { readonly kind: 'goodbye' }
  | { readonly kind: 'violation'; readonly code: MeshRejectionCode; readonly detail: string };

const violation = (code: MeshRejectionCode, detail: string): Verdict => ({ kind: 'violation', code, detail });

const isRefused = (judged: ScannedUpdate | RefusedUpdate): judged is RefusedUpdate => 'refusal' in judged;

const endOf = (structs: readonly ScannedStruct[] | undefined): number => {
  const last = structs?.at(-1);
  return last === undefined ? 0 : last.clock + last.length;
};

const measured = (update: Uint8Array, scan: ScannedUpdate, context: FilterContext): SyncUpdate => {
  const unknown = new Set<number>();
  for (const { client } of scan.deletions)
    if (!scan.structs.has(client) && context.clockOf(client) === 0) unknown.add(client);
  return { update, scan, bytes: scan.deletionsAt, unknownDeletions: unknown.size };
};

/** Steps that fitting these in may take beside what the document holds; counts up to one person's whole budget. */
const stepsOf = (own: readonly ScannedStruct[], { senderId, entriesBetween }: FilterContext): number => {
  const from = own[0]?.clock ?? 0;
  let steps = 0;
  for (const { origin, rightOrigin } of own) {
    if (steps > WORK_BURST_STEPS) break;
    // Beside what comes with it there is nothing else yet.
    if (origin !== null && origin.client === senderId && origin.clock >= from) continue;
    if (origin !== null || rightOrigin !== null)
      steps += entriesBetween(origin, rightOrigin, WORK_BURST_STEPS + 1);
  }
  return steps;
};

const checkUpdate = (update: Uint8Array, context: FilterContext): Verdict => {
  if (update.byteLength > LIVE_UPDATE_MAX_BYTES) return violation('oversize', 'an edit too large');
  const scan = judgeUpdate(update, LIVE_LIMITS, context.lookUp);
  if (isRefused(scan)) return violation(scan.refusal, scan.detail);
  for (const client of scan.structs.keys())
    if (client !== context.senderId)
      return violation('forged_client', 'an update with structs of somebody else');
  const own = scan.structs.get(context.senderId) ?? [];
  if (own.some(({ kind }) => kind === 'skip')) return violation('foreign_content', 'an edit with a gap');
  for (const { origin, rightOrigin, parent, key } of own)
    if (origin === null && rightOrigin === null && parent !== null && context.isCrowded(parent, key))
      return violation('too_much_work', 'many parts at one place');
  const checked = measured(update, scan, context);
  if (checked.unknownDeletions > UNKNOWN_DELETIONS_MAX)
    return violation('pending_flood', 'deletions of what nobody wrote');
  const first = own[0];
  return {
    kind: 'update',
    ...checked,
    steps: stepsOf(own, context),
    early: first !== undefined && first.clock > context.clockOf(context.senderId),
  };
};

const checkStep2 = (update: Uint8Array, context: FilterContext): Verdict => {
  if (!context.awaitsStep2) return violation('unsolicited_sync', 'a document nobody asked for');
  if (update.byteLength > DOCUMENT_MAX_BYTES) return violation('oversize', 'a document too large');
  const scan = judgeUpdate(update, DOCUMENT_LIMITS, context.lookUp);
  if (isRefused(scan)) return violation(scan.refusal, scan.detail);
  if (endOf(scan.structs.get(context.ownId)) > context.clockOf(context.ownId))
    return violation('forged_client', 'structs in our name that we never wrote');
  return { kind: 'step2', ...measured(update, scan, context) };
};

/** Whether a value that was parsed goes no deeper than this. */
const isShallow = (value: unknown, most: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (most > 0 && Object.values(value).every((inner) => isShallow(inner, most - 1)));

const checkAwareness = (update: Uint8Array, context: FilterContext): Verdict => {
  if (update.byteLength > AWARENESS_MAX_BYTES) return violation('oversize', 'presence too large');
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count !== 1) return violation('forged_client', 'presence of more than oneself');
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  const state: unknown = JSON.parse(decoding.readVarString(decoder));
  if (client !== context.senderId) return violation('forged_client', 'presence of somebody else');
  if (typeof state !== 'object' || Array.isArray(state) || decoding.hasContent(decoder) || clock < 0)
    return violation('malformed', 'presence is not an object');
  if (!isShallow(state, AWARENESS_DEPTH_MAX)) return violation('too_deep', 'presence nested too deep');
  return { kind: 'awareness', update };
};

const inspect = (message: Uint8Array, context: FilterContext): Verdict => {
  const decoder = decoding.createDecoder(message);
  const rest = (verdict: Verdict): Verdict =>
    decoding.hasContent(decoder) ? violation('malformed', 'bytes after the message') : verdict;
  switch (decoding.readVarUint(decoder)) {
    case MessageType.sync: {
      const type = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (decoding.hasContent(decoder)) return violation('malformed', 'bytes after the message');
      if (type !== SyncType.step1 && !context.senderMayWrite)
        return violation('read_only', 'a change of the case by somebody who only reads');
      if (type === SyncType.update) return checkUpdate(payload, context);
      if (type === SyncType.step2) return checkStep2(payload, context);
      if (type !== SyncType.step1) return violation('malformed', 'unknown kind of sync message');
      Y.decodeStateVector(payload);
      return { kind: 'step1', stateVector: payload };
    }
    case MessageType.awareness:
      return rest(checkAwareness(decoding.readVarUint8Array(decoder), context));
    case MessageType.heartbeat: {
      const beat = readHeartbeat(decoder);
      return rest({ kind: 'heartbeat', beat });
    }
    case MessageType.goodbye:
      return rest({ kind: 'goodbye' });
    default:
      return violation('malformed', 'unknown kind of message');
  }
};

/**
 * Judges one message of a proven peer. Never throws, never touches the document. Enforced:
 * - only the kinds of message we speak; y-webrtc's query (3) and its bc-peer-id (4) are refused;
 * - a live update holds structs of the sender's own client id only (deletions of others' are legal);
 * - a whole document only in answer to our question. It rightly holds everybody's structs, so a
 *   hostile answer can still forge third parties; structs in our own name beyond ours are refused;
 * - neither of the two from somebody whom the chair lets in to read only;
 * - both hold only what this app writes (`updateRules`), no more of it than people write, no work beyond it;
 * - an edit deletes nothing of writers of whom nobody has anything;
 * - presence only of the sender itself, small and flat.
 */
export const inspectMessage = (message: Uint8Array, context: FilterContext): Verdict => {
  if (message.byteLength > MAX_MESSAGE_BYTES) return violation('oversize', 'message too large');
  try {
    return inspect(message, context);
  } catch (error) {
    return violation('malformed', error instanceof Error ? error.message : String(error));
  }
};
