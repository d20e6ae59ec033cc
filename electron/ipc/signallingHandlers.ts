import { lanAddresses } from '../signalling/addresses';
import type { Signalling } from '../signalling/startSignalling';
import { handle, type Gate } from './handle';

/** The chair's app is the server: it passes signalling for its own meeting, on a free port of this computer. */
export const handleSignalling = (gate: Gate): { readonly stop: () => Promise<void> } => {
  let running: Promise<Signalling> | null = null;
  const stop = async (): Promise<void> => {
    const server = await running;
    running = null;
    await server?.close();
  };
  handle(gate, 'signalling:start', async () => {
    // Loaded when first needed, to keep the road to the first window short.
    const { startSignalling } = await import('../signalling/startSignalling');
    running ??= startSignalling({ host: '0.0.0.0', port: 0 });
    running.catch(() => (running = null));
    const { port } = await running;
    return { hosts: lanAddresses().map((host) => ({ host, port })) };
  });
  handle(gate, 'signalling:stop', async () => {
    await stop();
    return null;
  });
  return { stop };
};
