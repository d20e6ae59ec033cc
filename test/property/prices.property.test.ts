import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/exports/csv';
import { PRICE_STATUSES, PRICE_UNITS, price, type Price } from '../../shared/prices/price';
import { priceSheet, readPriceCsv } from '../../shared/prices/priceCsv';
import { checkAll } from './support/run';

/** Texts that have hurt somebody's table before, among ordinary ones. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      "''",
      "'-5",
      '-',
      '@SUM',
      'a;b',
      '"',
      '""',
      '";"',
      'é “ï”',
      "=cmd|' /C calc'!A0",
    ),
    fc.stringMatching(/^['=+@;",-]{1,6}$/),
  )
  .map((text) => text.trim())
  .filter((text) => price.shape.label.safeParse(text).success);

const anyPrice: fc.Arbitrary<Price> = fc
  .record({
    label: anyText,
    source: anyText,
    range: fc.option(fc.tuple(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 10 ** 9 }))),
    unit: fc.constantFrom(...PRICE_UNITS),
    status: fc.constantFrom(...PRICE_STATUSES),
    year: fc.option(fc.integer({ min: 1990, max: 2100 })),
  })
  .map(({ range, ...rest }) => ({
    id: 'x',
    ...rest,
    low: range ? Math.min(...range) : null,
    high: range ? Math.max(...range) : null,
  }));

const anyList = fc
  .array(anyPrice, { maxLength: 12 })
  .map((prices) => prices.map((one, index) => ({ ...one, id: `p${index}` })));

describe('a price list as CSV', () => {
  it('comes back as it went, in either language', () => {
    checkAll(
      fc.property(anyList, fc.constantFrom('nl' as const, 'en' as const), (prices, language) => {
        expect(readPriceCsv(csvOf(priceSheet(prices, language)))).toEqual({ ok: true, value: prices });
      }),
      500,
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    checkAll(
      fc.property(anyList, (prices) => {
        for (const line of csvOf(priceSheet(prices, 'nl')).slice(1).split('\r\n'))
          expect(line).not.toMatch(/(?:^|;)"[=+\-@\t\r]/);
      }),
    );
  });

  it('cut off or changed anywhere is read whole or refused, and never throws', () => {
    let [read, refused] = [0, 0];
    checkAll(
      fc.property(
        anyList,
        fc.nat(),
        fc.constantFrom('', '"', ';', '\n', '\u0000', '9'),
        (prices, at, put) => {
          const text = csvOf(priceSheet(prices, 'nl'));
          const place = at % text.length;
          const result = readPriceCsv(text.slice(0, place) + put + (put === '' ? '' : text.slice(place + 1)));
          if (result.ok) {
            read += 1;
            for (const one of result.value) expect(price.safeParse(one).success).toBe(true);
          } else refused += 1;
        },
      ),
      1_000,
    );
    expect(Math.min(read, refused)).toBeGreaterThan(20);
  });
});
