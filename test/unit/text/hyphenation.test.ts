import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hyphenated, loadHyphenation, withSoftHyphens } from '../../../shared/text/hyphenation';
import { wrap } from '../../../shared/exports/mapPicture/svg';

beforeAll(loadHyphenation);

describe('a long Dutch name', () => {
  it.each([
    ['Samenwerkingsverband', 'Sa-men-wer-kings-ver-band'],
    ['Woningcorporatie', 'Wo-ning-cor-po-ra-tie'],
    ['Veiligheidsregio', 'Vei-lig-heids-re-gio'],
    ['IJsselmeerziekenhuizen', 'IJs-sel-meer-zie-ken-hui-zen'],
    ['Huis Linde', 'Huis Linde'],
  ])('%s may be broken as %s', (name, broken) => {
    expect(withSoftHyphens(name).replaceAll('\u00ad', '-')).toBe(broken);
  });

  it('stands in pieces with hyphens that fit, and nothing is lost', () => {
    expect(hyphenated('Samenwerkingsverband', 12)).toEqual(['Samenwer-', 'kingsverband']);
    expect(hyphenated('Samenwerkingsverband', 18)).toEqual(['Samenwerkingsver-', 'band']);
    expect(hyphenated('xxxxxxxxxxxxxxxx', 5)).toBeNull();
    const word = fc.constantFrom(
      'Samenwerkingsverband',
      'Woningcorporatie',
      'Uitkeringsinstantie',
      'Zorg-en-Veiligheidshuis',
    );
    fc.assert(
      fc.property(word, fc.integer({ min: 6, max: 25 }), (whole, letters) => {
        const pieces = hyphenated(whole, letters) ?? [whole];
        expect(pieces.join('').replaceAll('-', '')).toBe(whole.replaceAll('-', ''));
        if (pieces.length > 1) for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(letters);
      }),
      { seed: 20_261_132, numRuns: 200 },
    );
  });

  it('is hyphenated in the picture of the map', () => {
    expect(wrap('Samenwerkingsverband Linde', 100, { size: 14, bold: true })).toEqual([
      'Samenwer-',
      'kingsver-',
      'band Linde',
    ]);
  });
});
