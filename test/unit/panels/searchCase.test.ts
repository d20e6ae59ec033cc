import { describe, expect, test } from 'vitest';
import { excerptOf, search, searchable, type Found } from '../../../renderer/panels/search/searchCase';
import { caseInsight } from '../../../shared/insight/caseInsight';
import { SAMPLES } from '../../../shared/samples/samples';
import { TODAY, tablesOf } from '../shared/support/cases';

const tables = tablesOf(SAMPLES.henk);
const all = searchable(tables, caseInsight(tables, TODAY), 'nl');
const NO_LOOPS = { ...caseInsight(tables, TODAY).loops, cycles: [] };
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

  test('does not mind ligatures, apostrophes, hyphens and other kinds of spaces', () => {
    const party = { ...[...tables.parties.values()][0]!, name: 'Crèche De Ĳsbeer’s co‑ouders in ’t Veld' };
    const named = searchable({ ...tables, parties: new Map([[party.id, party]]) }, { loops: NO_LOOPS }, 'nl');
    for (const query of [
      'creche de ijsbeer',
      "IJSBEER'S",
      'ijsbeers',
      'co-ouders',
      'coouders',
      'co ouders',
      "'t veld",
      't\u00a0veld',
    ])
      expect(
        search(named, query).map(({ label }) => label),
        query,
      ).toContain(party.name);
  });

  test('finds what agencies said, remarks, and what an action should bring, and shows where', () => {
    const said = (query: string): string[] =>
      search(all, query).map((one) => `${one.label}: ${excerptOf(one, query) ?? ''}`);
    const ggd = [...tables.parties.values()].find(({ abbr }) => abbr === 'GGD')!;
    const word = ggd.cannotDo.split(' ').slice(0, 4).join(' ');
    expect(said(word).some((line) => line.startsWith('GGD: ') && line.includes(word))).toBe(true);
    const action = [...tables.actions.values()].find(({ result }) => result !== '')!;
    expect(found(action.result)).toContain(action.text);
    expect(search(all, tables.intent.get('intent')!.public)[0]?.selection.kind).toBe('intent');
    const remark = {
      id: 'c1',
      on: 'parties',
      about: ggd.id,
      circle: null,
      by: null,
      at: null,
      resolved: null,
      text: 'Bellen met de huisarts is al gelukt',
    } as const;
    const withRemark = searchable(
      { ...tables, comments: new Map([['c1', remark]]) },
      { loops: NO_LOOPS },
      'nl',
    );
    const [hit] = search(withRemark, 'huisarts gelukt');
    expect(hit?.label).toBe('GGD');
    expect(excerptOf(hit as Found, 'huisarts gelukt')).toBe('Bellen met de huisarts is al gelukt');
  });

  test('does not find somebody by what they said without being named', () => {
    const by = [...tables.parties.keys()][0]!;
    const dissent = {
      id: 'd1',
      by,
      anonymous: true,
      about: null,
      answer: null,
      fromSource: false,
      text: 'walvis',
    };
    const secret = searchable({ ...tables, dissents: new Map([['d1', dissent]]) }, { loops: NO_LOOPS }, 'nl');
    expect(search(secret, 'walvis')).toEqual([]);
  });

  test('finds an agency by its short code and an action by who does it', () => {
    expect(found('zrg')).toContain('Zorginstantie');
    const owner = [...tables.actions.values()].find((action) => action.owner !== null)!;
    expect(found(owner.owner!.name)).toContain(owner.text);
  });
});
