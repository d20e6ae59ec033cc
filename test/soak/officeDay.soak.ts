import { dayInTheOffice } from '../helpers/officeDay';
import type { SoakOptions } from './run';

export const name = 'officeDay';

/**
 * Four windows of the real app live through `minutes` of seeded faults, kills, removals and new roles while everybody types.
 * Seeds that once found something: 7, 13, 21.
 * Throws when an acknowledged word is gone, windows differ, an error was caught by nobody, or no screen told of a failure.
 */
export const run = async ({ minutes, seed, log }: SoakOptions): Promise<void> => {
  const day = await dayInTheOffice({ seed, seconds: minutes * 60, log });
  const faults = Object.entries(day.faults).map(([kind, count]) => `${kind} ${count}`);
  log(`faults: ${faults.join(', ')}; disk writes met by one: ${day.diskHits}`);
  log(`words: ${day.typed} typed, ${day.acknowledged} acknowledged, ${day.lost.length} lost`);
  log(`failures that no screen told of: ${day.silent.length}; errors: ${day.errors.length}`);
  const wrong = [...day.lost.map((word) => `lost: ${word}`), ...day.silent, ...day.errors];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  if (day.acknowledged === 0 || faults.length === 0) throw new Error('the day did nothing');
};
