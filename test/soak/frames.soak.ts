import { startSignalling } from '../../electron/signalling/startSignalling';
import { hostileRound } from '../helpers/hostileRound';

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

const FRAMES = 1_000;

/** Thousands of kinds of hostile frames against the signalling server, another thousand for every seed. */
export const name = 'frames';
export const run = async ({ minutes, seed, log }: SoakOptions): Promise<void> => {
  const server = await startSignalling({ host: '127.0.0.1', port: 0 });
  const until = performance.now() + minutes * 60_000;
  const total = new Map<number, number>();
  let rounds = 0;
  try {
    do {
      const reasons = await hostileRound(server, seed + rounds, FRAMES);
      for (const [reason, count] of reasons) total.set(reason, (total.get(reason) ?? 0) + count);
      rounds++;
    } while (performance.now() < until);
  } finally {
    await server.close();
  }
  const counts = [...total].sort(([a], [b]) => a - b).map(([reason, count]) => `${reason}: ${count}`);
  log(`${rounds * FRAMES} hostile frames in ${rounds} rounds, reasons ${counts.join(', ')}`);
};
