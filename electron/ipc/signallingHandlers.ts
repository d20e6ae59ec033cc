import type { TlsIdentity } from '../../shared/ipc/contract';
import type { Pins } from '../signalling/pins';
import type { Signalling } from '../signalling/startSignalling';
import { handle, type Gate } from './handle';
import type { RoomCodeEndpoint, RoomCodes } from './roomCodeHandlers';

export interface SignallingParts {
  readonly pins: Pins;
  readonly roomCode: RoomCodes;
}

interface Host extends RoomCodeEndpoint {
  readonly server: Signalling;
  readonly pin: Uint8Array;
  readonly identity: TlsIdentity;
}

const startHost = async (wanted: number, identity: TlsIdentity | null): Promise<Host> => {
  // Loaded when first needed, to keep the road to the first window short.
  const [{ startSignalling }, { newTlsIdentity, pinOf }, { lanAddresses }, { RoomCodeServer }] =
    await Promise.all([
      import('../signalling/startSignalling'),
      import('../signalling/certificate'),
      import('../signalling/addresses'),
      import('../roomCode/roomCodeServer'),
    ]);
  const tls = identity ?? newTlsIdentity();
  const pin = new Uint8Array(pinOf(tls.certificate));
  const roomCodes = new RoomCodeServer(pin);
  const server = await startSignalling({
    host: '0.0.0.0',
    port: wanted,
    tls,
    onRequest: roomCodes.onRequest,
  });
  return { server, roomCodes, port: server.port, hosts: lanAddresses(), pin, identity: tls };
};

/** The chair's app is the server: it passes signalling for its own meeting, on a free port of this computer. */
export const handleSignalling = (
  gate: Gate,
  { pins, roomCode }: SignallingParts,
): { readonly stop: () => Promise<void> } => {
  let running: Promise<Host> | null = null;
  const stop = async (): Promise<void> => {
    const host = await running;
    running = null;
    roomCode.setEndpoint(null);
    await host?.server.close();
  };
  handle(gate, 'signalling:start', async ({ port: wanted, identity }) => {
    // somebody else may have taken the port meanwhile: then the invitation must be handed out anew
    running ??= startHost(wanted, identity).catch(() => startHost(0, null));
    running.catch(() => (running = null));
    const host = await running;
    roomCode.setEndpoint(host);
    return {
      hosts: host.hosts.map((name) => ({ host: name, port: host.port })),
      pin: host.pin,
      identity: host.identity,
    };
  });
  handle(gate, 'signalling:stop', async () => {
    await stop();
    return null;
  });
  handle(gate, 'signalling:trust', ({ servers }) => {
    pins.trust(servers);
    return null;
  });
  handle(gate, 'signalling:refused', () => pins.hasRefused);
  return { stop };
};
