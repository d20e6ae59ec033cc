import { expect } from 'vitest';
import * as Y from 'yjs';
import { CaseProjection } from '../../../../shared/projection/caseProjection';
import { Desk, fullDesk, plain } from './desk';

/** Two people with the same case, and what brings them together. */
export const twoPeople = (prepare: (desk: Desk) => void = () => undefined) => {
  const first = fullDesk();
  prepare(first);
  const start = Y.encodeStateAsUpdate(first.doc);
  const [a, b] = [new Desk('a', 2, start), new Desk('b', 3, start)];
  /** Everything arrives; both then have the same, and nothing that cannot be read. */
  const meet = (): void => {
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'remote');
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'remote');
    expect(b.snapshot()).toEqual(a.snapshot());
    const scratch = new CaseProjection(a.doc);
    scratch.destroy();
    expect(plain(a.tables)).toEqual(plain(scratch.tables));
    expect([...a.projection.quarantine.values()]).toEqual([]);
  };
  return { a, b, meet };
};
