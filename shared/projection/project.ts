import * as Y from 'yjs';
import { applyOps } from '../doc/applyOps';
import type { Op } from '../doc/op';
import type { CaseTables } from '../model/tables';
import { CaseProjection } from './caseProjection';

/** The readable case that a list of operations makes, by the same road the app takes. For tools without a window. */
export const tablesFromOps = (ops: readonly Op[]): CaseTables => {
  const doc = new Y.Doc();
  applyOps(doc, ops, { kind: 'load' });
  const projection = new CaseProjection(doc);
  projection.destroy();
  return projection.tables;
};
