import * as z from 'zod';
import { idSchema, line, type Field } from '../model/field';
import { TABLES } from '../model/tables';

/** Tables that stand in a file just as they stand in the document: one list each, under the name of the table. */
export const PLAIN_SECTIONS = [
  'groups',
  'timeOuts',
  'handovers',
  'meetings',
  'attendees',
  'parkedItems',
  'letters',
  'actionChanges',
  'decisionRecords',
  'comments',
  'blindRounds',
  'blindEstimates',
] as const;
type PlainSection = (typeof PLAIN_SECTIONS)[number];

export interface PlainRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The schema of one record of a section. `texts`: what a line and a longer text look like in a file. */
export const plainRecord = (
  section: PlainSection,
  texts: { readonly line: z.ZodType<string>; readonly prose: z.ZodType<string> },
): z.ZodType<PlainRecord> => {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries<Field<unknown>>(TABLES[section])) {
    const text = field.base === line ? texts.line : field.base;
    const schema = field.kind === 'prose' ? texts.prose : text;
    shape[name] = field.required ? schema : schema.nullable().optional();
  }
  return z.object({ ...shape, id: idSchema });
};
