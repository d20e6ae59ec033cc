import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  commitEstimate,
  openBlindRound,
  openEstimate,
  revealRound,
  takeEstimate,
} from '../../../shared/commands/estimate';
import type { Command } from '../../../shared/commands/command';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import {
  commitmentOf,
  estimatesIn,
  spanOf,
  stateOfEstimate,
  type EstimateState,
} from '../../../shared/model/blindEstimate';
import { Desk, fullDesk } from './support/desk';

const about = {
  scenario: 's2',
  bearer: 'p2',
  costLine: null,
  question: 'Begeleiding thuis',
  rhythm: 'perYear',
} as const;

const low = 6_137_700;
const high = 9_846_100;
const salt = 'Q'.repeat(43);
const sealed = (id: string, round: string, value = { low, high, salt }) => ({
  id,
  round,
  hash: commitmentOf({ ...value, id, round }),
});

const aRound = (): { desk: Desk; round: string } => {
  const desk = fullDesk();
  const [round = ''] = desk.do(openBlindRound, about);
  return { desk, round };
};

const refusal = <A>(desk: Desk, command: Command<A>, args: A): string | undefined =>
  desk.run(command as unknown as Command<never>, args)?.code;

const statesIn = (desk: Desk, round: string): EstimateState[] =>
  estimatesIn(desk.tables.blindEstimates.values(), round).map((one) =>
    stateOfEstimate(desk.tables.blindRounds.get(round)!, one),
  );

describe('a blind round', () => {
  it('is about the payer and the rhythm of the line that it is about', () => {
    const desk = fullDesk();
    const [round = ''] = desk.do(openBlindRound, { ...about, bearer: 'p1', costLine: 'c1' });
    expect(desk.tables.blindRounds.get(round)).toMatchObject({ bearer: 'p2', rhythm: 'perMonth' });
  });

  it('takes one estimate of an agency, and none after the reveal', () => {
    const { desk, round } = aRound();
    expect(refusal(desk, revealRound, { id: round })).toBe('blind_nobody');
    desk.do(commitEstimate, { ...sealed('be-a', round), party: 'p2' });
    expect(refusal(desk, commitEstimate, { ...sealed('be-b', round), party: 'p2' })).toBe('blind_committed');
    expect(refusal(desk, commitEstimate, { ...sealed('be-a', round), party: 'p3' })).toBe('blind_committed');
    expect(refusal(desk, openEstimate, { id: 'be-a', low, high, salt })).toBe('blind_not_revealed');
    desk.do(revealRound, { id: round });
    expect(refusal(desk, revealRound, { id: round })).toBe('blind_revealed');
    expect(refusal(desk, commitEstimate, { ...sealed('be-c', round), party: 'p3' })).toBe('blind_revealed');
  });

  it('shows what fits, and says of the rest that it did not come, is wrong or was too late', () => {
    const { desk, round } = aRound();
    for (const [id, party] of [
      ['be-a', 'p1'],
      ['be-b', 'p2'],
      ['be-c', 'p3'],
    ] as const)
      desk.do(commitEstimate, { ...sealed(id, round), party });
    expect(statesIn(desk, round)).toEqual(['committed', 'committed', 'committed']);
    desk.do(revealRound, { id: round });
    desk.do(openEstimate, { id: 'be-a', low, high, salt });
    // An app that was changed writes what it likes.
    const other = { low: low - 1, high, salt };
    desk.load([
      { op: 'set', table: 'blindEstimates', id: 'be-b', field: 'opened', value: other },
      {
        op: 'put',
        table: 'blindEstimates',
        id: 'be-d',
        fields: { ...sealed('be-d', round), party: null, at: '2026-03-02T11:00:00.000Z' },
      },
    ]);
    expect(statesIn(desk, round)).toEqual(['shown', 'wrong', 'closed', 'late']);
    expect(
      spanOf(desk.tables.blindRounds.get(round)!, estimatesIn(desk.tables.blindEstimates.values(), round)),
    ).toEqual({ low, high });
  });

  it('does not let anybody change the hash after the reveal, or take over that of another', () => {
    const { desk, round } = aRound();
    desk.do(commitEstimate, { ...sealed('be-a', round), party: 'p1' });
    const { hash } = desk.tables.blindEstimates.get('be-a')!;
    desk.do(commitEstimate, { id: 'be-b', round, party: 'p2', hash });
    desk.do(revealRound, { id: round });
    desk.do(openEstimate, { id: 'be-a', low, high, salt });
    expect(refusal(desk, openEstimate, { id: 'be-b', low, high, salt })).toBe('blind_not_what_was_committed');
    const chosen = { low: 1, high: 2, salt };
    const changed = commitmentOf({ ...chosen, id: 'be-b', round });
    desk.load([
      { op: 'set', table: 'blindEstimates', id: 'be-b', field: 'hash', value: changed },
      { op: 'set', table: 'blindEstimates', id: 'be-b', field: 'opened', value: chosen },
    ]);
    expect(statesIn(desk, round)).toEqual(['shown', 'late']);
  });

  it('goes into the line of money, with who filled it in', () => {
    const { desk, round } = aRound();
    desk.do(commitEstimate, { ...sealed('be-a', round), party: 'p1' });
    const taken = { id: round, amount: { low, high }, source: 'Blind geschat door Sam' };
    expect(refusal(desk, takeEstimate, taken)).toBe('blind_not_revealed');
    desk.do(revealRound, { id: round });
    const [line = ''] = desk.do(takeEstimate, taken);
    const expected = { scenario: 's2', bearer: 'p2', rhythm: 'perYear', source: 'Blind geschat door Sam' };
    expect(desk.tables.costLines.get(line)).toMatchObject({ ...expected, amount: { low, high } });
    desk.do(takeEstimate, { ...taken, amount: { low: 1, high: 2 } });
    expect(desk.tables.costLines.get(line)?.amount).toEqual({ low: 1, high: 2 });
    const [plain = ''] = desk.do(openBlindRound, { ...about, bearer: null });
    desk.do(commitEstimate, { ...sealed('be-p', plain), party: 'p1' });
    desk.do(revealRound, { id: plain });
    expect(refusal(desk, takeEstimate, { ...taken, id: plain })).toBe('blind_no_payer');
  });
});

