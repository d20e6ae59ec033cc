import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { folded } from '../../../shared/base/folded';
import { readActionLine, type LineContext } from '../../../shared/entry/actionLine';
import { loadDayLibrary } from '../../../shared/entry/day';
import type { Party } from '../../../shared/model/party';

const agency = (id: string, name: string, abbr = '', contact = ''): Party =>
  ({
    id,
    kind: 'agency',
    name,
    abbr,
    colorSlot: null,
    position: null,
    contact: contact === '' ? null : { name: contact, role: null, fictional: true },
    mandate: null,
    contractor: false,
    tableStatus: 'at_table',
    minor: false,
    voice: null,
    household: null,
    group: null,
    fromSource: false,
    sees: '',
    wants: '',
    mayDo: '',
    cannotDo: '',
    worries: '',
  }) satisfies Party;

const context: LineContext = {
  today: '2026-11-28',
  parties: [
    agency('ggd', 'GGD', 'GGD', 'N. Yilmaz'),
    agency('fire', 'Brandweer', 'BRW', 'T. van Dijk'),
    agency('wmo', 'Gemeente (Wmo)', 'WMO'),
    agency('debt', 'Gemeente (schulden)', 'SCH'),
    agency('care', 'Crèche De Ĳsbeer', 'CRE'),
  ],
  people: [
    { name: 'N. Yilmaz', party: 'ggd' },
    { name: 'T. van Dijk', party: 'fire' },
    { name: 'L. Jacobs', party: 'wmo' },
  ],
};

const read = (line: string): unknown => {
  const found = readActionLine(line, context);
  return found && [found.party?.id ?? '', found.person, found.text, found.due];
};

beforeAll(loadDayLibrary);

