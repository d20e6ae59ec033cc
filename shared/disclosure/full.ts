import * as z from 'zod';
import type { Fields } from '../model/field';
import { idSchema } from '../model/field';
import { TABLE_NAMES, TABLES, type CaseTables, type TableName } from '../model/tables';

type Values = Readonly<Record<string, unknown>>;

/** Every field of a table as the model has it, and no other. */
const recordSchema = (table: TableName): z.ZodType<Values> =>
  z.strictObject({
    id: idSchema,
    ...Object.fromEntries(
      Object.entries(TABLES[table] as Fields).map(([name, { schema }]) => [name, schema]),
    ),
  });

/** Level 2: everything, for whoever sits at the table. */
export const fullSchema = z.strictObject({
  level: z.literal(2),
  tables: z.strictObject(
    Object.fromEntries(TABLE_NAMES.map((table) => [table, z.array(recordSchema(table))])) as Record<
      TableName,
      z.ZodArray<z.ZodType<Values>>
    >,
  ),
});
export type Full = z.infer<typeof fullSchema>;

/** All records of all tables; what a file or a document knows beside them (author, path, versions) is not there. */
export const fullOf = (tables: CaseTables): Full => ({
  level: 2,
  tables: Object.fromEntries(
    TABLE_NAMES.map((table) => [table, [...tables[table].values()]]),
  ) as unknown as Full['tables'],
});
