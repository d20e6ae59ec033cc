import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { MeetingConnection, type Network } from '../../../renderer/session/meeting/meetingConnection';
import type { Route } from '../../../renderer/session/meeting/route';
import { nextEpoch } from '../../../renderer/session/mesh/lobby/admissionQueue';
import { newSigningKey } from '../../../renderer/session/mesh/signing';
import type { MeshOptions, Transport } from '../../../renderer/session/mesh/transport';
import { setFailureReporter } from '../../../shared/base/failures';

vi.stubGlobal('window', {
  rondetafel: { closeRoomCode: () => Promise.resolve({ ok: true, value: null }) },
});
const { HostSession } = await import('../../../renderer/session/meeting/hostSession');

const ROOM = new Uint8Array(16).fill(3);
const ROUTE: Route = { reach: 'lan', signalling: [], relayAt: null, trusted: [] };
const NO_ICE = { iceServers: [], iceTransportPolicy: 'all', warning: null } as const;

/** A network in which each step can be made to fail, and that tells which epoch somebody is in. */
class FakeNetwork implements Network {
  readonly inside: number[] = [];
  iceFails = 0;
  prepareFails = 0;
  startFails = 0;

  readonly iceFor = () => this.#or(NO_ICE, 'iceFails');

  readonly prepareMesh = (options: MeshOptions) =>
    this.#or({ start: () => this.#or(this.#enter(options.credential.epoch), 'startFails') }, 'prepareFails');

  #enter(epoch: number): Transport {
    const fails = this.startFails > 0;
    if (!fails) this.inside.push(epoch);
    return {
      status: () => 'alone',
      peers: () => [],
      subscribe: () => () => undefined,
      leave: () => {
        this.inside.splice(this.inside.indexOf(epoch), 1);
        return Promise.resolve();
      },
    } as unknown as Transport;
  }

  #or<T>(value: T, kind: 'iceFails' | 'prepareFails' | 'startFails'): Promise<T> {
    if (this[kind] === 0) return Promise.resolve(value);
    this[kind] -= 1;
    return Promise.reject(new Error('no answer'));
  }
}

let before: ReturnType<typeof setFailureReporter>;
const reported: string[] = [];
beforeAll(() => {
  before = setFailureReporter((where) => reported.push(where));
  return () => setFailureReporter(before);
});
beforeEach(() => reported.splice(0));

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const chair = async () => {
  const network = new FakeNetwork();
  const key = await newSigningKey();
  const doc = new Y.Doc();
  const session = { doc } as unknown as CaseSession;
  const member = {
    key: (await newSigningKey()).publicKey,
    name: 'Kim',
    agency: 'GGD',
    role: 'participant' as const,
    clientId: 7,
  };
  const connection = new MeetingConnection({
    session,
    roomId: ROOM,
    route: () => ROUTE,
    onChange: () => undefined,
    network,
  });
  const host = new HostSession({
    session,
    me: { name: 'A. Voorzitter', agency: '' },
    meeting: {
      roomId: ROOM,
      chairKey: key.publicKey,
      expires: new Date(Date.now() + 3_600_000).toISOString(),
      reach: 'lan',
      server: null,
    },
    state: { epoch: nextEpoch(null), members: [member], removed: [], pastLobbies: [], deputy: null },
    leader: { key, deputation: null },
    connection,
    endpoint: { hosts: [], pin: new Uint8Array(32) },
    endpoints: [],
    route: ROUTE,
    onState: () => undefined,
    onReturn: () => Promise.resolve(),
  });
  ends.push(() => host.close());
  expect(await host.open()).toBeNull();
  return { host, network, connection };
};

describe('a chair that begins a new epoch while something does not answer', () => {
  const CHANGES = {
    removal_failed: (host: InstanceType<typeof HostSession>) => host.remove(7),
    role_change_failed: (host: InstanceType<typeof HostSession>) => host.changeRole(7, 'observer'),
    deputy_change_failed: (host: InstanceType<typeof HostSession>) => host.nameDeputy(7),
  };

  for (const [code, change] of Object.entries(CHANGES))
    it.each(['iceFails', 'prepareFails'] as const)(
      `stays where everybody is and says ${code}: %s`,
      async (step) => {
        const { host, network } = await chair();
        network[step] = 1;
        expect(await change(host)).toEqual({ code });
        expect(host.epoch).toBe(0);
        expect(network.inside).toEqual([0]);
        expect(host.guestList().members).toHaveLength(1);
        expect(reported).toEqual(['meeting.epoch']);
        // and it is not spoilt for the next time
        expect(await change(host)).toBeNull();
        expect(host.epoch).toBe(1);
        expect(network.inside).toEqual([1]);
      },
    );

  it('follows the others when its own last step fails', async () => {
    const { host, network } = await chair();
    network.startFails = 1;
    expect(await host.remove(7)).toBeNull();
    expect(host.guestList().members).toHaveLength(0);
    await vi.waitFor(() => expect(network.inside).toEqual([1]), { timeout: 5_000 });
  });

  it('two changes at once are two epochs, one after the other', async () => {
    const { host, network } = await chair();
    const both = [host.changeRole(7, 'note_taker'), host.remove(7)];
    expect(await Promise.all(both)).toEqual([null, null]);
    expect(host.epoch).toBe(2);
    expect(network.inside).toEqual([2]);
  });
});

describe('an older epoch that took long to prepare', () => {
  it('does not follow a newer one', async () => {
    const { connection, network } = await chair();
    const key = await newSigningKey();
    const entry = (epoch: number) => ({
      credential: {
        certificate: new Uint8Array(1),
        signingKey: key.privateKey,
        chairKey: key.publicKey,
        epoch,
      },
      secret: new Uint8Array(32),
      role: 'participant' as const,
    });
    const older = await connection.prepare(entry(4));
    await connection.enter(entry(5));
    await older.enter();
    expect(network.inside).toEqual([5]);
  });
});
