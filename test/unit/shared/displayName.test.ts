import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPLAY_NAME_MAX, displayAgency, displayName, looksLike } from '../../../shared/base/displayName';

describe('a name that somebody else says', () => {
  it.each([
    ['N. Yilmaz', 'N. Yilmaz'],
    ["  D'Angelo  van der\tBerg-Ö. ", "D'Angelo van der Berg-Ö."],
    ['M. de Graaf (fictief)', 'M. de Graaf (fictief)'],
    ['Jose\u0301', 'José'],
    ['Nguyễn Thị', 'Nguyễn Thị'],
    ['Wijkteam 1012', 'Wijkteam 1012'],
    ['Ann\u200ba\u2060\ufeff', 'Anna'],
    ['\u202eannA\u202c', 'annA'],
    ['A\u0301\u0302\u0303\u0304\u0305\u0306na', 'Á\u0302\u0303na'],
    ['\u0301\u0302Anna', 'Anna'],
    ['An\u115f\u3164na', 'Anna'],
    ['Anna \ufdfd', 'Anna'],
    ['An\ud800na', 'Anna'],
    ['Anna\r\nkomt eraan', 'Anna komt eraan'],
  ])('%j is shown as %j', (said, shown) => {
    expect(displayName(said)).toBe(shown);
  });

  it.each([
    '',
    '   ',
    '\u200b',
    '\u3164',
    '\u2800',
    '...',
    '12',
    'code 654321',
    'code 6 5 4 3 2 1',
    'x'.repeat(121),
  ])('%j is none', (said) => {
    expect(displayName(said)).toBeNull();
  });

  it('of an agency may be absent, and else follows the same rules', () => {
    expect(displayAgency('  ')).toBe('');
    expect(displayAgency('GGD\u200b')).toBe('GGD');
    expect(displayAgency('code 654321')).toBeNull();
  });

  it('is bounded, visible, without piles of marks, and stays the same when shown again', () => {
    const piles = fc.array(
      fc.constantFrom('\u0336', '\u202e', '\u200d', 'a', 'é', ' ', '7', '\ufdfd', '\u3164'),
    );
    const said = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      piles.map((all) => all.join('')),
    );
    fc.assert(
      fc.property(said, (text) => {
        const name = displayName(text);
        if (name === null) return;
        expect(displayName(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(DISPLAY_NAME_MAX);
        expect(name).toMatch(/\p{L}/u);
        expect(name).not.toMatch(/\p{M}{3}|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u);
      }),
      { seed: 2026, numRuns: 2_000 },
    );
  });
});

describe('two names', () => {
  it.each([
    ['N. Yilmaz', 'n yilmaz'],
    ['Anna', 'Аnnа'],
    ['Anna', 'Ánna'],
    ['Willem', 'WiIIem'],
    ['Vermeer', 'Verrneer'],
    ['Otto', '0tto'],
  ])('%j and %j look alike', (a, b) => {
    expect(looksLike(a, b)).toBe(true);
  });

  it.each([
    ['Anna', 'Hanna'],
    ['N. Yilmaz', 'M. Yilmaz'],
    ['', ''],
  ])('%j and %j do not', (a, b) => {
    expect(looksLike(a, b)).toBe(false);
  });
});
