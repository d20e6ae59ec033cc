import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editParty, removeParty } from '../../../shared/commands/party';
import { editCostLine, removeCostLine } from '../../../shared/commands/scenario';
import { Desk, fullDesk } from './support/desk';

/** Two people with the same case, and what brings them together. */
const two = () => {
  const start = Y.encodeStateAsUpdate(fullDesk().doc);
  const [a, b] = [new Desk('a', 2), new Desk('b', 3)];
  for (const desk of [a, b]) Y.applyUpdate(desk.doc, start, { kind: 'load' });
  const meet = (): void => {
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'remote');
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'remote');
    expect(b.snapshot()).toEqual(a.snapshot());
  };
  return { a, b, meet };
};
const bears = (desk: Desk, bearer: string): void => {
  desk.do(editCostLine, { id: 'c3', patch: { bearer } });
};
const bearer = (desk: Desk): string | undefined => desk.tables.costLines.get('c3')?.bearer;

describe('undo, when two people set one field at the same moment,', () => {
  it('by who won gives back what was there before both', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    bears(b, 'p1');
    meet();
    b.undo();
    meet();
    expect(bearer(a)).toBe('p3');
  });

  it('by who lost changes nothing', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    bears(b, 'p1');
    meet();
    a.undo();
    meet();
    expect(bearer(a)).toBe('p1');
  });

  it('by both gives back what was there before', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    bears(b, 'p1');
    meet();
    a.undo();
    b.undo();
    meet();
    expect(bearer(a)).toBe('p3');
  });

  it('never empties a field that others had filled', () => {
    const { a, b, meet } = two();
    a.do(editParty, { id: 'p1', patch: { name: 'Ster' } });
    b.do(editParty, { id: 'p1', patch: { name: 'Maan' } });
    meet();
    b.undo();
    meet();
    expect(a.tables.parties.get('p1')?.name).toBe('Gezin Ster');
  });

  it('leaves the money where it can be seen, also after a card was taken away', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    b.do(removeParty, { id: 'p3' });
    meet();
    b.undo();
    meet();
    a.undo();
    meet();
    expect(bearer(a)).toBe('p3');
  });
});

describe('undo of taking something away', () => {
  it('brings it back whole, also when another had set a field of it in the meantime', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    b.do(removeCostLine, { id: 'c3' });
    meet();
    expect(bearer(a)).toBeUndefined();
    b.undo();
    meet();
    expect(bearer(a)).toBe('p3');
    expect(a.projection.quarantine.size).toBe(0);
  });
});

describe('undo, one after the other,', () => {
  it('gives back what the other had set', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    meet();
    bears(b, 'p1');
    meet();
    b.undo();
    meet();
    expect(bearer(a)).toBe('x1');
  });

  it('leaves what the other set later', () => {
    const { a, b, meet } = two();
    bears(a, 'x1');
    meet();
    bears(b, 'p1');
    meet();
    a.undo();
    meet();
    expect(bearer(a)).toBe('p1');
  });

  it('empties again what was empty before, and redo fills it', () => {
    const { a, meet } = two();
    a.do(editCostLine, { id: 'c3', patch: { source: 'offerte' } });
    meet();
    a.undo();
    expect(a.tables.costLines.get('c3')?.source).toBeNull();
    a.redo();
    expect(a.tables.costLines.get('c3')?.source).toBe('offerte');
    a.do(editCostLine, { id: 'c3', patch: { source: null } });
    a.undo();
    a.redo();
    expect(a.tables.costLines.get('c3')?.source).toBeNull();
  });
});
