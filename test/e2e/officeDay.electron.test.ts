import { expect, test } from '@playwright/test';
import { dayInTheOffice } from '../helpers/officeDay';

/** Seeds of days that once found something, kept; the long day, of all kinds of faults, is npm run soak. */
const SEEDS = [13];

for (const seed of SEEDS)
  test(`a short day in the office: a full disk, a broken line, a silent relay and a kill lose nothing and hide nothing (seed ${seed})`, async () => {
    test.setTimeout(240_000);
    const day = await dayInTheOffice({
      seed,
      seconds: 14,
      kinds: ['diskFull', 'relaySilent', 'kill', 'linkDown'],
      every: 2,
    });
    expect(day.lost).toEqual([]);
    expect(day.silent).toEqual([]);
    expect(day.errors).toEqual([]);
    expect(day.acknowledged).toBeGreaterThan(0);
    expect(Object.keys(day.faults).length).toBeGreaterThan(1);
  });
