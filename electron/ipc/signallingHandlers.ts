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
  handle(gate, 'signalling:start', async ({ port: wanted }) => {
    // Loaded when first needed, to keep the road to the first window short.
    const { startSignalling } = await import('../signalling/startSignalling');
    const start = (port: number): Promise<Signalling> => startSignalling({ host: '0.0.0.0', port });
    // somebody else may have taken the port meanwhile: then the invitation must be handed out anew
    running ??= start(wanted).catch((error: unknown) => (wanted === 0 ? Promise.reject(error) : start(0)));
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
