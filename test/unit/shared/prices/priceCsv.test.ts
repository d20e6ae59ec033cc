import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../shared/exports/csv';
import { priceList } from '../../../../shared/prices/price';
import { priceSheet, readPriceCsv } from '../../../../shared/prices/priceCsv';
import { starterPrices } from '../../../../shared/prices/starterPrices';
import { LANGUAGES, sentenceFor, wordsIn } from '../../../../shared/text/language';

const HEADER = 'id;wat;laag (euro);hoog (euro);eenheid;prijspeil (jaar);bron;hoe zeker';
const row = (cells: string): string => `${HEADER}\r\n${cells}\r\n`;

describe('the list that ships', () => {
  it.each(LANGUAGES)('is a list that can be kept, and comes back from CSV, in %s', (language) => {
    const prices = starterPrices(wordsIn(language));
    expect(priceList.safeParse(prices).success).toBe(true);
    expect(readPriceCsv(csvOf(priceSheet(prices, language)))).toEqual({ ok: true, value: prices });
  });

  it('gives a source and a year for every amount, and none for what nobody published', () => {
    for (const { low, high, source, year } of starterPrices(wordsIn('nl'))) {
      expect([low === null, high === null]).toEqual([source === '', year === null]);
    }
    const empty = starterPrices(wordsIn('nl')).filter(({ low }) => low === null);
    expect(empty.map(({ id }) => id)).toEqual(['police', 'ggd_visit', 'wvggz', 'court']);
  });
});

describe('a list that somebody else made', () => {
  it.each([
    ['"5000,00"', 500_000],
    ['5000', 500_000],
    ['5.000', 500_000],
    ['5.000,5', 500_050],
    ['55.80', 5_580],
    ['0', 0],
  ])('may write an amount as %s', (cell, cents) => {
    const read = readPriceCsv(row(`a;Iets;${cell};;per uur;2024;bron;bron gezien`));
    expect(read.ok && read.value[0]).toMatchObject({ low: cents, high: cents, unit: 'perHour', year: 2024 });
  });

  it('may come from an English spreadsheet with commas and line feeds', () => {
    const text =
      'id,what,low (euro),high (euro),unit,price level (year),source,how certain\na,Thing,1.50,2,Once,,,seen';
    const read = readPriceCsv(text.replace('seen', 'source seen'));
    expect(read.ok && read.value).toEqual([
      { id: 'a', label: 'Thing', low: 150, high: 200, unit: 'once', year: null, source: '', status: 'seen' },
    ]);
  });

  const REFUSED: readonly (readonly [string, string, string])[] = [
    ['nothing at all', '', 'prices_wrong_columns'],
    ['another table', 'naam;leeftijd\r\nJan;4', 'prices_wrong_columns'],
    ['a missing column', row('a;Iets;1;2;per uur;2024;bron'), 'prices_broken_row'],
    ['a column too many', row('a;Iets;1;2;per uur;2024;bron;bron gezien;x'), 'prices_broken_row'],
    ['a quote that never closes', row('a;"Iets;1;2;per uur;2024;bron;bron gezien'), 'prices_broken_row'],
    ['text after a closing quote', row('a;"Iets"x;1;2;per uur;2024;bron;bron gezien'), 'prices_broken_row'],
    [
      'a line break in a cell',
      row('a;"Iets\nanders";1;2;per uur;2024;bron;bron gezien'),
      'prices_wrong_cell',
    ],
    ['an amount in words', row('a;Iets;veel;2;per uur;2024;bron;bron gezien'), 'prices_wrong_cell'],
    ['an amount below zero', row('a;Iets;-1;2;per uur;2024;bron;bron gezien'), 'prices_wrong_cell'],
    ['a formula for an amount', row('a;Iets;=1+1;2;per uur;2024;bron;bron gezien'), 'prices_wrong_cell'],
    ['a huge amount', row('a;Iets;1;99999999999;per uur;2024;bron;bron gezien'), 'prices_wrong_cell'],
    ['low above high', row('a;Iets;3;2;per uur;2024;bron;bron gezien'), 'prices_low_above_high'],
    ['an unknown unit', row('a;Iets;1;2;per kilo;2024;bron;bron gezien'), 'prices_wrong_cell'],
    ['an unknown status', row('a;Iets;1;2;per uur;2024;bron;zeker'), 'prices_wrong_cell'],
    ['a year out of reach', row('a;Iets;1;2;per uur;1066;bron;bron gezien'), 'prices_wrong_cell'],
    ['half a year', row('a;Iets;1;2;per uur;2024,5;bron;bron gezien'), 'prices_wrong_cell'],
    [
      'an id that is a name of JavaScript',
      row('__proto__;Iets;1;2;per uur;2024;bron;bron gezien'),
      'prices_wrong_cell',
    ],
    [
      'an id twice',
      row('a;Iets;1;2;per uur;;;bron gezien\r\na;Iets;1;2;per uur;;;bron gezien'),
      'prices_twice',
    ],
    [
      'a text without end',
      row(`a;${'x'.repeat(301)};1;2;per uur;2024;bron;bron gezien`),
      'prices_wrong_cell',
    ],
    ['bytes instead of text', `${HEADER}\r\n\u0000\u0001`, 'prices_not_csv'],
    ['a file of another encoding', `${HEADER}\r\na;Caf\uFFFD;1;2;per uur;;;bron gezien`, 'prices_not_csv'],
    ['a million characters and more', 'x'.repeat(1_000_001), 'prices_too_large'],
    [
      'more rows than anybody needs',
      `${HEADER}\r\n${Array.from({ length: 1_001 }, (_, n) => `a${n};I;1;2;per uur;;;bron gezien`).join('\r\n')}`,
      'prices_too_many',
    ],
  ];

  it.each(REFUSED)('is refused in a sentence when it has %s', (_what, text, code) => {
    const read = readPriceCsv(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0].code).toBe(code);
    for (const language of LANGUAGES) expect(sentenceFor(read.problems[0], language)).not.toMatch(/\{\w+\}/);
  });
});

