import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../../electron/cli/analyse';
import { costsOf } from '../../../electron/cli/costs';
import { caseInsight } from '../../../shared/insight/caseInsight';
import { DISCOUNT_RATE, HORIZON_MONTHS } from '../../../shared/insight/money/settings';
import { scenarioCosts } from '../../../shared/insight/money/totals';
import type { CaseTables } from '../../../shared/model/tables';
import {
  expectedOf,
  inPlainStrings,
  LANGUAGES,
  SAMPLE_NAMES,
  sampleJson,
  tablesOf,
  TODAY,
} from './support/cases';

const SETTINGS = { rate: DISCOUNT_RATE, horizonMonths: HORIZON_MONTHS };
const SHAPES = {
  'texts in two languages': sampleJson,
  'plain Dutch strings': (name: (typeof SAMPLE_NAMES)[number]) => inPlainStrings(sampleJson(name), 'nl'),
  'plain English strings': (name: (typeof SAMPLE_NAMES)[number]) => inPlainStrings(sampleJson(name), 'en'),
};

const insightOf = (tables: CaseTables) => {
  const { loops, isolatedParties, residentsWithoutHelp } = caseInsight(tables, TODAY);
  return { loops: loops.cycles, isolatedParties, residentsWithoutHelp };
};

const moneyOf = (tables: CaseTables) => {
  const totals = [...tables.scenarios.keys()].map((id) => {
    const lines = [...tables.costLines.values()].filter((line) => line.scenario === id);
    return [id, scenarioCosts(lines, SETTINGS)] as const;
  });
  return {
    nominalCents: Object.fromEntries(
      totals.map(([id, costs]) => [id, Object.fromEntries(costs.nominalCents)]),
    ),
    presentValueCents: Object.fromEntries(
      totals.map(([id, costs]) => [id, Object.fromEntries(costs.presentValueCents)]),
    ),
  };
};

describe.each(SAMPLE_NAMES)('the sample %s gives the figures that were worked out by hand', (name) => {
  const { nominalCents, presentValueCents, ...findings } = expectedOf(name);

  for (const [shape, fileFor] of Object.entries(SHAPES)) {
    for (const language of LANGUAGES) {
      it(`as a file with ${shape}, read in ${language}`, () => {
        const tables = tablesOf(fileFor(name), language);
        expect(insightOf(tables)).toEqual(findings);
        expect(moneyOf(tables)).toEqual({ nominalCents, presentValueCents });
      });

      it(`on the command line, from a file with ${shape}, read in ${language}`, () => {
        const tables = tablesOf(fileFor(name), language);
        expect(analysisOf(tables, TODAY, language)).toMatchObject(findings);
        const draws = { seed: 'oracles', runs: 10 };
        const { nominalCents: nominal, presentValueCents: present } = costsOf(tables, SETTINGS, draws);
        expect({ nominal, present }).toEqual({ nominal: nominalCents, present: presentValueCents });
      });
    }
  }

  it('speaks Dutch when read in Dutch and English when read in English', () => {
    const titles = LANGUAGES.map((language) => tablesOf(sampleJson(name), language).case.get('case')?.title);
    const title = sampleJson(name)['title'];
    expect(titles).toEqual([(title as { nl: string }).nl, (title as { en: string }).en]);
  });

  it('has no record that the document cannot hold', () => {
    const file = sampleJson(name) as Record<string, unknown[]>;
    const tables = tablesOf(file);
    for (const table of ['parties', 'relations', 'bottlenecks', 'scenarios', 'actions', 'signals'] as const)
      expect(tables[table].size, table).toBe(file[table]!.length);
  });
});
