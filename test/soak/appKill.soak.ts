import { killWhileTyping } from '../helpers/killing';
import type { SoakOptions } from './run';

/** Fewer kills would prove less, so there are as many however long they take. */
const KILLS = 50;

export const name = 'app-kill';

/** Kills the app fifty times while somebody types; throws when an acknowledged letter is not found again. */
export const run = async ({ seed, log }: SoakOptions): Promise<void> => {
  const result = await killWhileTyping({ rounds: KILLS, seed, log });
  log(`${result.rounds} kills, ${result.acknowledged} letters acknowledged, ${result.lost.length} lost`);
  if (result.acknowledged === 0) throw new Error('nothing was acknowledged: the soak did nothing');
  if (result.lost.length + result.invented.length > 0)
    throw new Error([...result.lost, ...result.invented].join('\n'));
};
