/** Told when somebody begins to listen to a topic, and when nobody does any more. */
export interface TopicWatcher {
  listen(topic: string): void;
  forget(topic: string): void;
}

/** Who listens to what. Forgets empty topics. */
export class Topics<Listener> {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #topicsOf = new Map<Listener, Set<string>>();

  constructor(private readonly watcher: TopicWatcher) {}

  get size(): number {
    return this.#listeners.size;
  }

  countOf(listener: Listener): number {
    return this.#topicsOf.get(listener)?.size ?? 0;
  }

  isSubscribed(listener: Listener, topic: string): boolean {
    return this.#topicsOf.get(listener)?.has(topic) ?? false;
  }

  subscribe(listener: Listener, topic: string): void {
    const listeners = this.#listeners.get(topic) ?? new Set<Listener>();
    if (listeners.size === 0) this.watcher.listen(topic);
    this.#listeners.set(topic, listeners.add(listener));
    const topics = this.#topicsOf.get(listener) ?? new Set<string>();
    this.#topicsOf.set(listener, topics.add(topic));
  }

  unsubscribe(listener: Listener, topic: string): void {
    const listeners = this.#listeners.get(topic);
    listeners?.delete(listener);
    if (listeners?.size === 0) {
      this.#listeners.delete(topic);
      this.watcher.forget(topic);
    }
    const topics = this.#topicsOf.get(listener);
    topics?.delete(topic);
    if (topics?.size === 0) this.#topicsOf.delete(listener);
  }

  remove(listener: Listener): void {
    for (const topic of this.#topicsOf.get(listener) ?? []) this.unsubscribe(listener, topic);
  }

  /** Copied, because delivering may end somebody's listening. */
  all(topic: string): Listener[] {
    return [...(this.#listeners.get(topic) ?? [])];
  }

  others(listener: Listener, topic: string): Listener[] {
    return this.all(topic).filter((other) => other !== listener);
  }
}
