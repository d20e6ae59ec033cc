import * as Y from 'yjs';
import { currentSession } from './current';
import { currentTransport } from './meeting/meeting';
import { saidByAll } from './meeting/presence';

/** What tests and the demo may ask beyond what a person can see and do. Only in unpackaged apps started for it. */
export interface TestHooks {
  /** The state of the document: equal on two computers exactly when the documents are equal. */
  readonly documentState: () => Promise<string>;
  readonly documentBytes: () => number;
  /** Everything that this computer shares or received: the document as bytes, character for character, and who says what. */
  readonly shared: () => string;
  /** As if this computer's network cable were out. */
  readonly setLinkDown: (isDown: boolean) => void;
  readonly meshStats: () => unknown;
  /** Waits until everything typed is on disk. */
  readonly flush: () => Promise<boolean>;
}

declare global {
  interface Window {
    rondetafelTest?: TestHooks;
  }
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const exposeTestHooks = (): void => {
  window.rondetafelTest = {
    documentState: async () => {
      const session = currentSession();
      if (!session) return '';
      const tables = Object.fromEntries(
        Object.entries(session.projection.tables).map(([name, records]) => [
          name,
          [...(records as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)),
        ]),
      );
      const text = new TextEncoder().encode(JSON.stringify(tables));
      return hex(await crypto.subtle.digest('SHA-256', text));
    },
    documentBytes: () => {
      const session = currentSession();
      return session ? Y.encodeStateAsUpdate(session.doc).byteLength : 0;
    },
    shared: () => {
      const session = currentSession();
      if (!session) return '';
      const bytes = [Y.encodeStateAsUpdate(session.doc), Y.encodeStateAsUpdateV2(session.doc)];
      const characters = bytes.flatMap((one) => Array.from(one, (byte) => String.fromCharCode(byte)));
      return characters.join('') + saidByAll();
    },
    setLinkDown: (isDown) => currentTransport()?.setLinkDown(isDown),
    meshStats: () => currentTransport()?.stats() ?? null,
    flush: async () => ((await currentSession()?.settle()) ?? null) === null,
  };
};
