import { describe, expect, it } from 'vitest';
import { agencyTypeOf } from '../../../shared/disclosure/agencyType';
import { ageBand, roundedEuros, stuckBand } from '../../../shared/disclosure/bands';
import { datesIn, monthOf } from '../../../shared/disclosure/dates';
import { disclose } from '../../../shared/disclosure/disclose';
import { limitedSchema, type Limited } from '../../../shared/disclosure/limitedSchema';
import { markedText } from '../../../shared/disclosure/marked';
import { outcomeSchema } from '../../../shared/disclosure/outcome';
import { SAMPLE_NAMES, sampleJson, tablesOf } from './support/cases';
import { fullDesk, plain } from './support/desk';
import { aTable } from './support/table';

const limited = (tables: Parameters<typeof disclose>[0], withText = false): Limited =>
  disclose(tables, 1, { withText }) as Limited;

describe('level 0', () => {
  it.each([
    ['nothing yet', {}, 'none'],
    ['a proposal', { d: {} }, 'proposed'],
    ['a decision', { d: { recordedAt: '2026-03-02T10:00:00.000Z' } }, 'decided'],
  ] as const)('says of %s only that', (_, decisions, outcome) => {
    expect(disclose(aTable({ decisions }), 0, { withText: true })).toEqual({ level: 0, outcome });
  });

  it('cannot carry anything else', () => {
    expect(outcomeSchema.safeParse({ level: 0, outcome: 'none', pseudonym: 'Henk' }).success).toBe(false);
  });
});

describe('level 1', () => {
  it('of Henk: who is who by kind, dates by month, amounts rounded, no word of anybody', () => {
    const view = limited(tablesOf(sampleJson('henk')));
    expect(view.case).toEqual({
      status: expect.any(String) as string,
      bhvLayer: 3,
      stuck: '3_to_5_years',
      residentInformed: true,
      discountRate: null,
      horizonMonths: null,
      residentAtTable: expect.any(String) as string,
      basis: expect.any(String) as string,
    });
    expect(view.parties.map(({ kind, agencyType }) => agencyType ?? kind)).toEqual([
      'resident',
      'care',
      'housing',
      'health_service',
      'municipality',
      'fire',
      'network',
      'missing',
    ]);
    expect(view.relations).toHaveLength(10);
    expect(view.texts).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/Henk|Amsterdam|fictief|\d{4}-\d{2}-\d{2}/);
  });

  it.each(SAMPLE_NAMES)('with its text marked has no name that the case knows: %s', (name) => {
    const tables = tablesOf(sampleJson(name));
    const text = JSON.stringify(limited(tables, true));
    expect(limited(tables, true).texts.length).toBeGreaterThan(10);
    for (const { kind, name: known } of tables.parties.values())
      if (kind === 'resident') expect(text).not.toMatch(new RegExp(`\\b${known}\\b`, 'i'));
  });

  it('leaves out a role in which a name, a place or a number may be', () => {
    const roleOf = (role: string) =>
      limited(
        aTable({
          parties: { a: { kind: 'agency', contact: { name: 'Noor Jansen', role, fictional: false } } },
        }),
      ).parties[0]?.contactRole;
    expect(roleOf('consulent wonen')).toBe('consulent wonen');
    expect(roleOf('Adviseur schulden')).toBe('Adviseur schulden');
    expect(roleOf('wijkagent Osdorp')).toBeNull();
    expect(roleOf('tel. 06-12345678')).toBeNull();
    expect(roleOf('Adviseur jansen')).toBeNull();
    expect(roleOf('Pieterse')).toBeNull();
  });

  it('cannot carry a field that nobody named', () => {
    const view = limited(fullDesk().tables);
    expect(limitedSchema.safeParse({ ...view, municipality: 'Almere' }).success).toBe(false);
    expect(limitedSchema.safeParse({ ...view, case: { ...view.case, title: 'x' } }).success).toBe(false);
  });
});

