import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What a line does: `passing` hands everything on; `silent` takes what it gets and hands on nothing, in both directions;
 * `halfOpen` has lost the far end without telling the near one; `slow` holds every piece back; `reset` breaks every
 * connection and refuses new ones.
 */
export type LineState = 'passing' | 'silent' | 'halfOpen' | 'slow' | 'reset';

export interface LineProxy {
  readonly port: number;
  /** Where new connections lead from now on. */
  aim(host: string, port: number): void;
  /** From now on, for connections that stand and for new ones. */
  set(state: LineState): void;
  /** Connections that came in, since the start. */
  readonly taken: () => number;
  close(): Promise<void>;
}

const SLOW_MS = 1_500;

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A line to a server over TCP that can do what lines do. Content goes through untouched: TLS stays between the two ends. */
export const startLineProxy = async (host: string, port: number): Promise<LineProxy> => {
  let target = { host, port };
  let state: LineState = 'passing';
  let taken = 0;
  const pairs = new Set<Pair>();

  /** In order, also when the line was slow before. */
  const handOn = (from: Socket, to: Socket): void => {
    let before = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      if (state === 'silent' || state === 'halfOpen') return;
      const wait = state === 'slow' ? new Promise((resolve) => setTimeout(resolve, SLOW_MS)) : undefined;
      before = before
        .then(() => wait)
        .then(() => {
          if (!to.destroyed) to.write(bytes);
        });
    });
  };

  const server = createServer((near) => {
    taken += 1;
    if (state === 'reset') return void near.resetAndDestroy();
    const far = connect(target.port, target.host);
    const pair = { near, far };
    pairs.add(pair);
    handOn(near, far);
    handOn(far, near);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      // An end that breaks is followed by its close.
      end.on('error', () => undefined);
      end.on('close', () => {
        pairs.delete(pair);
        // A line that has lost its far end says nothing about it.
        if (state !== 'silent' && state !== 'halfOpen') other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    aim: (nextHost, nextPort) => {
      target = { host: nextHost, port: nextPort };
    },
    set: (next) => {
      const was = state;
      state = next;
      const all = [...pairs];
      if (next === 'reset') for (const { near } of all) near.resetAndDestroy();
      if (next === 'halfOpen') for (const { far } of all) far.destroy();
      // What was swallowed is missing: such a connection never becomes whole again.
      if (next === 'passing' && (was === 'silent' || was === 'halfOpen'))
        for (const { near, far } of all) {
          near.destroy();
          far.destroy();
        }
    },
    taken: () => taken,
    close: async () => {
      for (const { near, far } of pairs) {
        near.destroy();
        far.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
