import { simulate } from '../../../shared/insight/money/simulate';
import type { SimulationQuestion, SimulationAnswer } from './simulationDesk';

// What a worker has of its own: the page's types know only the page.
const desk = globalThis as unknown as {
  addEventListener(type: 'message', listener: (event: MessageEvent<SimulationQuestion>) => void): void;
  postMessage(answer: SimulationAnswer): void;
};

desk.addEventListener('message', ({ data: { scenario, job } }) => {
  desk.postMessage({ scenario, simulation: simulate(job) });
});
