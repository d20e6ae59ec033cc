import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { meetingActions } from '../../../renderer/store/meetingStore';
import { ui, useUi } from '../../../renderer/store/uiStore';
import { setFailureReporter } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import { success } from '../../../shared/base/result';
import type { Invitation } from '../../../shared/invitation/invitation';
import { nlProblems } from '../../../shared/text/nlProblems';
import type { Endpoint } from '../../../renderer/session/mesh/lobby/messages';
import type { MeshOptions } from '../../../renderer/session/mesh/transport';
import { begin, closeLobbies, lobbyScene, ROOM, waitingAt, type LobbyScene } from '../../mesh/lobbyScene';

let scene: LobbyScene;
const trusted: number[] = [];
vi.stubGlobal('window', {
  rondetafel: {
    trustServers: ({ servers }: { readonly servers: readonly unknown[] }) => {
      trusted.push(servers.length);
      return Promise.resolve({ ok: true, value: null });
    },
  },
});
vi.mock('../../../renderer/session/mesh/lobby/wire', () => ({
  signallingWire: (_addresses: readonly string[], topic: string) => scene.lobby.wire(topic),
}));
vi.mock('../../../renderer/session/meeting/guestCase', () => ({
  openGuestCase: (_roomId: Uint8Array, clientId: number) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const projection = { tables: { case: new Map([['case', {}]]) }, subscribe: () => () => undefined };
    return Promise.resolve(success({ session: { doc, projection }, isKept: false }));
  },
}));
/** Which epochs we are in, and how many of the next tries fail, at which step. */
const network = { inside: [] as number[], over: [] as string[], prepareFails: 0, startFails: 0 };
vi.mock('../../../renderer/session/mesh/meshProvider', () => ({
  prepareMesh: ({ credential: { epoch }, signalling }: MeshOptions) => {
    network.over = [...signalling];
    if (network.prepareFails-- > 0) return Promise.reject(new Error('the relay does not answer'));
    const start = () => {
      if (network.startFails-- > 0) return Promise.reject(new Error('crypto'));
      network.inside.push(epoch);
      return Promise.resolve({
        status: () => 'connected',
        peers: () => [],
        subscribe: () => () => undefined,
        synced: () => true,
        leave: () => {
          network.inside.splice(network.inside.indexOf(epoch), 1);
          return Promise.resolve();
        },
      });
    };
    return Promise.resolve({ start });
  },
}));
const { GuestSession } = await import('../../../renderer/session/meeting/guestSession');

let before: ReturnType<typeof setFailureReporter>;
const reported: string[] = [];
beforeAll(() => {
  before = setFailureReporter((where) => reported.push(where));
  return () => setFailureReporter(before);
});
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
  closeLobbies();
  meetingActions.ended();
  reported.splice(0);
  network.inside.splice(0);
});

const inTheMeeting = async (endpoints: readonly Endpoint[] = []) => {
  scene = await lobbyScene({ endpoints });
  const host = await scene.host();
  const removals: Problem[] = [];
  const invitation: Invitation = {
    roomId: ROOM,
    secret: scene.queue.epoch.lobbySecret,
    chairKey: scene.chair.publicKey,
    expires: new Date(Date.now() + 3_600_000).toISOString(),
    pin: new Uint8Array(32),
    reach: 'lan',
    server: null,
    hosts: [],
  };
  const guest = new GuestSession({
    invitation,
    route: { reach: 'lan', signalling: [], relayAt: null, trusted: [] },
    me: { name: 'Kim', agency: 'GGD' },
    onArrived: () => undefined,
    onRole: () => undefined,
    onLeader: () => undefined,
    onDeputy: () => undefined,
    onRemoved: (problem) => removals.push(problem),
  });
  ends.push(() => guest.leave(false));
  const [visitor] = await waitingAt(scene);
  const decision = await scene.queue.admit(visitor!.id, 'participant');
  await host.tell(visitor!.id, decision!);
  expect(await guest.outcome).toBeNull();
  expect(network.inside).toEqual([0]);
  const newEpoch = async (): Promise<void> => {
    begin(scene.queue, scene.queue.planRole(visitor!.clientId, 'note_taker'));
    await host.tellAll();
  };
  return { guest, host, removals, newEpoch, clientId: visitor!.clientId };
};
const toasts = (): string[] => useUi.getState().toasts.map(({ text }) => text);

describe('a guest for whom a new epoch begins', () => {
  it.each([
    ['the relay does not answer once', 'prepareFails'],
    ['a step of the entry fails once', 'startFails'],
  ] as const)('keeps its copy when %s, says so and comes in after all', async (_what, step) => {
    ui.set({ language: 'nl' });
    const { guest, removals, newEpoch } = await inTheMeeting();
    network[step] = 1;
    await newEpoch();
    await vi.waitFor(() => expect(reported).toContain('guest.entry'));
    await vi.waitFor(() => expect(toasts()).toContain(nlProblems.epoch_entered_later));
    expect(removals).toEqual([]);
    expect(guest.wasIn).toBe(true);
    await vi.waitFor(() => expect(network.inside).toEqual([1]), { timeout: 5_000 });
    expect(removals).toEqual([]);
  });

  it('loses its copy when whoever leads says that it was removed', async () => {
    const { host, removals, clientId } = await inTheMeeting();
    begin(scene.queue, scene.queue.planRemoval(clientId));
    await host.tellAll();
    await vi.waitFor(() => expect(removals).toEqual([{ code: 'removed_from_meeting' }]));
  });
});

describe("a guest who came in over somebody else's server", () => {
  it('meets where whoever let it in says that it is, from the first connection on', async () => {
    const pin = new Uint8Array(32).fill(9);
    await inTheMeeting([{ hosts: [{ host: '10.0.0.7', port: 4_433 }], pin }]);
    expect(network.over).toEqual(['wss://10.0.0.7:4433']);
    expect(trusted.at(-1)).toBe(1);
  });
});
