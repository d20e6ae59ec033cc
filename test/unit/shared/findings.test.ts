import { describe, expect, it } from 'vitest';
import { caseInsight } from '../../../shared/insight/caseInsight';
import { findings, type Finding } from '../../../shared/insight/findings';
import type { CaseTables } from '../../../shared/model/tables';
import { durationText, findingParts, findingSentences } from '../../../shared/text/findings';
import type { Language } from '../../../shared/text/language';
import { LANGUAGES, SAMPLE_NAMES, sampleJson, tablesOf, TODAY } from './support/cases';
import { fullDesk } from './support/desk';
import { aTable } from './support/table';

const told = (tables: CaseTables): readonly Finding[] => findings(caseInsight(tables, TODAY), tables);
const said = (tables: CaseTables, language: Language): string[] =>
  told(tables).map((finding) => findingSentences(finding, language).join(' '));
const agency = (name: string) => ({ kind: 'agency', name }) as const;

describe('what the map of Henk tells', () => {
  it('in Dutch', () => {
    expect(said(tablesOf(sampleJson('henk')), 'nl')).toMatchInlineSnapshot(`
      [
        "Woningcorporatie verwijst naar GGD, GGD naar Zorginstantie, Zorginstantie naar Woningcorporatie; al 5 jaar. Woningcorporatie en GGD mogen vandaag beslissen en kunnen dit doorbreken.",
        "Henk wacht op Zorginstantie, Zorginstantie op Henk; al 5 jaar. Niemand in dit rondje mag vandaag beslissen.",
        "Niemand heeft de regie.",
        "Nog geen regel genoemd bij ‘kan niet’: Brandweer.",
        "5 keer ‘kan niet’: wet 4, nog geen bron 1.",
        "Wet (Woningcorporatie, Gemeente (Wmo), GGD en Zorginstantie): kijk of de wet een hardheidsclausule heeft. Nog te checken door een jurist.",
        "Brandweer en Zorgverzekeraar betalen mee, maar zitten niet aan tafel.",
        "Nog niets afgesproken: Wie ontruimt, betaalt niet wat daarna komt.",
        "Brandweer staat los.",
      ]
    `);
  });

  it('in English', () => {
    expect(said(tablesOf(sampleJson('henk'), 'en'), 'en')).toMatchInlineSnapshot(`
      [
        "Housing corporation refers on to Municipal health service, Municipal health service to Care provider, Care provider to Housing corporation; for 5 years already. Housing corporation and Municipal health service may decide today and can break this.",
        "Henk waits for Care provider, Care provider for Henk; for 5 years already. Nobody in this loop may decide today.",
        "Nobody is in charge.",
        "No rule named yet with ‘cannot’: Fire service.",
        "‘Cannot’ 5 times: law 4, no source yet 1.",
        "Law (Housing corporation, Municipality (social support), Municipal health service and Care provider): see whether the law has a hardship clause. A lawyer still has to check.",
        "Fire service and Health insurer pay too, but are not at the table.",
        "Nothing agreed yet: Who evicts does not pay for what comes after.",
        "Fire service is not connected.",
      ]
    `);
  });
});

