import type { MeshStatus, PeerState } from './transport';

/** What the outside sees: keeps identity while nothing changes, and tells listeners once per microtask. */
export class Snapshot {
  #status: MeshStatus = 'connecting';
  #peers: readonly PeerState[] = [];
  #notifying = false;
  readonly #listeners = new Set<() => void>();

  get status(): MeshStatus {
    return this.#status;
  }

  get peers(): readonly PeerState[] {
    return this.#peers;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(status: MeshStatus, peers: readonly PeerState[]): void {
    if (status === this.#status && JSON.stringify(peers) === JSON.stringify(this.#peers)) return;
    this.#status = status;
    this.#peers = peers;
    if (this.#notifying) return;
    this.#notifying = true;
    queueMicrotask(() => {
      this.#notifying = false;
      for (const listener of this.#listeners) listener();
    });
  }

  close(): void {
    this.#listeners.clear();
  }
}
