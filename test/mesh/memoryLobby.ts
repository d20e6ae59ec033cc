import type { LobbyWire, WireListener } from '../../renderer/session/mesh/lobby/wire';

/** A signalling server in memory: everybody on a topic hears everybody else, a little later. */
export class MemoryLobby {
  readonly #ends = new Map<LobbyWire, { readonly topic: string; listener: WireListener | null }>();
  /** Everything that was said, as whoever runs the server sees it. */
  readonly said: { readonly topic: string; readonly data: string }[] = [];
  /** What becomes of a message on its way. */
  tamper: (data: string) => readonly string[] = (data) => [data];

  wire(topic: string): LobbyWire {
    const wire: LobbyWire = {
      publish: (data) => {
        this.said.push({ topic, data });
        for (const changed of this.tamper(data)) this.#deliver(wire, topic, changed);
      },
      listen: (listener) => {
        const end = this.#ends.get(wire);
        if (end === undefined) return;
        end.listener = listener;
        queueMicrotask(() => listener.connected());
      },
      close: () => this.#ends.delete(wire),
    };
    this.#ends.set(wire, { topic, listener: null });
    return wire;
  }

  /** Says anything to everybody on a topic. */
  inject(topic: string, data: string): void {
    this.#deliver(null, topic, data);
  }

  #deliver(from: LobbyWire | null, topic: string, data: string): void {
    for (const [wire, end] of this.#ends)
      if (wire !== from && end.topic === topic) queueMicrotask(() => end.listener?.received(data));
  }
}
