import * as Y from 'yjs';
import type { TableName } from '../../model/tables';
import { rootOf } from '../layout';

/** The records of a table as they lie in the document; what is no record is left out. */
export const recordsIn = (doc: Y.Doc, table: TableName): [string, Y.Map<unknown>][] =>
  [...rootOf(doc, table)].filter((entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map);
