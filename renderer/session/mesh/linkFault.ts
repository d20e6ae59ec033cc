/** One per mesh: whether its links are down, as if the network cable were out. Only the lowest layer asks. */
export class LinkFault {
  #isDown = false;
  readonly #waiting = new Set<() => void>();

  get isDown(): boolean {
    return this.#isDown;
  }

  set(isDown: boolean): void {
    this.#isDown = isDown;
    if (isDown) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const action of waiting) action();
  }

  /** Runs `action` now, or when the links are up again: news of a closed channel does not cross a link that is down. */
  whenUp(action: () => void): void {
    if (this.#isDown) this.#waiting.add(action);
    else action();
  }
}
