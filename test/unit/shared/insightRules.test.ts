import { describe, expect, it } from 'vitest';
import { caseInsight } from '../../../shared/insight/caseInsight';
import { circleFactsOf } from '../../../shared/insight/circleFacts';
import { DEVIATION } from '../../../shared/insight/deviation';
import { countPerSource, notLawOf, unprovenOf } from '../../../shared/insight/refusals';
import { monthsSince } from '../../../shared/insight/since';
import { LEGAL_SOURCES } from '../../../shared/model/party';
import type { CaseTables } from '../../../shared/model/tables';
import { aTable } from './support/table';
import { TODAY } from './support/cases';

const agency = { kind: 'agency' } as const;
const agencies = { a: agency, b: agency, c: agency };
const told = (tables: CaseTables) => caseInsight(tables, TODAY);

describe('the lead', () => {
  const withLeads = (...leads: readonly (readonly [string, string | null])[]) =>
    told(
      aTable({
        parties: agencies,
        leads: Object.fromEntries(leads.map(([party, until], n) => [`l${n}`, { party, until }])),
      }),
    );

  it.each([
    ['nobody', [], 'none', [], []],
    ['one without an end', [['a', null]], null, ['a'], []],
    ['one whose last day is today', [['a', TODAY]], null, ['a'], []],
    ['one that ended yesterday', [['a', '2026-03-01']], 'expired', [], ['a']],
    [
      'one that ended and one that holds',
      [
        ['a', '2026-03-01'],
        ['b', null],
      ],
      null,
      ['b'],
      [],
    ],
    [
      'two parties',
      [
        ['b', null],
        ['a', '2027-01-01'],
      ],
      'several',
      ['a', 'b'],
      [],
    ],
    [
      'one party twice',
      [
        ['a', null],
        ['a', '2027-01-01'],
      ],
      null,
      ['a'],
      [],
    ],
    ['somebody whose card is gone', [['gone', null]], 'none', [], []],
  ] as const)('with %s', (_, leads, gap, holders, expired) => {
    const { caseLead, caseLeadMissing } = withLeads(...leads);
    expect(caseLead).toEqual({ gap, holders, expired });
    expect(caseLeadMissing).toBe(gap !== null);
  });
});

describe('a relation whose end is gone', () => {
  it('counts nowhere', () => {
    const ghosts = told(
      aTable({
        parties: { a: agency, r: { kind: 'resident' } },
        relations: {
          r1: { type: 'refers', from: 'a', to: 'gone' },
          r2: { type: 'waits_for', from: 'gone', to: 'a' },
          r3: { type: 'blocks', from: 'gone', to: 'a' },
          r4: { type: 'helps', from: 'gone', to: 'r' },
          r5: { type: 'decides', from: 'gone', to: 'r' },
        },
      }),
    );
    expect(ghosts.loops.cycles).toEqual([]);
    expect(ghosts.deadlocks.cycles).toEqual([]);
    expect(ghosts.isolatedParties).toEqual(['a', 'r']);
    expect(ghosts.residentsWithoutHelp).toEqual(['r']);
    expect(ghosts.deciders).toEqual([]);
  });
});

describe('nobody helps', () => {
  it('is said of residents, households and children, each by itself', () => {
    const { residentsWithoutHelp } = told(
      aTable({
        parties: {
          a: agency,
          child1: { kind: 'resident', minor: true },
          child2: { kind: 'network', minor: true },
          grown: { kind: 'network' },
          house: { kind: 'household' },
          what: { kind: 'missing', minor: true },
        },
        relations: {
          r1: { type: 'helps', from: 'a', to: 'house', status: 'current' },
          r2: { type: 'helps', from: 'a', to: 'child1', status: 'threatened' },
        },
      }),
    );
    expect(residentsWithoutHelp).toEqual(['child1', 'child2']);
  });
});

describe('a no', () => {
  const says = { kind: 'agency', cannotDo: 'Dit mag niet.' } as const;
  const { refusals } = told(
    aTable({
      parties: {
        a: says,
        b: says,
        c: says,
        d: says,
        quiet: { kind: 'agency', cannotDo: '  ' },
        henk: { kind: 'resident', cannotDo: 'Opruimen.' },
      },
      legalGrounds: {
        g1: { party: 'a', ref: 'Wmo 2015, art. 2.3.5', source: 'law' },
        g2: { party: 'a', ref: 'Beleidsregels Wmo', source: 'policy_rule' },
        g3: { party: 'b', ref: 'Werkinstructie 12', source: 'work_instruction' },
        g4: { party: 'c', ref: '', source: 'law' },
        g5: { party: 'd', ref: 'Doen we altijd zo', source: null },
        g6: { party: 'quiet', ref: 'BW 7:231', source: 'law' },
      },
    }),
  );

  it('rests on every kind of source that its agency names together with a rule', () => {
    expect(refusals).toEqual([
      { party: 'a', sources: ['law', 'policy_rule'] },
      { party: 'b', sources: ['work_instruction'] },
      { party: 'c', sources: [] },
      { party: 'd', sources: [] },
    ]);
  });

  it('without a rule and its kind is unproven; with something that is no law it is counted so', () => {
    expect(unprovenOf(refusals)).toEqual(['c', 'd']);
    expect(notLawOf(refusals)).toEqual(['b']);
    expect(countPerSource(refusals)).toEqual({
      law: 1,
      ordinance: 0,
      policy_rule: 1,
      contract: 0,
      work_instruction: 1,
      habit: 0,
      unproven: 2,
    });
  });

  it('has a way round for every kind; a policy rule must give way, a law only where it says so', () => {
    expect(Object.keys(DEVIATION)).toEqual([...LEGAL_SOURCES]);
    expect(DEVIATION.policy_rule).toEqual({ refs: ['Awb 4:84'], strength: 'duty' });
    expect(DEVIATION.law).toEqual({ refs: [], strength: 'perhaps' });
  });
});