describe('level 2', () => {
  it('is every record of every table', () => {
    const { tables } = fullDesk();
    const view = disclose(tables, 2, { withText: true });
    if (view.level !== 2) throw new Error('Another level.');
    for (const [table, records] of Object.entries(plain(tables)))
      expect(view.tables[table as keyof typeof view.tables]).toEqual(Object.values(records));
  });
});

describe('free text', () => {
  const known = { names: ['Noor Jansen', 'Jansen', 'Noor'], places: ['Almere'] };

  it('is marked where it says who, where or when; ages become bands and dates months', () => {
    const text =
      'Mevrouw Jansen (43 jaar oud) uit Almere, Kerkstraat 12a, belde op 2 maart 2026 met 06-12345678.';
    expect(markedText(text, known)).toEqual([
      { text: 'Mevrouw ' },
      { mark: 'name', shown: null },
      { text: ' (' },
      { mark: 'age', shown: '27-44' },
      { text: ') uit ' },
      { mark: 'place', shown: null },
      { text: ', ' },
      { mark: 'address', shown: null },
      { text: ', belde op ' },
      { mark: 'date', shown: '2026-03' },
      { text: ' met ' },
      { mark: 'phone', shown: null },
      { text: '.' },
    ]);
  });

  it('without anything stays as it is', () => {
    expect(markedText('Niemand belt.', known)).toEqual([{ text: 'Niemand belt.' }]);
    expect(markedText('', { names: [], places: [] })).toEqual([]);
  });

  it('a date of birth is only a mark', () => {
    expect(markedText('geboren 3 maart 1961', known)).toEqual([
      { text: 'geboren ' },
      { mark: 'birth_date', shown: null },
    ]);
  });

  it('a name inside another word stays', () => {
    expect(markedText('Noordkant', known)).toEqual([{ text: 'Noordkant' }]);
  });
});

describe('what stands instead', () => {
  it.each([
    [0, '0-11'],
    [11, '0-11'],
    [12, '12-17'],
    [18, '18-26'],
    [44, '27-44'],
    [66, '45-66'],
    [67, '67+'],
    [104, '67+'],
  ])('of %s years is %s', (years, band) => expect(ageBand(years)).toBe(band));

  it.each([
    [null, null],
    [0, 'under_1_year'],
    [12, '1_to_2_years'],
    [36, '3_to_5_years'],
    [61, 'over_5_years'],
  ])('of %s months stuck is %s', (months, band) => expect(stuckBand(months)).toBe(band));

  it.each([
    [0, 0],
    [529_151, 5_300],
    [9_999, 100],
    [1_234, 12],
    [-529_151, -5_300],
  ])('of %s cents is %s euros', (cents, euros) => expect(roundedEuros(cents)).toBe(euros));

  it.each([
    ['Woningcorporatie De Zon Almere', 'housing'],
    ['GGD Flevoland', 'health_service'],
    ['Gemeente (Wmo)', 'municipality'],
    ['Belastingdienst Toeslagen', 'tax'],
    ['Zorgverzekeraar', 'insurer'],
    ['Jeugdzorg', 'youth'],
    ['Municipal health service', 'health_service'],
    ['De Regenboog', 'other'],
  ])('of %s is %s', (name, type) => expect(agencyTypeOf(name)).toBe(type));

  it('of a day is its month', () => {
    expect([monthOf('2026-03-02'), monthOf(null)]).toEqual(['2026-03', null]);
  });
});

describe('a date in a text', () => {
  it.each([
    ['op 3-4-2026', [3, 4, 2026]],
    ['2026-04-03', [3, 4, 2026]],
    ['3 april 2026', [3, 4, 2026]],
    ['April 3, 2026', [3, 4, 2026]],
    ['3.4.26', [3, 4, 26]],
  ] as const)('%s', (text, [day, month, year]) => {
    expect(datesIn(text)).toMatchObject([{ day, month, year }]);
  });

  it.each(['33-4-2026', '3-13-2026', '1-2-3-2026', '7:231', 'versie 1.2.3', '3 april', ''])(
    'is not in "%s"',
    (text) => expect(datesIn(text)).toEqual([]),
  );
});
