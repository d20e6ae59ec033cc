import type { SimulationAnswer, SimulationPort } from './simulationDesk';
// Vite makes this module: the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './simulation.worker?worker&url';

/** The page may only start scripts from addresses that a policy has let through; this one lets ours through. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    // What comes out is a trusted address; the types of the page do not know it and take it for a text.
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: ScriptPolicies;
  }
}

const policy = window.trustedTypes?.createPolicy('rondetafel-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError(`Not a script of ours: ${url}`);
    return url;
  },
});

/** A worker that works out simulations. */
export const startSimulation = (
  answered: (answer: SimulationAnswer) => void,
  failed: () => void,
): SimulationPort => {
  const worker = new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SimulationAnswer>) => answered(data));
  worker.addEventListener('error', failed);
  return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() };
};
