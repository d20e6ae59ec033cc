import { encodeInvitation, type Invitation } from '../../shared/invitation/invitation';
import type { Role } from '../../shared/base/roles';
import { meetingActions } from '../store/meetingStore';
import type { CaseSession } from './caseSession';
import { tell } from './dispatch';
import { keepMeeting, type KeptMeeting } from './keptMeeting';
import type { Bytes } from './mesh/bytes';
import { sameBytes } from './mesh/bytes';
import { deriveLobbyKeys } from './mesh/keys';
import { LobbyHost } from './mesh/lobby/lobbyHost';
import { Reception } from './mesh/lobby/reception';
import { signallingWire } from './mesh/lobby/wire';
import type { Route } from './route';
import { SpokenDesk } from './spokenCodes';
import { Table } from './table';

export interface DeskOptions {
  readonly session: CaseSession;
  readonly me: { readonly name: string; readonly agency: string };
  /** A new meeting, or one that goes on. */
  readonly meeting: KeptMeeting;
  /** Where others reach our signalling server, for the invitation. */
  readonly hosts: Invitation['hosts'];
  /** By which certificate they know it. */
  readonly pin: Uint8Array;
  /** Where we do. */
  readonly route: Route;
}

const TICK_MS = 1000;

/** The chair's side of a meeting: the lobbies, who is let in, and the chair's own place at the table. */
export class ChairDesk {
  readonly table: Table;
  readonly spoken: SpokenDesk;
  readonly #reception: Reception;
  readonly #hosts: LobbyHost[] = [];
  readonly #timer: ReturnType<typeof setInterval>;
  #keeping: Promise<void> = Promise.resolve();

  constructor(private readonly options: DeskOptions) {
    const { session, meeting, route, hosts } = options;
    this.spoken = new SpokenDesk(`${hosts[0]?.host ?? ''}:${meeting.port}`);
    this.#reception = new Reception({
      roomId: meeting.roomId,
      chair: meeting.chair,
      expires: Date.parse(meeting.expires),
      state: meeting.state,
      onChange: () => this.#changed(),
    });
    this.table = new Table({
      session,
      roomId: meeting.roomId,
      route,
      onRejected: () => undefined,
      onChange: () => undefined,
    });
    this.#timer = setInterval(() => this.#hosts.forEach((host) => host.tick()), TICK_MS);
  }

  /** Opens the lobby and takes the first seat. */
  async open(): Promise<void> {
    for (const secret of this.#reception.state().pastLobbies) await this.#openLobby(secret);
    await this.#openLobby(this.#reception.epoch.lobbySecret);
    await this.#enter();
    this.#changed();
  }

  async admit(id: string, role: Role): Promise<void> {
    const answer = await this.#reception.admit(id, role);
    if (answer) for (const host of this.#hosts) await host.tell(id, answer);
  }

  async refuse(id: string): Promise<void> {
    const answer = this.#reception.refuse(id);
    if (answer) for (const host of this.#hosts) await host.tell(id, answer);
  }

  /** Everybody but this person moves on to a new room, with new certificates; the code of before is used up. */
  async remove(clientId: number): Promise<void> {
    if (this.#reception.remove(clientId) === null) return;
    for (const host of this.#hosts) await host.tellAll();
    await this.#openLobby(this.#reception.epoch.lobbySecret);
    await this.#enter();
  }

  /** Everybody moves on to a new room with new certificates, this person in another role. The code stays good. */
  async changeRole(clientId: number, role: Role): Promise<void> {
    if (!this.#reception.changeRole(clientId, role)) return;
    for (const host of this.#hosts) await host.tellAll();
    await this.#enter();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.spoken.close();
    for (const host of this.#hosts) host.close();
    await this.table.leave();
    await this.#keeping;
  }

  async #openLobby(secret: Bytes): Promise<void> {
    const { meeting, route } = this.options;
    const keys = await deriveLobbyKeys(secret, meeting.roomId);
    this.#hosts.push(
      new LobbyHost({
        roomId: meeting.roomId,
        keys,
        chair: meeting.chair,
        wire: signallingWire(route.signalling, keys.topic),
        now: () => performance.now(),
        answerFor: (visitor) =>
          this.#reception.answerFor(visitor, !sameBytes(secret, this.#reception.epoch.lobbySecret)),
        onLeft: (visitor) => this.#reception.left(visitor),
      }),
    );
  }

  async #enter(): Promise<void> {
    const { session, me, meeting } = this.options;
    const { epoch } = this.#reception;
    const certificate = await this.#reception.certifyChair({ ...me, clientId: session.doc.clientID });
    const { privateKey, publicKey } = meeting.chair;
    const pass = { certificate, signingKey: privateKey, chairKey: publicKey, epoch: epoch.number };
    await this.table.enter({ pass, secret: epoch.roomSecret, role: 'chair' });
  }

  #changed(): void {
    const { meeting, hosts, pin } = this.options;
    const { roomId, expires, chair, reach, server } = meeting;
    const secret = this.#reception.epoch.lobbySecret;
    const way = { hosts, pin, reach, server };
    const code = encodeInvitation({ roomId, secret, chairKey: chair.publicKey, expires, ...way });
    this.spoken.lead(code);
    meetingActions.set({
      code,
      waiting: this.#reception.waiting().map(({ id, name, agency, code }) => ({ id, name, agency, code })),
    });
    this.#keeping = this.#keeping.then(() => this.#keep());
  }

  /** What is needed to go on later. Without it the meeting runs all the same. */
  async #keep(): Promise<void> {
    try {
      await keepMeeting({ ...this.options.meeting, state: this.#reception.state() });
    } catch {
      tell({ code: 'meeting_not_kept' });
    }
  }
}
