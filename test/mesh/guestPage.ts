import * as Y from 'yjs';
import { GuestLobby } from '../../renderer/session/meeting/guestLobby';
import { decodeInvitation } from '../../shared/invitation/invitation';
import { applyOps } from '../../shared/doc/applyOps';
import { rootOf } from '../../shared/doc/layout';
import type { TableName } from '../../shared/model/tables';
import type { PeerDriver } from './peerDriver';

/** A prose field of a case. */
export interface Prose {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
}

/** A participant without a screen, in a meeting of the real app: in by the code, with a certificate of the chair. */
export class GuestPage {
  constructor(private readonly driver: PeerDriver) {}

  /** Asks to join; gives the six digits that the chair compares. Enters by itself once the chair says so. */
  joinLobby(code: string, signalling: readonly string[], name: string, agency: string): Promise<string> {
    const invitation = decodeInvitation(code, new Date());
    if (!invitation.ok) throw new Error(JSON.stringify(invitation.problems));
    const { roomId } = invitation.value;
    return new Promise((resolve, reject) => {
      void GuestLobby.take({
        invitation: invitation.value,
        signalling,
        me: { name, agency, clientId: this.driver.doc.clientID },
        mayFollowDeputy: () => true,
        deputyTerm: () => null,
        endpoint: () => null,
        onEndpoints: () => undefined,
        onRemoved: ({ code: why }) => reject(new Error(why)),
        onCode: resolve,
        onEntry: ({ credential, secret }) =>
          void this.driver.enter({ roomId, signalling, credential, secret }),
        onProblem: ({ code: why }) => reject(new Error(why)),
      });
    });
  }

  /** Types this character at the beginning of a field, so often and with such pauses, as the app itself would. */
  type(character: string, { table, id, field }: Prose, everyMs: number, count: number): void {
    let left = count;
    const timer = setInterval(() => {
      applyOps(this.driver.doc, [{ op: 'type', table, id, field, index: 0, remove: 0, insert: character }], {
        kind: 'user',
      });
      if (--left <= 0) clearInterval(timer);
    }, everyMs);
  }

  /** Null before the case is there. */
  read({ table, id, field }: Prose): string | null {
    const record = rootOf(this.driver.doc, table).get(id);
    const text = record instanceof Y.Map ? record.get(field) : null;
    return text instanceof Y.Text ? text.toJSON() : null;
  }
}
