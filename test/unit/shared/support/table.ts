import type { RecordIn, TableName } from '../../../../shared/model/tables';
import { put, type Op } from '../../../../shared/doc/op';
import { tablesFromOps } from '../../../../shared/projection/project';
import type { CaseTables } from '../../../../shared/model/tables';

type Records = { readonly [T in TableName]?: Readonly<Record<string, Partial<RecordIn<T>>>> };

/** A case of a few records, as the app would read it; what is not said has its default. */
export const aTable = (records: Records): CaseTables =>
  tablesFromOps(
    Object.entries(records).flatMap(([table, own]): Op[] =>
      Object.entries(own).map(([id, fields]) => put(table as TableName, id, fields)),
    ),
  );
