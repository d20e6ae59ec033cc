/** One per mesh: whether the imaginary network cable is out. Only the lowest layer asks. */
export class LineSwitch {
  #cut = false;
  readonly #waiting = new Set<() => void>();

  get isCut(): boolean {
    return this.#cut;
  }

  set(cut: boolean): void {
    this.#cut = cut;
    if (cut) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const action of waiting) action();
  }

  /** Runs `action` now, or when the cable is back: news of a closed channel does not cross a cut line. */
  whenUp(action: () => void): void {
    if (this.#cut) this.#waiting.add(action);
    else action();
  }
}
