import type { Reach } from '../../../shared/invitation/serverAddress';
import type { TlsIdentity } from '../../../shared/ipc/contract';
import type { AdmissionState } from '../mesh/lobby/admissionQueue';
import type { SigningKey } from '../mesh/signing';

/** What the chair needs to go on with a meeting after this computer was closed. */
export interface MeetingRecovery {
  readonly docId: string;
  readonly roomId: Uint8Array<ArrayBuffer>;
  /** Its private half cannot be read, here or anywhere: the browser keeps it. */
  readonly chair: SigningKey;
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

const DATABASE = 'rondetafel.meetings';
const STORE = 'kept';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });

const inStore = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'docId' });
  const database = await answer(opening);
  try {
    return await answer(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
};

export const saveRecovery = async (meeting: MeetingRecovery): Promise<void> => {
  await inStore('readwrite', (store) => store.put(meeting));
};

export const deleteRecovery = async (docId: string): Promise<void> => {
  await inStore('readwrite', (store) => store.delete(docId));
};

/** The meeting about this case that was not ended, if it still can go on. */
export const loadRecovery = async (docId: string, now: Date): Promise<MeetingRecovery | null> => {
  // only we write here, and only through saveRecovery
  const found = (await inStore('readonly', (store) => store.get(docId))) as MeetingRecovery | undefined;
  if (found === undefined) return null;
  // what an older version kept leads to codes that nobody can use any more
  if ('deputy' in found.state && Date.parse(found.expires) > now.getTime()) return found;
  await deleteRecovery(docId);
  return null;
};