describe('a line of an action', () => {
  it.each([
    ['GGD / Kok / 2 meisjes', ['ggd', 'Kok', '2 meisjes', null]],
    ['ggd / kok / 2 meisjes', ['ggd', 'kok', '2 meisjes', null]],
    ['GGD / Kok / 1 decubitusmatras', ['ggd', 'Kok', '1 decubitusmatras', null]],
    ['GGD / Kok / bellen / 1 decubitusmatras', ['ggd', 'Kok', 'bellen / 1 decubitusmatras', null]],
    ['brandweer / van Dijk / huis bekijken / 2 dec', ['fire', 'T. van Dijk', 'huis bekijken', '2026-12-02']],
    [
      'brandweer / huis bekijken / volgende week vrijdag',
      ['fire', 'T. van Dijk', 'huis bekijken', '2026-12-04'],
    ],
    [
      '2 dec / huis bekijken / T. van Dijk / brandweer',
      ['fire', 'T. van Dijk', 'huis bekijken', '2026-12-02'],
    ],
    ['over 2 weken / GGD / 2 meisjes / Kok', ['ggd', 'Kok', '2 meisjes', '2026-12-12']],
    ['GGD/Kok/2 meisjes/2/12', ['ggd', 'Kok', '2 meisjes', '2026-12-02']],
    ['GGD/Kok/huis bekijken', ['ggd', 'Kok', 'huis bekijken', null]],
    ['en/of bellen', ['', '', 'en/of bellen', null]],
    ['GGD / Kok', ['ggd', 'N. Yilmaz', 'Kok', null]],
    ['GGD / N. Yilmaz', ['ggd', 'N. Yilmaz', '', null]],
    [
      'wmo / L. Jacobs / opruimcoach regelen / week 49',
      ['wmo', 'L. Jacobs', 'opruimcoach regelen', '2026-12-04'],
    ],
    ['gemeente (wmo) / Jacobs / coach / 2-12-26', ['wmo', 'L. Jacobs', 'coach', '2026-12-02']],
    ['gemeente / Jacobs / coach', ['', 'L. Jacobs', 'gemeente: coach', null]],
    ['creche de ijsbeer / A. van der Kok / plek zoeken', ['care', 'A. van der Kok', 'plek zoeken', null]],
    ['Stadsbank / Kok / 2 meisjes', ['', 'Kok', 'Stadsbank: 2 meisjes', null]],
    ['UWV / brief sturen', ['', '', 'UWV: brief sturen', null]],
    ['Kok / huis bekijken', ['', 'Kok', 'huis bekijken', null]],
    ['brandweer / wij / huis bekijken', ['fire', 'wij', 'huis bekijken', null]],
    ['huis bekijken', ['', '', 'huis bekijken', null]],
    ['morgen', ['', '', 'morgen', null]],
    ['GGD / Do / bellen / morgen', ['ggd', 'Do', 'bellen', '2026-11-29']],
    ['GGD / Kok / bellen / vrijdag 4 dec 10 uur', ['ggd', 'Kok', 'bellen / vrijdag 4 dec 10 uur', null]],
    ['GGD / Kok / mei / 2 mei', ['ggd', 'Kok', 'mei', '2027-05-02']],
    ['  ', null],
    [' / / ', null],
  ])('%j says who does what and when', (line, meant) => {
    expect(read(line)).toEqual(meant);
  });

  it('says which part is no day, and keeps it in what happens', () => {
    expect(readActionLine('GGD / Kok / bellen / 31 februari', context)).toMatchObject({
      text: 'bellen / 31 februari',
      noDay: { typed: '31 februari', why: { kind: 'no_such_day' } },
      missing: ['due'],
    });
    expect(readActionLine('GGD / Kok / bellen / vrijdag 5 december', context)?.noDay?.why).toEqual({
      kind: 'other_weekday',
      date: '2026-12-05',
    });
    expect(readActionLine('GGD / Kok / 2 meisjes', context)?.noDay).toBeNull();
  });

  it('says what still lacks, and which agency is on no card', () => {
    expect(readActionLine('huis bekijken', context)?.missing).toEqual(['party', 'owner', 'due']);
    expect(readActionLine('brandweer / wij / huis bekijken / morgen', context)?.missing).toEqual(['person']);
    expect(readActionLine('Stadsbank / Kok / bellen', context)?.unknownAgency).toBe('Stadsbank');
  });

  it('loses no word, whatever is typed in whatever order', () => {
    const piece = fc.constantFrom(
      'GGD',
      'brandw',
      'Brandweer',
      'Kok',
      'van Dijk',
      'A. van der Kok',
      'kok',
      '2 meisjes',
      '1 decubitusmatras',
      'huis bekijken',
      '2 dec',
      'morgen',
      'week 49',
      '31 februari',
      'wij',
      'UWV',
      'Stadsbank',
      'en/of',
      '',
      '-',
      '5',
      'ma',
      'N. Yilmaz',
      'Jacobs',
      '€ 5',
      'één keer',
      '2/12',
    );
    const line = fc
      .array(
        fc.tuple(fc.oneof(piece, fc.string({ maxLength: 12 })), fc.constantFrom(' / ', '/ ', ' /', '/')),
        { maxLength: 6 },
      )
      .map((parts) => parts.flat().join(''));
    const letters = (text: string): string[] => Array.from(folded(text).replaceAll(/[\s/:]/g, ''));
    fc.assert(
      fc.property(line, (typed) => {
        const found = readActionLine(typed, context);
        const kept = new Map<string, number>();
        const fields = found
          ? [found.party?.name ?? '', found.party?.abbr ?? '', found.person, found.text, found.dayTyped]
          : [];
        for (const letter of letters(fields.join(' '))) kept.set(letter, (kept.get(letter) ?? 0) + 1);
        for (const letter of letters(typed)) {
          const left = kept.get(letter) ?? 0;
          expect(left, `${letter} of ${JSON.stringify(typed)}`).toBeGreaterThan(0);
          kept.set(letter, left - 1);
        }
      }),
      { seed: 20_261_129, numRuns: 800 },
    );
  });
});