describe('a finding', () => {
  it.each(SAMPLE_NAMES)('points at objects that are there, and says nothing unfinished: %s', (name) => {
    for (const language of LANGUAGES) {
      const tables = tablesOf(sampleJson(name), language);
      expect(told(tables).length).toBeGreaterThan(2);
      for (const { about } of told(tables))
        for (const { table, id } of about) expect(tables[table].has(id), `${table}/${id}`).toBe(true);
      for (const sentence of said(tables, language)) expect(sentence).toMatch(/^[^{}]+\.$/);
    }
  });

  it('never says undefined, whatever is in the case', () => {
    for (const language of LANGUAGES)
      expect(said(fullDesk().tables, language).join(' ')).not.toMatch(/undefined|\{|null/);
  });

  it('of somebody without help comes before everything else', () => {
    const [first] = told(aTable({ parties: { a: agency('A'), r: { kind: 'resident', name: 'Noor' } } }));
    expect(first).toMatchObject({ severity: 'stuck', about: [{ table: 'parties', id: 'r' }] });
    expect(findingSentences(first!, 'nl')).toEqual(['Niemand helpt Noor op deze kaart.']);
  });
});

describe('a circle in words', () => {
  const parties = { a: agency('A'), b: agency('B'), c: agency('C') };

  it('names the verb once as long as it is the same, and the other verb in full', () => {
    const tables = aTable({
      parties,
      relations: {
        r1: { type: 'refers', from: 'a', to: 'b' },
        r2: { type: 'refers', from: 'b', to: 'c' },
        r3: { type: 'waits_for', from: 'c', to: 'a' },
      },
      case: { case: { stuckForMonths: 61 } },
    });
    expect(said(tables, 'nl')[0]).toBe(
      'A verwijst naar B, B naar C, C wacht op A; al ruim 5 jaar. Niemand in dit rondje mag vandaag beslissen.',
    );
    expect(told(tables)[0]!.about.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'r1', 'r2', 'r3']);
  });

  it('says who broke it, last of all, once somebody in it holds the lead', () => {
    const tables = aTable({
      parties,
      relations: {
        r1: { type: 'blocks', from: 'a', to: 'b' },
        r2: { type: 'waits_for', from: 'b', to: 'a' },
      },
      leads: { l: { party: 'b' } },
    });
    expect(said(tables, 'nl').at(-1)).toBe(
      'A houdt B tegen, B wacht op A. B heeft de regie. Daarmee is dit rondje doorbroken.',
    );
    expect(told(tables).at(-1)!.severity).toBe('good');
  });

  it('of waiting only, which is a loop and a deadlock, is told once', () => {
    const tables = aTable({
      parties,
      relations: {
        r1: { type: 'waits_for', from: 'a', to: 'b' },
        r2: { type: 'waits_for', from: 'b', to: 'a' },
      },
    });
    expect(told(tables).filter(({ circle }) => circle !== null)).toHaveLength(1);
  });

  it('says that there are more than are listed', () => {
    const size = 12;
    const tables = aTable({
      parties: Object.fromEntries(Array.from({ length: size }, (_, n) => [`p${n}`, agency(`P${n}`)])),
      relations: Object.fromEntries(
        Array.from({ length: size * size }, (_, n) => [
          `r${n}`,
          { type: 'refers' as const, from: `p${Math.floor(n / size)}`, to: `p${n % size}` },
        ]),
      ),
    });
    expect(said(tables, 'en')).toContain('There are more loops. 66 are listed here.');
  });
});

describe('no source, a source and the way round it', () => {
  it('in words, with a lawyer to check', () => {
    const tables = aTable({
      parties: {
        a: { ...agency('Gemeente'), cannotDo: 'Nee.' },
        b: { ...agency('Zorg'), cannotDo: 'Nee.' },
      },
      legalGrounds: { g: { party: 'a', ref: 'Beleidsregels', source: 'policy_rule' } },
    });
    const sentences = said(tables, 'nl');
    expect(sentences).toContain('Nog geen regel genoemd bij ‘kan niet’: Zorg.');
    expect(sentences).toContain(
      '2 keer ‘kan niet’: beleidsregel 1, nog geen bron 1. 1 daarvan steunt niet op een wet.',
    );
    expect(sentences).toContain(
      'Beleidsregel (Gemeente): afwijken moet als de gevolgen te zwaar zijn (Awb 4:84). Nog te checken door een jurist.',
    );
  });
});

describe('how long', () => {
  it.each([
    [1, '1 maand', '1 month'],
    [18, '18 maanden', '18 months'],
    [24, '2 jaar', '2 years'],
    [61, 'ruim 5 jaar', 'over 5 years'],
  ])('%s months', (months, dutch, english) => {
    expect(LANGUAGES.map((language) => durationText(months, language))).toEqual([dutch, english]);
  });
});

describe('what a finding names', () => {
  it('is a part of its sentence, also when one name lies inside another', () => {
    const tables = aTable({
      parties: {
        a: agency('GGD Amsterdam'),
        b: agency('GGD'),
        c: agency('Amsterdam'),
        d: agency('GGD'),
        e: agency(''),
        f: agency('{names} en en'),
      },
    });
    const isolated = told(tables).find(({ words }) => words.kind === 'isolated')!;
    const [parts = []] = findingParts(isolated, 'nl');
    const links = parts.flatMap((part) => (typeof part === 'string' ? [] : [[part.text, part.ref.id]]));
    expect(links).toEqual([
      ['GGD Amsterdam', 'a'],
      ['GGD', 'b'],
      ['Amsterdam', 'c'],
      ['GGD', 'd'],
      ['zonder naam', 'e'],
      ['{names} en en', 'f'],
    ]);
    expect(findingSentences(isolated, 'nl')).toEqual([
      'GGD Amsterdam, GGD, Amsterdam, GGD, zonder naam en {names} en en staan los.',
    ]);
  });

  it.each(LANGUAGES)('is linked wherever it is named, and reads as the sentence: %s', (language) => {
    for (const name of SAMPLE_NAMES)
      for (const finding of told(tablesOf(sampleJson(name), language)))
        for (const parts of findingParts(finding, language))
          for (const part of parts)
            if (typeof part !== 'string') expect(finding.about).toContainEqual(part.ref);
  });
});
