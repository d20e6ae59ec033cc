import { describe, expect, it } from 'vitest';
import {
  SimulationDesk,
  type SimulationAnswer,
  type SimulationPort,
  type SimulationQuestion,
} from '../../../renderer/panels/scenarios/simulationDesk';
import { simulate, type SimulationJob } from '../../../shared/insight/money/simulate';
import { costLine } from '../shared/support/costLine';

const job = (cents: number): SimulationJob => ({
  lines: [costLine({ amount: { low: cents, high: cents } })],
  chances: new Map(),
  settings: { rate: 0, horizonMonths: 12 },
  seed: 's',
  runs: 10,
});

/** Workers that answer when the test says so, also after they were ended, as a message on its way would. */
const workshop = () => {
  const workers: { asked: SimulationQuestion[]; ended: boolean; answer(): void; fail(): void }[] = [];
  const answers: SimulationAnswer[] = [];
  const failures: string[] = [];
  const start = (answered: (answer: SimulationAnswer) => void, failed: () => void): SimulationPort => {
    const worker = {
      asked: [] as SimulationQuestion[],
      ended: false,
      answer: () => {
        const { scenario, job: asked } = worker.asked.at(-1)!;
        answered({ scenario, simulation: simulate(asked) });
      },
      fail: failed,
    };
    workers.push(worker);
    return { ask: (question) => worker.asked.push(question), end: () => (worker.ended = true) };
  };
  const desk = new SimulationDesk(
    start,
    (answer) => answers.push(answer),
    () => failures.push('failed'),
  );
  return { desk, workers, answers, failures };
};

describe('simulations beside the page', () => {
  it('are worked out one after the other by one worker', () => {
    const { desk, workers, answers } = workshop();
    desk.ask('s1', job(1));
    desk.ask('s2', job(2));
    expect(workers).toHaveLength(1);
    expect(workers[0]!.asked.map(({ scenario }) => scenario)).toEqual(['s1']);
    workers[0]!.answer();
    workers[0]!.answer();
    expect(answers.map(({ scenario, simulation }) => [scenario, simulation.p50])).toEqual([
      ['s1', 1],
      ['s2', 2],
    ]);
  });

  it('start afresh when an edit comes while they run, and what is stale is never heard', () => {
    const { desk, workers, answers } = workshop();
    desk.ask('s1', job(1));
    desk.ask('s1', job(5));
    expect([workers.length, workers[0]!.ended]).toEqual([2, true]);
    workers[0]!.answer();
    expect(answers).toEqual([]);
    workers[1]!.answer();
    expect(answers.map(({ simulation }) => simulation.p50)).toEqual([5]);
  });

  it('take only the newest of what waits', () => {
    const { desk, workers, answers } = workshop();
    desk.ask('s1', job(1));
    for (const cents of [2, 3, 4]) desk.ask('s2', job(cents));
    workers[0]!.answer();
    workers[0]!.answer();
    expect(workers[0]!.asked).toHaveLength(2);
    expect(answers.at(-1)!.simulation.p50).toBe(4);
  });

  it('say so once when the worker fails, and work again at the next edit', () => {
    const { desk, workers, answers, failures } = workshop();
    desk.ask('s1', job(1));
    workers[0]!.fail();
    expect([failures, workers[0]!.ended]).toEqual([['failed'], true]);
    desk.ask('s1', job(7));
    workers[1]!.answer();
    expect(answers.map(({ simulation }) => simulation.p50)).toEqual([7]);
  });

  it('end with the screen', () => {
    const { desk, workers, answers } = workshop();
    desk.ask('s1', job(1));
    desk.close();
    workers[0]!.answer();
    expect([workers[0]!.ended, answers]).toEqual([true, []]);
  });
});
