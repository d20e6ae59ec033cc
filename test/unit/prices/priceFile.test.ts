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
    expect(await priceFile(folder).read()).toEqual({ prices: null, damaged: false, unread: 0 });
  });

  it('is there again after a restart, for the user only, and leaves no half files', async () => {
    await priceFile(folder).write(PRICES);
    expect(await priceFile(folder).read()).toEqual({ prices: PRICES, damaged: false, unread: 0 });
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
    ['no row that can be read', '{"version":1,"prices":[{"id":"a"},7]}'],
    ['a list in a list', '[[]]'],
  ])('is set aside and said to be damaged when it holds %s', async (_what, text) => {
    fs.writeFileSync(path.join(folder, 'prices.json'), text);
    const file = priceFile(folder);
    expect(await file.read()).toEqual({ prices: null, damaged: true, unread: 0 });
    expect(fs.readFileSync(path.join(folder, setAside() ?? ''), 'utf8')).toBe(text);
    await file.write(PRICES);
    expect((await file.read()).prices).toEqual(PRICES);
  });

  const stored = (): Record<string, unknown> =>
    JSON.parse(fs.readFileSync(path.join(folder, 'prices.json'), 'utf8')) as Record<string, unknown>;
  const store = (value: unknown): void =>
    fs.writeFileSync(path.join(folder, 'prices.json'), JSON.stringify(value));

  it('is read from the time before it had a version, and says its version when it is written', async () => {
    store(PRICES);
    const file = priceFile(folder);
    expect(await file.read()).toEqual({ prices: PRICES, damaged: false, unread: 0 });
    await file.write(PRICES);
    expect(stored()).toEqual({ version: 1, prices: PRICES });
  });

  it('keeps what a later version put there: columns, rows that only that one reads, and its version', async () => {
    const later = { ...PRICES[0], region: { code: 'NL-NH' } };
    const unreadable = { ...PRICES[1], unit: 'perWeek' };
    store({ version: 3, currency: 'EUR', prices: [later, unreadable, PRICES[2]] });
    const file = priceFile(folder);
    const { prices, damaged, unread } = await file.read();
    expect([damaged, unread]).toEqual([false, 1]);
    expect(prices).toEqual([{ ...PRICES[0], more: { region: { code: 'NL-NH' } } }, PRICES[2]]);
    await file.write([{ ...prices![0]!, label: 'Anders' }, PRICES[3]!]);
    expect(stored()).toEqual({
      version: 3,
      currency: 'EUR',
      prices: [{ ...later, label: 'Anders' }, PRICES[3], unreadable],
    });
  });

  it('gives what is missing in a row its default', async () => {
    store({ version: 1, prices: [{ id: 'k1', label: 'Taxi' }] });
    expect((await priceFile(folder).read()).prices).toEqual([
      {
        id: 'k1',
        label: 'Taxi',
        low: null,
        high: null,
        unit: 'once',
        year: null,
        source: '',
        status: 'own_estimate',
      },
    ]);
  });

  it('keeps the second of two rows with one id in the file', async () => {
    store([PRICES[0], { ...PRICES[0], label: 'Nog eens' }]);
    const file = priceFile(folder);
    expect(await file.read()).toEqual({ prices: [PRICES[0]], damaged: false, unread: 1 });
    await file.write([PRICES[0]!]);
    expect(stored()['prices']).toEqual([PRICES[0], { ...PRICES[0], label: 'Nog eens' }]);
  });

  it('stays as it was when a new one cannot be written', async () => {
    const file = priceFile(path.join(folder, 'gone'));
    await expect(file.write(PRICES)).rejects.toThrow('ENOENT');
    fs.mkdirSync(path.join(folder, 'gone'));
    await file.write(PRICES);
    expect((await file.read()).prices).toEqual(PRICES);
  });
});
