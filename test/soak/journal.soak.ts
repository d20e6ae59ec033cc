import { killRun } from '../unit/library/support/killRun';

export interface JournalSoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly log: (line: string) => void;
  /** How often the writing process is killed, time allowing. */
  readonly kills?: number;
}

export const name = 'journal';

/** Kills a writing process again and again; throws when an acknowledged update is not found again. */
export async function run({ minutes, seed, log, kills = 50 }: JournalSoakOptions): Promise<void> {
  const result = await killRun({ kills, seed, deadline: Date.now() + minutes * 60_000, log });
  log(
    `${result.kills} kills, ${result.acknowledged} acknowledged, ${result.lost.length} lost (seed ${seed})`,
  );
  if (result.kills === 0 || result.acknowledged === 0) throw new Error('the soak did nothing');
  if (result.lost.length + result.invented.length + result.reports.length > 0) {
    throw new Error(`journal soak failed with seed ${seed}: ${JSON.stringify(result)}`);
  }
}
