import { sameBytes, type Bytes } from '../../renderer/session/mesh/bytes';
import { deriveLobbyKeys } from '../../renderer/session/mesh/keys';
import { LobbyGuest, type Host } from '../../renderer/session/mesh/lobby/lobbyGuest';
import { LobbyHost, type Visitor } from '../../renderer/session/mesh/lobby/lobbyHost';
import type { DeputyTerm, Endpoint, LobbyDecision } from '../../renderer/session/mesh/lobby/messages';
import {
  nextEpoch,
  AdmissionQueue,
  type AdmissionState,
  type EpochPlan,
} from '../../renderer/session/mesh/lobby/admissionQueue';
import { newSigningKey, type SigningKey } from '../../renderer/session/mesh/signing';
import { eventually } from './eventually';
import { MemoryLobby } from './memoryLobby';

export const ROOM = new Uint8Array(16).fill(5);
const ends: (() => void)[] = [];
/** Everybody goes home, after each test. */
export const closeLobbies = (): void => ends.splice(0).forEach((end) => end());

/** Somebody who leads, with a queue and a lobby. */
export interface LobbyScene {
  readonly lobby: MemoryLobby;
  readonly chair: SigningKey;
  readonly queue: AdmissionQueue;
  /** A deputy's term that the queue was told of. */
  readonly returns: (DeputyTerm | null)[];
  host(secret?: Bytes): Promise<LobbyHost>;
  /** The deputy says where it receives people. */
  onEndpoint: () => void;
}

export interface LobbySceneOptions {
  readonly state?: AdmissionState;
  readonly key?: SigningKey;
  /** A deputy's word of the chair; without it this is the chair. */
  readonly deputation?: Bytes;
  readonly lobby?: MemoryLobby;
  readonly now?: () => number;
  /** Where whoever leads says that it receives people. */
  readonly endpoints?: readonly Endpoint[];
}

export const lobbyScene = async (options: LobbySceneOptions = {}): Promise<LobbyScene> => {
  const { state, deputation = null, now = () => performance.now() } = options;
  const lobby = options.lobby ?? new MemoryLobby();
  const chair = options.key ?? (await newSigningKey());
  const returns: (DeputyTerm | null)[] = [];
  const queue = new AdmissionQueue({
    roomId: ROOM,
    signingKey: chair,
    expires: Date.now() + 3_600_000,
    state: state ?? { epoch: nextEpoch(null), members: [], removed: [], pastLobbies: [], deputy: null },
    keepsLobby: deputation !== null,
    onChange: () => undefined,
    endpoints: options.endpoints ?? [],
    onEndpoint: () => scene.onEndpoint(),
    onReturn: (term) => returns.push(term),
    now,
  });
  const host = async (secret = queue.epoch.lobbySecret): Promise<LobbyHost> => {
    const keys = await deriveLobbyKeys(secret, ROOM);
    const made = new LobbyHost({
      roomId: ROOM,
      keys,
      leader: { key: chair, deputation },
      wire: lobby.wire(keys.topic),
      now: () => performance.now(),
      decisionFor: (visitor) => queue.decisionFor(visitor, !sameBytes(secret, queue.epoch.lobbySecret)),
      onLeft: (visitor) => queue.left(visitor),
    });
    ends.push(() => made.close());
    return made;
  };
  const scene = { lobby, chair, queue, returns, host, onEndpoint: (): void => undefined };
  return scene;
};

export interface Joining {
  readonly guest: LobbyGuest;
  readonly key: SigningKey;
  readonly codes: string[];
  readonly decisions: LobbyDecision[];
  /** Who gave the decisions. */
  readonly hosts: Host[];
  /** Where people are received, as it heard last. */
  readonly endpoints: readonly Endpoint[];
}

interface JoinOptions {
  readonly key?: SigningKey;
  readonly name?: string;
  readonly chairKey?: Bytes;
  readonly secret?: Bytes;
  readonly clientId?: number;
  readonly since?: number;
  readonly pauses?: { readonly waiting: number; readonly inside: number };
  readonly mayFollowDeputy?: () => boolean;
  readonly deputyTerm?: () => DeputyTerm | null;
  readonly endpoint?: () => Endpoint | null;
}

let clientIds = 10;
/** Somebody asks to join at this lobbyScene. */
export const joinLobby = async (at: LobbyScene, change: JoinOptions = {}): Promise<Joining> => {
  const key = change.key ?? (await newSigningKey());
  const keys = await deriveLobbyKeys(change.secret ?? at.queue.epoch.lobbySecret, ROOM);
  const codes: string[] = [];
  const decisions: LobbyDecision[] = [];
  const hosts: Host[] = [];
  let [epoch, since] = [change.since ?? null, change.since ?? null];
  const guest = new LobbyGuest({
    roomId: ROOM,
    chairKey: change.chairKey ?? at.chair.publicKey,
    keys,
    signingKey: key,
    me: { name: change.name ?? 'N. Yilmaz', agency: 'GGD', clientId: change.clientId ?? clientIds++ },
    epoch: () => epoch,
    since: () => since,
    mayFollowDeputy: change.mayFollowDeputy ?? (() => true),
    deputyTerm: change.deputyTerm ?? (() => null),
    endpoint: change.endpoint ?? (() => null),
    pauses: change.pauses ?? { waiting: 30, inside: 60 },
    wire: at.lobby.wire(keys.topic),
    onCode: (code) => codes.push(code),
    onDecision: (decision, host) => {
      if ('endpoints' in decision) joining.endpoints = decision.endpoints;
      // said again and again once somebody is in, and it changes nothing
      if (decision.kind !== 'current') decisions.push(decision);
      if (decision.kind === 'admitted') epoch = decision.epoch;
      if (decision.kind === 'admitted' && host.deputy === null) since = decision.epoch;
      hosts.push(host);
    },
  });
  ends.push(() => guest.close());
  const joining = { guest, key, codes, decisions, hosts, endpoints: [] as readonly Endpoint[] };
  return joining;
};

/** Begins the epoch that was planned; false when there was nothing to change. */
export const begin = (queue: AdmissionQueue, plan: EpochPlan | null): boolean =>
  plan !== null && queue.begin(plan);

export const waitingAt = (at: LobbyScene, count = 1): Promise<readonly Visitor[]> =>
  eventually(
    'in the lobby',
    () => at.queue.waiting(),
    (list) => list.length === count,
    10_000,
  );

/** So much was said that everybody had an answer who gets one. */
export const manyMessagesSent = (at: LobbyScene): Promise<unknown> =>
  eventually(
    'much is said',
    () => at.lobby.said.length,
    (count) => count >= 8,
    10_000,
  );

const last = ({ decisions }: Joining): LobbyDecision['kind'] | undefined => decisions.at(-1)?.kind;

export const heard = (who: Joining, kind: LobbyDecision['kind']): Promise<unknown> =>
  eventually(
    'decision',
    () => last(who),
    (said) => said === kind,
    10_000,
  );
