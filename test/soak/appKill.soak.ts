import { killWhileTyping } from '../helpers/killing';
import type { SoakOptions } from './run';

/** As many as fit in the time, and at least these: fewer would prove little. */
const KILLS_AT_LEAST = 5;
const KILLS_AT_MOST = 500;

export const name = 'app-kill';

/** Kills the app again and again while somebody types; throws when an acknowledged character is not found again. */
export const run = async ({ minutes, seed, log }: SoakOptions): Promise<void> => {
  const result = await killWhileTyping({
    rounds: KILLS_AT_MOST,
    atLeast: KILLS_AT_LEAST,
    deadline: Date.now() + minutes * 60_000,
    seed,
    log,
  });
  log(`${result.rounds} kills, ${result.acknowledged} characters acknowledged, ${result.lost.length} lost`);
  if (result.acknowledged === 0) throw new Error('nothing was acknowledged: the soak did nothing');
  if (result.lost.length + result.invented.length > 0)
    throw new Error([...result.lost, ...result.invented].join('\n'));
};
