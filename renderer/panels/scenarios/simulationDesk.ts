import type { Simulation, SimulationJob } from '../../../shared/insight/money/simulate';

export interface SimulationQuestion {
  readonly scenario: string;
  readonly job: SimulationJob;
}
export interface SimulationAnswer {
  readonly scenario: string;
  readonly simulation: Simulation;
}

/** One worker: asked one question at a time. */
export interface SimulationPort {
  ask(question: SimulationQuestion): void;
  end(): void;
}

type StartPort = (answered: (answer: SimulationAnswer) => void, failed: () => void) => SimulationPort;

/**
 * Has scenarios worked out beside the page, one after the other. A newer question about a scenario takes the place of
 * the older one; when that one is being worked out, its worker ends and a fresh one starts, so that nobody waits for
 * figures that are no longer asked for.
 */
export class SimulationDesk {
  readonly #waiting = new Map<string, SimulationJob>();
  readonly #start: () => SimulationPort;
  #port: SimulationPort | null = null;
  #busyWith: string | null = null;

  constructor(start: StartPort, answered: (answer: SimulationAnswer) => void, failed: () => void) {
    this.#start = () => {
      const port: SimulationPort = start(
        (answer) => {
          if (this.#port !== port) return;
          this.#busyWith = null;
          answered(answer);
          this.#next();
        },
        () => {
          if (this.#port !== port) return;
          this.close();
          failed();
        },
      );
      return port;
    };
  }

  ask(scenario: string, job: SimulationJob): void {
    this.#waiting.set(scenario, job);
    if (this.#busyWith === scenario) this.#stop();
    this.#next();
  }

  /** Ends the worker and forgets what was asked. */
  close(): void {
    this.#waiting.clear();
    this.#stop();
  }

  #stop(): void {
    this.#port?.end();
    this.#port = null;
    this.#busyWith = null;
  }

  #next(): void {
    if (this.#busyWith !== null) return;
    const [next] = this.#waiting;
    if (!next) return;
    const [scenario, job] = next;
    this.#waiting.delete(scenario);
    this.#busyWith = scenario;
    this.#port ??= this.#start();
    this.#port.ask({ scenario, job });
  }
}
