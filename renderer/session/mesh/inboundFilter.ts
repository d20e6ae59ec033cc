import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { AWARENESS_MAX_BYTES, MAX_MESSAGE_BYTES, NESTING_MAX } from './limits';
import { MessageType, readHeartbeat, SyncType, type Heartbeat } from './messages';
import { nestingOf, type DepthOf } from './nesting';
import type { MeshRejectionCode } from './transport';

/** What the filter must know of the moment. */
export interface FilterContext {
  readonly senderId: number;
  /** Whether the chair gave the sender a role that changes the case. */
  readonly senderMayWrite: boolean;
  readonly ownId: number;
  /** How many of this client's structs our document holds. */
  readonly clockOf: (clientId: number) => number;
  /** How deep in our document the struct with this id lies; 0 when we do not hold it. */
  readonly depthOf: DepthOf;
  /** Whether we asked this peer for its document and still wait for the answer. */
  readonly awaitsStep2: boolean;
}

export type Verdict =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  /** `early`: earlier structs of the same sender have not arrived yet. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly early: boolean }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'heartbeat'; readonly beat: Heartbeat }
  | { readonly kind: 'goodbye' }
  | { readonly kind: 'violation'; readonly code: MeshRejectionCode; readonly detail: string };

const violation = (code: MeshRejectionCode, detail: string): Verdict => ({ kind: 'violation', code, detail });

const checkUpdate = (update: Uint8Array, context: FilterContext): Verdict => {
  const { from } = Y.parseUpdateMeta(update);
  for (const client of from.keys())
    if (client !== context.senderId)
      return violation('forged_client', 'an update with structs of somebody else');
  if (nestingOf(update, context.depthOf) > NESTING_MAX) return violation('too_deep', 'nested too deep');
  const first = from.get(context.senderId);
  return { kind: 'update', update, early: first !== undefined && first > context.clockOf(context.senderId) };
};

const checkStep2 = (update: Uint8Array, context: FilterContext): Verdict => {
  if (!context.awaitsStep2) return violation('unsolicited_sync', 'a document nobody asked for');
  const { to } = Y.parseUpdateMeta(update);
  if ((to.get(context.ownId) ?? 0) > context.clockOf(context.ownId))
    return violation('forged_client', 'structs in our name that we never wrote');
  if (nestingOf(update, context.depthOf) > NESTING_MAX) return violation('too_deep', 'nested too deep');
  return { kind: 'step2', update };
};

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
 * - nothing nested deeper than any case is;
 * - presence only of the sender itself.
 */
export const inspectMessage = (message: Uint8Array, context: FilterContext): Verdict => {
  if (message.byteLength > MAX_MESSAGE_BYTES) return violation('oversize', 'message too large');
  try {
    return inspect(message, context);
  } catch (error) {
    return violation('malformed', error instanceof Error ? error.message : String(error));
  }
};
