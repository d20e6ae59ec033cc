import { describe, expect, test } from 'vitest';
import { search, searchable } from '../../../renderer/panels/search/searchCase';
import { caseInsight } from '../../../shared/insight/caseInsight';
import { SAMPLES } from '../../../shared/samples/samples';
import { TODAY, tablesOf } from '../shared/support/cases';

const tables = tablesOf(SAMPLES.henk);
const all = searchable(tables, caseInsight(tables, TODAY), 'nl');
const found = (query: string): string[] => search(all, query).map(({ label }) => label);

describe('searching a case', () => {
  test('finds everything that has a name or a sentence', () => {
    const kinds = new Set(search(all, '').map(({ selection }) => selection.kind));
    expect([...kinds].toSorted()).toEqual([
      'action',
      'bottleneck',
      'feedback',
      'loop',
      'party',
      'relation',
      'scenario',
      'signal',
      'success',
    ]);
  });

  test('needs every word, in any order', () => {
    expect(found('ggd zorginstantie')).toContain(
      'GGD verwijst door naar Zorginstantie: Te weinig grond voor dwang: terug naar zorg',
    );
    expect(found('ggd walvis')).toEqual([]);
  });

  test('puts first what begins with what was typed', () => {
    expect(found('zorg')[0]).toBe('Zorginstantie');
  });

  test('does not mind capitals and accents', () => {
    expect(found('EEN VAST AANSPREEKPUNT')).toContain('Eén vast aanspreekpunt voor Henk worden');
  });

  test('finds an agency by its short code and an action by who does it', () => {
    expect(found('zrg')).toContain('Zorginstantie');
    const owner = [...tables.actions.values()].find((action) => action.owner !== null)!;
    expect(found(owner.owner!.name)).toContain(owner.text);
  });
});
