import type { ContractNetwork, RemotePeer } from './contractNetwork';
import { MemoryNetwork } from './inMemoryTransport';
import { PeerDriver, type PeerConfig } from './peerDriver';

/** The in-memory network in the clothes of the contract suite. */
export const startMemoryNetwork = (): ContractNetwork & { readonly network: MemoryNetwork } => {
  const network = new MemoryNetwork();
  const drivers: PeerDriver[] = [];
  const remote = (driver: PeerDriver): RemotePeer => {
    let name = '';
    const own = {
      join: (config: PeerConfig) => {
        name = config.name;
        return driver.join(config);
      },
      dropConnections: () => Promise.resolve(network.dropConnections(name)),
      vanish: () => Promise.resolve(driver.setLinkDown(true)),
      dispose: () => Promise.resolve(),
    };
    return new Proxy(own, {
      get: (target, key) => {
        if (key === 'then') return undefined;
        if (key in target) return target[key as keyof typeof own];
        const method = driver[key as keyof PeerDriver] as unknown as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => Promise.resolve(method.apply(driver, args));
      },
    }) as unknown as RemotePeer;
  };
  return {
    network,
    signalling: ['ws://127.0.0.1:1'],
    newPeer: () => {
      const driver = new PeerDriver(network.createTransport);
      drivers.push(driver);
      return Promise.resolve(remote(driver));
    },
    close: async () => {
      await Promise.all(drivers.map((driver) => driver.leave().catch(() => undefined)));
    },
  };
};
