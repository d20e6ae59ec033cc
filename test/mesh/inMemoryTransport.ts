import type { GuardedLink, LinkChannels } from '../../renderer/session/mesh/guardedLink';
import { deriveMeshKeys } from '../../renderer/session/mesh/keys';
import { LinkFault } from '../../renderer/session/mesh/linkFault';
import { MeshCore } from '../../renderer/session/mesh/meshCore';
import { ownHandshakeContext } from '../../renderer/session/mesh/meshProvider';
import type { MeshOptions, Transport } from '../../renderer/session/mesh/transport';
import { MemoryChannel } from './memoryChannel';

interface Member {
  readonly core: MeshCore;
  readonly fault: LinkFault;
  readonly name: string;
  readonly topic: string;
  readonly links: Map<Member, GuardedLink>;
  present: boolean;
}

/**
 * Connections without a network: everything above the data channels is the real mesh. For tests of
 * whatever stands on a Transport, and for cases a real network does not produce on demand.
 */
export class MemoryNetwork {
  readonly #members = new Set<Member>();
  readonly #blocked = new Set<string>();
  #certificates = 0;
  /** Called with both ends of each new live channel, before it opens. */
  onConnect: (a: MemoryChannel, b: MemoryChannel) => void = () => undefined;

  /** These two, by name, can never reach each other directly. */
  block(a: string, b: string): void {
    this.#blocked.add([a, b].sort().join('|'));
  }

  readonly createTransport = async (options: MeshOptions): Promise<Transport> => {
    const keys = await deriveMeshKeys(options.secret, options.roomId);
    const own = await ownHandshakeContext(options, keys.guardKey);
    const fault = new LinkFault();
    const core = new MeshCore({
      doc: options.doc,
      awareness: options.awareness,
      own,
      onRejected: options.onRejected ?? (() => undefined),
      onDocumentBroken: options.onDocumentBroken ?? (() => undefined),
      now: () => performance.now(),
      connector: {
        signalling: () => (fault.isDown ? 0 : 1),
        announce: () => this.#connectAll(member),
        linkOpened: () => undefined,
        linkClosed: (link) => this.#closed(member, link),
      },
    });
    const member: Member = {
      core,
      fault,
      topic: keys.topic,
      name: own.identity.name,
      links: new Map(),
      present: true,
    };
    this.#members.add(member);
    this.#connectAll(member);
    return this.#transport(member);
  };

  /** Breaks all connections of this participant, on both sides at once. */
  dropConnections(name: string): void {
    for (const member of this.#members)
      for (const [other, link] of member.links)
        if (member.name === name || other.name === name) link.close(null, 'dropped by the test');
  }

  #transport(member: Member): Transport {
    const { core, fault } = member;
    return {
      status: () => core.status(),
      peers: () => core.peers(),
      subscribe: (listener) => core.subscribe(listener),
      synced: () => core.synced(),
      waitForQuiet: (timeoutMs) => core.waitForQuiet(timeoutMs),
      stats: () => core.stats(),
      setLinkDown: (isDown) => {
        fault.set(isDown);
        if (!isDown) this.#connectAll(member);
      },
      leave: async () => {
        await core.leave();
        member.present = false;
        this.#members.delete(member);
      },
    };
  }

  #closed(member: Member, link: GuardedLink): void {
    for (const [other, known] of member.links) if (known === link) member.links.delete(other);
    setTimeout(() => this.#connectAll(member), 50);
  }

  #connectAll(member: Member): void {
    if (!member.present || member.fault.isDown) return;
    for (const other of this.#members) {
      const isFree = !member.links.has(other) && !other.links.has(member);
      const isBlocked = this.#blocked.has([member.name, other.name].sort().join('|'));
      if (other !== member && other.topic === member.topic && isFree && !isBlocked && !other.fault.isDown)
        this.#connect(member, other);
    }
  }

  #connect(a: Member, b: Member): void {
    const [liveA, liveB] = MemoryChannel.pair(a.fault, b.fault);
    const [bulkA, bulkB] = MemoryChannel.pair(a.fault, b.fault);
    const [certificateA, certificateB] = [`cert${this.#certificates++}`, `cert${this.#certificates++}`];
    const channels = (
      live: MemoryChannel,
      bulk: MemoryChannel,
      local: string,
      remote: string,
    ): LinkChannels => ({
      live,
      bulk,
      fingerprints: () => Promise.resolve({ local, remote }),
      isAnswered: () => true,
    });
    a.links.set(b, a.core.attach(channels(liveA, bulkA, certificateA, certificateB)));
    b.links.set(a, b.core.attach(channels(liveB, bulkB, certificateB, certificateA)));
    this.onConnect(liveA, liveB);
    for (const channel of [liveA, liveB, bulkA, bulkB]) setTimeout(() => channel.open(), 0);
  }
}