/** Every way in which an amount could be read in bytes: as typed, in euros and in cents, and as Yjs writes numbers. */
const traces = (bytes: Uint8Array): string[] => {
  const text = Buffer.from(bytes).toString('latin1');
  const asWritten = [low, high].flatMap((cents) => {
    const doc = new Y.Doc();
    doc.getMap('m').set('v', cents);
    const update = Y.encodeStateAsUpdate(doc);
    // the last bytes before the empty delete set hold the number
    return [Buffer.from(update.slice(-6, -1)).toString('latin1'), String(cents), String(cents / 100)];
  });
  return [...asWritten, '61-98k', '61.377', '98.461', salt].filter((trace) => text.includes(trace));
};

describe('before the reveal', () => {
  it('no byte of the document holds the amount, after it every computer has it', () => {
    const { desk, round } = aRound();
    const updates: Uint8Array[] = [];
    desk.doc.on('update', (update: Uint8Array) => updates.push(update));
    desk.do(commitEstimate, { ...sealed('be-a', round), party: 'p1' });
    const others = new Desk('other', 2, Y.encodeStateAsUpdate(desk.doc));
    for (const bytes of [...updates, Y.encodeStateAsUpdate(others.doc), Y.encodeStateAsUpdateV2(others.doc)])
      expect(traces(bytes)).toEqual([]);
    desk.do(revealRound, { id: round });
    desk.do(openEstimate, { id: 'be-a', low, high, salt });
    // The same search finds it now: it can find.
    expect(traces(Y.encodeStateAsUpdate(desk.doc)).length).toBeGreaterThanOrEqual(3);
  });

  it('a file carries neither the round nor the hash', () => {
    const { desk, round } = aRound();
    desk.do(commitEstimate, { ...sealed('be-a', round), party: 'p1' });
    expect(writeCaseFile(desk.tables, 'x')).not.toContain(round);
    desk.do(revealRound, { id: round });
    desk.do(commitEstimate, { ...sealed('be-z', desk.do(openBlindRound, about)[0]!), party: 'p1' });
    const before = writeCaseFile(desk.tables, 'x');
    expect(before).toContain(round);
    expect(before).not.toContain('be-a');
    desk.do(openEstimate, { id: 'be-a', low, high, salt });
    expect(writeCaseFile(desk.tables, 'x')).toContain('be-a');
  });
});
