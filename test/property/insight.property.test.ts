import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyOps } from '../../shared/doc/applyOps';
import { put, remove, set, type Op } from '../../shared/doc/op';
import { caseInsight, nextInsight, type CaseInsight } from '../../shared/insight/caseInsight';
import { LEGAL_SOURCES, PARTY_KINDS } from '../../shared/model/party';
import { RELATION_STATUSES, RELATION_TYPES } from '../../shared/model/relation';
import { fullDesk, type Desk } from '../unit/shared/support/desk';
import { ARGUMENTS, COMMANDS } from './support/anyCommand';
import { Choices } from './support/choices';
import { checkAll } from './support/run';

const DAYS = ['2026-03-02', '2026-03-02', '2026-03-02', '2027-01-01'] as const;

/** Edits that no command makes but a peer's document may hold: an end that is gone, a record without its kind. */
const rawOp = (desk: Desk, pick: Choices): Op => {
  const { tables } = desk;
  const party = pick.id(tables, 'parties');
  const relation = pick.id(tables, 'relations');
  return pick.of<() => Op>([
    () => remove('parties', party),
    () =>
      put('relations', `raw${pick.number(9)}`, {
        type: pick.of(['refers', 'waits_for', 'blocks', 'decides']),
        from: party,
        to: pick.id(tables, 'parties'),
      }),
    () => remove('scenarios', pick.id(tables, 'scenarios')),
    () => remove('externalPayers', pick.id(tables, 'externalPayers')),
    () => set('parties', party, 'kind', pick.of(PARTY_KINDS)),
    () => set('parties', party, 'kind', 'nonsense'),
    () => set('parties', party, 'minor', pick.number(2) === 0),
    () => set('parties', party, 'tableStatus', pick.of(['at_table', 'absent'])),
    () => set('relations', relation, 'from', party),
    () => set('relations', relation, 'type', pick.of(RELATION_TYPES)),
    () => set('relations', relation, 'status', pick.of(RELATION_STATUSES)),
    // Among few parties such relations soon go round.
    () =>
      put('relations', `r-${pick.number(9)}`, {
        type: pick.of(['refers', 'waits_for', 'blocks']),
        from: party,
        to: pick.id(tables, 'parties'),
        status: 'current',
      }),
    () => set('legalGrounds', pick.id(tables, 'legalGrounds'), 'source', pick.of([...LEGAL_SOURCES, null])),
    () => set('legalGrounds', pick.id(tables, 'legalGrounds'), 'ref', pick.of(['', 'Awb 4:84'])),
    () => set('leads', pick.id(tables, 'leads'), 'until', pick.of(['2026-02-01', '2026-12-31', null])),
    () => set('costLines', pick.id(tables, 'costLines'), 'kind', pick.of(['cost', 'benefit'])),
    () => ({
      op: 'type',
      table: 'parties',
      id: party,
      field: 'cannotDo',
      index: 0,
      remove: pick.number(9),
      insert: pick.of(['', 'x']),
    }),
  ])();
};

const edit = (desk: Desk, numbers: readonly number[]): void => {
  const pick = new Choices(numbers);
  const turn = pick.number(10);
  if (turn < 4)
    applyOps(desk.doc, [rawOp(desk, pick), rawOp(desk, pick)].slice(0, 1 + pick.number(2)), { kind: 'user' });
  else if (turn === 4) desk.undo();
  else {
    const command = pick.of(COMMANDS);
    desk.run(command, ARGUMENTS[command.name]!(desk.tables, pick));
  }
};

it('the insight after any edits is the insight from scratch', () => {
  const seen = { edits: 0, kept: 0, changed: new Set<keyof CaseInsight>() };
  const history = fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 }), {
    minLength: 10,
    maxLength: 40,
    size: 'max',
  });
  checkAll(
    fc.property(history, (turns) => {
      const desk = fullDesk();
      let [today, insight] = [DAYS[0] as string, caseInsight(desk.tables, DAYS[0])];
      desk.projection.subscribe(({ fields }) => {
        const next = nextInsight(insight, desk.tables, fields, today);
        seen.edits += 1;
        if (next === insight) seen.kept += 1;
        for (const part of Object.keys(next) as (keyof CaseInsight)[])
          if (next[part] !== insight[part]) seen.changed.add(part);
        insight = next;
      });
      for (const numbers of turns) {
        today = DAYS[numbers[5]! % DAYS.length]!;
        edit(desk, numbers);
        insight = nextInsight(insight, desk.tables, new Map(), today);
        expect(insight).toEqual(caseInsight(desk.tables, today));
      }
    }),
    120,
  );
  // The histories did something: every part of the insight changed, and most edits left all of it alone.
  expect([...seen.changed].sort()).toEqual(Object.keys(caseInsight(fullDesk().tables, DAYS[0])).sort());
  expect(seen.kept).toBeGreaterThan(seen.edits / 4);
});
