import * as z from 'zod';
import { failure } from '../base/result';
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

/** An emoji is two units; cutting between them would destroy it, so a splice never starts or ends there. */
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The smallest splice that turns `before` into `after`, so that what others type around it stays. */
export const spliceBetween = (
  before: string,
  after: string,
): { index: number; remove: number; insert: string } | null => {
  if (before === after) return null;
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return {
    index: start,
    remove: before.length - start - tail,
    insert: after.slice(start, after.length - tail),
  };
};