describe('a table of another version', () => {
  it('may have columns that are not known here: they are kept, and written again', () => {
    const text =
      'regio;id;wat;laag (euro);hoog (euro);eenheid;prijspeil (jaar);bron;hoe zeker\r\nNH;k1;Taxi;20;30;eenmalig;2026;;eigen schatting\r\n';
    const read = readPriceCsv(text);
    expect(read).toMatchObject({ ok: true, value: [{ id: 'k1', low: 2000, more: { regio: 'NH' } }] });
    if (!read.ok) return;
    const written = csvOf(priceSheet(read.value, 'nl'));
    expect(written).toContain('"hoe zeker";"regio"\r\n');
    expect(readPriceCsv(written)).toEqual(read);
  });

  it('may lack columns that have a default', () => {
    expect(readPriceCsv('id;wat;laag (euro);hoog (euro)\r\nk1;Taxi;20;\r\n')).toMatchObject({
      ok: true,
      value: [{ low: 2000, high: 2000, unit: 'once', year: null, source: '', status: 'own_estimate' }],
    });
  });

  it.each([
    ['no amounts', 'id;wat\r\nk1;Taxi'],
    ['a column twice', 'id;wat;laag (euro);hoog (euro);wat\r\nk1;Taxi;1;2;x'],
    ['a column without a name', 'id;wat;laag (euro);hoog (euro);\r\nk1;Taxi;1;2;x'],
    ['a name of JavaScript', 'id;wat;laag (euro);hoog (euro);__proto__\r\nk1;Taxi;1;2;x'],
  ])('is refused with %s', (_, text) => {
    expect(readPriceCsv(text)).toMatchObject({ ok: false, problems: [{ code: 'prices_wrong_columns' }] });
  });
});
