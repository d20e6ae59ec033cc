import { describe, expect, it } from 'vitest';
import { takeLead } from '../../../shared/commands/caseLead';
import { addParty } from '../../../shared/commands/party';
import { addRelation, editRelation } from '../../../shared/commands/relation';
import { addCostLine, removeCostLine } from '../../../shared/commands/scenario';
import { caseInsight, nextInsight, relationsOfLoop } from '../../../shared/insight/caseInsight';
import { COMMANDS, ARGUMENTS } from '../../property/support/anyCommand';
import { Choices } from '../../property/support/choices';
import { TODAY } from './support/cases';
import { Desk, fullDesk } from './support/desk';

/** A table with three agencies and a resident, and whoever sends whom on. */
const roundabout = () => {
  const desk = new Desk();
  const add = (kind: 'agency' | 'resident', name: string): string =>
    desk.do(addParty, { kind, name, position: [0, 0] })[0]!;
  const [a, b, c] = ['A', 'B', 'C'].map((name) => add('agency', name)) as [string, string, string];
  const resident = add('resident', 'R');
  const link = (
    type: 'refers' | 'waits_for' | 'blocks' | 'helps',
    from: string,
    to: string,
    status: 'current' | 'threatened' | 'proposed' | 'missing' | 'ended' = 'current',
  ) => desk.do(addRelation, { type, from, to, label: '', status })[0]!;
  return { desk, a, b, c, resident, link };
};

describe('what the map tells', () => {
  it('three who send on to each other are a loop, until one of the relations ends', () => {
    const { desk, a, b, c, link } = roundabout();
    const ids = [link('refers', b, c), link('waits_for', c, a, 'threatened'), link('refers', a, b)];
    expect(caseInsight(desk.tables, TODAY).loops).toEqual({ cycles: [[a, b, c]], truncated: false });
    expect(relationsOfLoop([a, b, c], desk.tables.relations.values()).sort()).toEqual([...ids].sort());
    desk.do(editRelation, { id: ids[0]!, patch: { status: 'ended' } });
    expect(caseInsight(desk.tables, TODAY).loops.cycles).toEqual([]);
  });

  it('two who wait for and block each other are a deadlock, and no loop', () => {
    const { desk, a, b, link } = roundabout();
    link('waits_for', a, b);
    link('blocks', b, a);
    expect(caseInsight(desk.tables, TODAY).deadlocks.cycles).toEqual([[a, b]]);
    expect(caseInsight(desk.tables, TODAY).loops.cycles).toEqual([]);
  });

  it('a relation that is missing connects nobody, and proposed help helps nobody yet', () => {
    const { desk, a, b, c, resident, link } = roundabout();
    link('helps', a, resident, 'proposed');
    link('refers', b, c, 'missing');
    const { isolatedParties, residentsWithoutHelp } = caseInsight(desk.tables, TODAY);
    expect(isolatedParties).toEqual([b, c].sort());
    expect(residentsWithoutHelp).toEqual([resident]);
  });

  it('somebody must hold the lead', () => {
    const { desk, a } = roundabout();
    expect(caseInsight(desk.tables, TODAY).caseLeadMissing).toBe(true);
    desk.do(takeLead, { party: a, person: null, until: null });
    expect(caseInsight(desk.tables, TODAY).caseLeadMissing).toBe(false);
  });

  it('payers who are not at the table are named, but not who only gains; and what nobody relieves', () => {
    const desk = fullDesk();
    const told = () => {
      const { payersNotAtTable, unrelievedBottlenecks } = caseInsight(desk.tables, TODAY);
      return [payersNotAtTable, unrelievedBottlenecks];
    };
    expect([...desk.tables.costLines.values()].filter(({ bearer }) => bearer === 'x1')).toMatchObject([
      { kind: 'benefit' },
    ]);
    expect(told()).toEqual([[], []]);
    const line = { scenario: 's1', bearer: 'x1', label: '', amount: { low: 1, high: 2 } } as const;
    const [id] = desk.do(addCostLine, { ...line, kind: 'transfer', rhythm: 'once', startMonth: 0 });
    expect(told()).toEqual([['x1'], []]);
    desk.do(removeCostLine, { id: id! });
    expect(told()).toEqual([[], []]);
  });
});

describe('the insight after an edit', () => {
  it('is the insight from scratch, whatever was edited; what cannot have changed stays the same object', () => {
    const desk = fullDesk();
    let insight = caseInsight(desk.tables, TODAY);
    let kept = 0;
    desk.projection.subscribe(({ fields }) => {
      const before = insight;
      insight = nextInsight(insight, desk.tables, fields, TODAY);
      if (insight.loops === before.loops) kept += 1;
    });
    for (let n = 0; n < 1_200; n += 1) {
      const command = COMMANDS[(n * 7) % COMMANDS.length]!;
      if (command.name === 'removeParty' && n % 5 > 0) continue;
      desk.run(
        command,
        ARGUMENTS[command.name]!(desk.tables, new Choices([n * 31, n * 17, n, n * 3, n * 11])),
      );
      expect(insight).toEqual(caseInsight(desk.tables, TODAY));
    }
    expect(kept).toBeGreaterThan(100);
  });
});