describe('who decides and who pays', () => {
  it('is who decides most, all of them when they tie, and nobody with one decision each', () => {
    const decides = (from: string, status: 'current' | 'threatened' | 'ended' = 'current') =>
      ({ type: 'decides', from, to: 'r', status }) as const;
    const parties = { ...agencies, r: { kind: 'resident' } as const };
    const relations = { r1: decides('b'), r2: decides('a', 'threatened'), r3: decides('c', 'ended') };
    expect(told(aTable({ parties, relations })).deciders).toEqual([]);
    const twice = { ...relations, r4: decides('b'), r5: decides('a') };
    expect(told(aTable({ parties, relations: twice })).deciders).toEqual(['a', 'b']);
    expect(told(aTable({ parties, relations: { ...relations, r4: decides('b') } })).deciders).toEqual(['b']);
    expect(told(aTable({ parties })).deciders).toEqual([]);
  });

  it('is who bears a cost or a transfer away from the table, in a scenario that is there', () => {
    const line = (bearer: string, kind: 'cost' | 'benefit' | 'transfer', scenario = 's') =>
      ({ bearer, kind, scenario, amount: { low: 1, high: 1 } }) as const;
    const { payersNotAtTable } = told(
      aTable({
        parties: {
          here: { kind: 'agency', tableStatus: 'at_table' },
          away: { kind: 'agency', tableStatus: 'absent' },
          asked: { kind: 'agency', tableStatus: 'invited' },
          gains: { kind: 'agency', tableStatus: 'absent' },
          r: { kind: 'resident' },
        },
        externalPayers: { insurer: { name: 'Verzekeraar' }, other: { name: 'Ander' } },
        scenarios: { s: { kind: 'baseline' } },
        costLines: {
          c1: line('here', 'cost'),
          c2: line('away', 'transfer'),
          c3: line('asked', 'cost'),
          c4: line('gains', 'benefit'),
          c5: line('r', 'cost'),
          c6: line('insurer', 'cost'),
          c7: line('other', 'cost', 'gone'),
          c8: line('nobody', 'cost'),
        },
      }),
    );
    expect(payersNotAtTable).toEqual(['asked', 'away', 'insurer']);
  });
});

describe('a loop', () => {
  const round = {
    r1: { type: 'refers', from: 'a', to: 'b' },
    r2: { type: 'refers', from: 'b', to: 'a' },
  } as const;
  const factsOf = (tables: CaseTables) => {
    const insight = told(tables);
    return circleFactsOf(insight.loops.cycles, 'loop', tables, insight.caseLead, TODAY)[0]!;
  };

  it('goes round since its last step began, each step since its oldest relation', () => {
    const relations = {
      r1: { ...round.r1, since: '2020' },
      r2: { ...round.r2, since: '2025-12' },
      r3: { ...round.r2, type: 'waits_for', since: 'december 2024' },
    } as const;
    expect(factsOf(aTable({ parties: agencies, relations })).months).toBe(15);
  });

  it('goes round as long as the case is stuck where a step says no since', () => {
    const relations = { ...round, r1: { ...round.r1, since: '2025' } };
    expect(factsOf(aTable({ parties: agencies, relations })).months).toBeNull();
    const header = { case: { stuckForMonths: 60 } };
    expect(factsOf(aTable({ parties: agencies, relations, case: header })).months).toBe(60);
  });

  it('can be broken by an agency in it that is at the table and may decide', () => {
    const parties = {
      a: { kind: 'agency', mandate: 'decides_at_table' },
      b: { kind: 'agency', mandate: 'must_consult' },
      c: { kind: 'agency', mandate: 'decides_at_table' },
    } as const;
    expect(factsOf(aTable({ parties, relations: round })).breakers).toEqual(['a']);
    const away = { ...parties, a: { ...parties.a, tableStatus: 'absent' } } as const;
    expect(factsOf(aTable({ parties: away, relations: round })).breakers).toEqual([]);
  });

  it('clears when a party in it holds the lead, for as long as that lasts', () => {
    const clearedBy = (party: string, until: string | null) =>
      factsOf(aTable({ parties: agencies, relations: round, leads: { l: { party, until } } })).clearedBy;
    expect(clearedBy('b', null)).toBe('b');
    expect(clearedBy('c', null)).toBeNull();
    expect(clearedBy('b', '2026-03-01')).toBeNull();
  });
});

describe('since', () => {
  it.each([
    ['2021', 60],
    ['sinds 2021', 60],
    ['maart 2021', 60],
    ['begin mei 2021', 58],
    ['March 2021', 60],
    ['mrt. 2021', 60],
    ['2021-03-14', 60],
    ['2021-12', 51],
    ['14-3-2021', 60],
    ['03/2021', 60],
    ['2026', 0],
    ['2031', null],
    ['april 2026', null],
    ['14-13-2021', null],
    ['al jaren', null],
    ['', null],
  ] as const)('"%s" is %s months before March 2026', (text, months) => {
    expect(monthsSince(text, TODAY)).toBe(months);
  });
});
