import type { GuardedLink, Overdue } from './guardedLink';
import { LOST_AFTER_MS, HEARTBEAT_MS, LATE_TICK_MS, TICK_MS } from './limits';

export interface WatchdogPort {
  now(): number;
  links(): Iterable<GuardedLink>;
  heartbeat(): void;
  overdue(link: GuardedLink, why: Overdue): void;
  lost(link: GuardedLink): void;
  tick(): void;
}

/**
 * Looks every second after connections that never come up and peers that fell silent, and sends our
 * own heartbeat. When the look itself comes late (sleep, a blocked or throttled page), what arrived
 * meanwhile is still waiting to be read, so nobody is blamed and everybody gets a full span again.
 */
export class Watchdog {
  readonly #timer: ReturnType<typeof setInterval>;
  #lastTickAt: number;
  #lastBeatAt: number;

  constructor(private readonly port: WatchdogPort) {
    this.#lastTickAt = this.#lastBeatAt = port.now();
    this.#timer = setInterval(() => this.#look(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = this.port.now();
    const isLate = now - this.#lastTickAt > LATE_TICK_MS;
    this.#lastTickAt = now;
    if (isLate) this.#forgive(now);
    else this.#check(now);
    if (now - this.#lastBeatAt >= HEARTBEAT_MS - TICK_MS / 2) {
      this.#lastBeatAt = now;
      this.port.heartbeat();
    }
    this.port.tick();
  }

  #forgive(now: number): void {
    for (const link of this.port.links()) link.lastHeardAt = now;
  }

  #check(now: number): void {
    for (const link of this.port.links()) {
      const overdue = link.overdue(now);
      if (overdue !== null) this.port.overdue(link, overdue);
      else if (link.state === 'open' && now - link.lastHeardAt > LOST_AFTER_MS) this.port.lost(link);
    }
  }
}
