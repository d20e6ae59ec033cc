import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { priceFile } from '../../../electron/prices/priceFile';
import { starterPrices } from '../../../shared/prices/starterPrices';
import { wordsIn } from '../../../shared/text/language';

const PRICES = starterPrices(wordsIn('nl'));
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-prices-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const setAside = (): string | undefined => fs.readdirSync(folder).find((name) => name.includes('.damaged-'));

describe('the price list of this computer', () => {
  it('is not there at first', async () => {
    expect(await priceFile(folder).read()).toEqual({ prices: null, damaged: false });
  });

  it('is there again after a restart, for the user only, and leaves no half files', async () => {
    await priceFile(folder).write(PRICES);
    expect(await priceFile(folder).read()).toEqual({ prices: PRICES, damaged: false });
    expect(fs.readdirSync(folder)).toEqual(['prices.json']);
    expect(fs.statSync(path.join(folder, 'prices.json')).mode & 0o077).toBe(0);
  });

  it('is the last one written, however fast they come', async () => {
    const file = priceFile(folder);
    await Promise.all(PRICES.map((_, count) => file.write(PRICES.slice(0, count + 1))));
    expect((await file.read()).prices).toEqual(PRICES);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '[{"id":"a"}]'],
    ['two with one id', JSON.stringify([PRICES[0], PRICES[0]])],
  ])('is set aside and said to be damaged when it holds %s', async (_what, text) => {
    fs.writeFileSync(path.join(folder, 'prices.json'), text);
    const file = priceFile(folder);
    expect(await file.read()).toEqual({ prices: null, damaged: true });
    expect(fs.readFileSync(path.join(folder, setAside() ?? ''), 'utf8')).toBe(text);
    await file.write(PRICES);
    expect((await file.read()).prices).toEqual(PRICES);
  });

  it('stays as it was when a new one cannot be written', async () => {
    const file = priceFile(path.join(folder, 'gone'));
    await expect(file.write(PRICES)).rejects.toThrow('ENOENT');
    fs.mkdirSync(path.join(folder, 'gone'));
    await file.write(PRICES);
    expect((await file.read()).prices).toEqual(PRICES);
  });
});
