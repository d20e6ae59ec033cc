import { expect, it } from 'vitest';
import { killRun, LEAST_PER_KILL } from './support/killRun';

it('kill -9 at five random moments loses no acknowledged update', async () => {
  const result = await killRun({ kills: 5, seed: 20250304 });
  expect(result).toMatchObject({ kills: 5, lost: [], invented: [], reports: [] });
  expect(result.acknowledged).toBeGreaterThanOrEqual(5 * LEAST_PER_KILL);
}, 120_000);
