import { fromBase64, toBase64 } from 'lib0/buffer';
import * as z from 'zod';
import { REACHES, type Reach } from '../../../shared/invitation/serverAddress';
import type { Result } from '../../../shared/base/result';
import { failure, success } from '../../../shared/base/result';
import { MEETING_RECOVERY_MAX, tlsIdentity, type TlsIdentity } from '../../../shared/ipc/contract';
import type { Bytes } from '../mesh/bytes';
import type { AdmissionState } from '../mesh/lobby/admissionQueue';
import { member } from '../mesh/lobby/messages';
import { signingKeyFrom, type StoredSigningKey } from '../mesh/signing';

const bridge = window.rondetafel;

/**
 * What the chair needs to go on with a meeting after this computer was closed. It lies encrypted beside the case, in the
 * main process, until the meeting is closed or the case removed.
 */
export interface MeetingRecovery {
  readonly docId: string;
  readonly roomId: Bytes;
  readonly chair: StoredSigningKey;
  /** ISO moment. */
  readonly expires: string;
  /** Where our signalling server listened. */
  readonly port: number;
  /** By what others know that it is ours; null before it first ran. */
  readonly identity: TlsIdentity | null;
  readonly reach: Reach;
  /** The organisation's signalling server, if any. */
  readonly server: string | null;
  readonly state: AdmissionState;
}

const bytes: z.ZodType<Bytes> = z
  .base64()
  .max(4_096)
  .transform((text) => new Uint8Array(fromBase64(text)));

const stored = z.object({
  docId: z.string(),
  roomId: bytes,
  chair: z.object({ pkcs8: bytes, publicKey: bytes }),
  expires: z.iso.datetime(),
  port: z.int().min(0).max(65_535),
  identity: tlsIdentity.nullable(),
  reach: z.enum(REACHES),
  server: z.string().nullable(),
  state: z.object({
    epoch: z.object({ number: z.int().min(0), roomSecret: bytes, lobbySecret: bytes }),
    members: z.array(member),
    removed: z.array(bytes),
    pastLobbies: z.array(bytes),
    deputy: bytes.nullable(),
  }),
});

/** The text of it, with bytes as base64 and without what only this page can use. */
const textOf = ({ chair, ...rest }: MeetingRecovery): string =>
  JSON.stringify(
    { ...rest, chair: { pkcs8: chair.pkcs8, publicKey: chair.publicKey } },
    (_key, value: unknown) => (value instanceof Uint8Array ? toBase64(value) : value),
  );

const parsed = (content: Uint8Array): z.infer<typeof stored> | null => {
  try {
    const read = stored.safeParse(JSON.parse(new TextDecoder().decode(content)));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Null when it is no key. */
const keyOf = (kept: z.infer<typeof stored>['chair']): Promise<StoredSigningKey | null> =>
  signingKeyFrom(kept).catch(() => null);

/** On disk when it resolves with a success. */
export const saveRecovery = async (meeting: MeetingRecovery): Promise<Result<null>> => {
  const content = new TextEncoder().encode(textOf(meeting));
  if (content.length > MEETING_RECOVERY_MAX) return failure({ code: 'meeting_not_kept' });
  const reply = await bridge.writeMeeting({ docId: meeting.docId, content });
  return reply.ok ? success(null) : failure(reply.problem);
};

/** Gone from the disk when it resolves with a success. */
export const deleteRecovery = async (docId: string): Promise<Result<null>> => {
  const reply = await bridge.writeMeeting({ docId, content: new Uint8Array(0) });
  return reply.ok ? success(null) : failure(reply.problem);
};

/** The meeting about this case that was not ended, if it still can go on. A failure: it cannot be read now. */
export const loadRecovery = async (docId: string, now: Date): Promise<Result<MeetingRecovery | null>> => {
  const reply = await bridge.readMeeting({ docId });
  if (!reply.ok) return failure(reply.problem);
  if (reply.value.content === null) return success(null);
  const found = parsed(reply.value.content);
  const chair = found === null ? null : await keyOf(found.chair);
  const lasts = found !== null && found.docId === docId && Date.parse(found.expires) > now.getTime();
  if (lasts && chair !== null) return success({ ...found, chair });
  const deleted = await deleteRecovery(docId);
  return deleted.ok ? success(null) : deleted;
};
