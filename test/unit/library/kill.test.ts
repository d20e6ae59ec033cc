import { expect, it } from 'vitest';
import { killRun } from './support/killRun';

it('kill -9 at five random moments loses no acknowledged update', async () => {
  const result = await killRun({ kills: 5, seed: 20250304 });
  expect(result).toMatchObject({ kills: 5, lost: [], invented: [], reports: [] });
  expect(result.acknowledged).toBeGreaterThan(100);
}, 120_000);
