import type { LinkFault } from '../../renderer/session/mesh/linkFault';
import type { RawChannel, RawChannelEvents } from '../../renderer/session/mesh/rawChannel';

/** Half of a pipe in memory: ordered, asynchronous, cut with the line of either end. */
export class MemoryChannel implements RawChannel {
  /** Replaces or drops frames on their way out, for tests that attack. */
  tamper: (frame: Uint8Array) => readonly unknown[] = (frame) => [frame];
  #events: RawChannelEvents | null = null;
  #other: MemoryChannel | null = null;
  #open = false;

  constructor(private readonly fault: LinkFault) {}

  static pair(a: LinkFault, b: LinkFault): [MemoryChannel, MemoryChannel] {
    const left = new MemoryChannel(a);
    const right = new MemoryChannel(b);
    left.#other = right;
    right.#other = left;
    return [left, right];
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get bufferedBytes(): number {
    return 0;
  }

  open(): void {
    this.#open = true;
    this.#events?.opened();
  }

  /** Puts anything on the line, as a hostile peer may. */
  inject(data: unknown): void {
    const other = this.#other;
    setTimeout(() => {
      if (other !== null && other.#open && !this.fault.isDown && !other.fault.isDown)
        other.#events?.received(data);
    }, 0);
  }

  send(frame: Uint8Array): void {
    if (!this.#open) throw new Error('not open');
    for (const data of this.tamper(frame)) this.inject(data);
  }

  close(): void {
    const other = this.#other;
    if (!this.#open) return;
    this.#open = false;
    setTimeout(() => other?.fault.whenUp(() => this.fault.whenUp(() => other.#closedByOther())), 0);
    queueMicrotask(() => this.#events?.closed());
  }

  listen(events: RawChannelEvents): void {
    this.#events = events;
  }

  #closedByOther(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#events?.closed();
  }
}
