import { expect, test } from '@playwright/test';
import { MEGABYTE, typeTogether } from '../helpers/typing';

test('three people typing in a case of more than a megabyte end up with the same case', async () => {
  const { bytes, typed, wrong } = await typeTogether(10_000);
  expect(wrong).toEqual([]);
  expect(bytes).toBeGreaterThan(MEGABYTE);
  for (const text of typed) expect(text).not.toBe('');
});
