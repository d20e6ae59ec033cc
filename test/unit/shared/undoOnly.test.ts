import { describe, expect, it } from 'vitest';
import { editParty, removeParty } from '../../../shared/commands/party';
import { createUndo, undoOnly } from '../../../shared/doc/undo';
import { applyOps, type Origin } from '../../../shared/doc/applyOps';
import { planCommand, type Command } from '../../../shared/commands/command';
import { fullDesk } from './support/desk';

const scene = () => {
  const desk = fullDesk();
  const mine: Origin = { kind: 'user' };
  const undo = createUndo(desk.doc, mine);
  const run = <A, M extends string | null>(command: Command<A, M>, args: A) => {
    const planned = planCommand(command, desk.tables, args, desk.context);
    if (!planned.ok) throw new Error(planned.problems[0].code);
    undo.stopCapturing();
    applyOps(desk.doc, planned.value.ops, mine);
    undo.stopCapturing();
    return undo.undoStack.at(-1)!;
  };
  return { desk, undo, run };
};

describe('undoing one step', () => {
  it('brings back what was taken away in it, and leaves what was done after it', () => {
    const { desk, undo, run } = scene();
    const removed = run(removeParty, { id: 'p2' });
    run(editParty, { id: 'p1', patch: { name: 'Later getypt' } });
    expect(undoOnly(undo, removed)).toBe(true);
    expect(desk.tables.parties.has('p2')).toBe(true);
    expect(desk.tables.parties.get('p1')?.name).toBe('Later getypt');
    undo.undo();
    expect(desk.tables.parties.get('p1')?.name).not.toBe('Later getypt');
    expect(desk.tables.parties.has('p2')).toBe(true);
  });

  it('touches nothing when it was undone already', () => {
    const { desk, undo, run } = scene();
    run(editParty, { id: 'p1', patch: { name: 'Eerst' } });
    const removed = run(removeParty, { id: 'p2' });
    undo.undo();
    expect(undoOnly(undo, removed)).toBe(false);
    expect(desk.tables.parties.get('p1')?.name).toBe('Eerst');
  });
});
