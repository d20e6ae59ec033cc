import * as z from 'zod';
import { failure } from '../base/result';
import { changeBetween } from '../base/textChange';
import { idSchema, PROSE_MAX } from '../model/field';
import { proseFieldsOf, TABLE_NAMES, type TableName } from '../model/tables';
import { plan, refuse, type Command } from './command';

export interface TypeTextArgs {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  /** Position in UTF-16 units. */
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** One keystroke, paste or cut in a text that others may be typing in as well. */
export const typeText: Command<TypeTextArgs> = {
  name: 'typeText',
  args: z.object({
    table: z.enum(TABLE_NAMES as [TableName, ...TableName[]]),
    id: idSchema,
    field: z.string(),
    index: z.int().min(0),
    remove: z.int().min(0),
    insert: z.string().max(PROSE_MAX),
  }),
  plan(tables, args) {
    if (!proseFieldsOf(args.table).includes(args.field))
      return failure({ code: 'bad_arguments', path: 'typeText.field' });
    const record = tables[args.table].get(args.id) as Readonly<Record<string, unknown>> | undefined;
    if (!record) return refuse('gone');
    const text = record[args.field];
    const length = typeof text === 'string' ? text.length : 0;
    const grown = args.insert.length - Math.min(args.remove, Math.max(0, length - args.index));
    // Two people together can pass the limit; then the text may still be shortened.
    if (grown > 0 && length + grown > PROSE_MAX) return refuse('text_too_long', { max: PROSE_MAX });
    return plan({ op: 'type', ...args });
  },
};

/** The smallest splice that turns `before` into `after`, so that what others type around it stays. */
export const spliceBetween = (
  before: string,
  after: string,
): { index: number; remove: number; insert: string } | null => {
  if (before === after) return null;
  const { start, oldEnd, newEnd } = changeBetween(before, after);
  return { index: start, remove: oldEnd - start, insert: after.slice(start, newEnd) };
};
