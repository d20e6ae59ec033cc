import { EXTRA_HEARTBEAT_MS } from './limits';

/** Peers that get an extra heartbeat soon, each with whether it shall say that we hold news. */
export class HeartbeatQueue<Peer> {
  readonly #due = new Map<Peer, boolean>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly send: (peer: Peer, hasNews: boolean) => void) {}

  add(peer: Peer, hasNews: boolean): void {
    this.#due.set(peer, hasNews || this.#due.get(peer) === true);
    this.#timer ??= setTimeout(() => this.#sendAll(), EXTRA_HEARTBEAT_MS);
  }

  remove(peer: Peer): void {
    this.#due.delete(peer);
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#due.clear();
  }

  #sendAll(): void {
    this.#timer = null;
    const due = [...this.#due];
    this.#due.clear();
    for (const [peer, hasNews] of due) this.send(peer, hasNews);
  }
}
