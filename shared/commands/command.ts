import * as z from 'zod';
import { failure, success, type Problem, type Result } from '../base/result';
import { put, type Op, type PutOp } from '../doc/op';
import { idSchema, type Fields } from '../model/field';
import { pointsAtExisting } from '../model/references';
import { TABLES, type CaseTables, type FieldIn, type TableName } from '../model/tables';

/** What a command may know about the world; injected, so that a command is a pure function. */
export interface CommandContext {
  /** ISO moment. */
  readonly now: string;
  /** ISO calendar date where the user is. */
  readonly today: string;
  readonly newId: (prefix: string) => string;
  /** What the person at this computer is called at the table; absent when nobody said. */
  readonly by?: string | null;
}

/** What a command does: its operations, and the id of the record that it made; null where it makes none. */
export interface Plan<M extends string | null = string | null> {
  readonly ops: readonly Op[];
  readonly made: M;
}

/** `M` is string for a command that makes a record: whoever carries it out gets its id. */
export interface Command<A, M extends string | null = string | null> {
  readonly name: string;
  readonly args: z.ZodType<A>;
  /** Undo never takes it back: it was written down for good. */
  readonly isLasting?: true;
  /** What carries it out, or a refusal with a code. Nothing is written here. */
  plan(tables: CaseTables, args: A, ctx: CommandContext): Result<Plan<M>>;
}

export const refuse = (code: string, params?: Problem['params']): Result<never> =>
  failure(params ? { code, params } : { code });

/** A change of what is there. */
export const plan = (...ops: readonly Op[]): Result<Plan<null>> => success({ ops, made: null });

/** Makes the record of the first operation. */
export const make = (first: PutOp, ...more: readonly Op[]): Result<Plan<string>> =>
  success({ ops: [first, ...more], made: first.id });

/** Checks the arguments and asks the command for its operations. */
export const planCommand = <A, M extends string | null>(
  command: Command<A, M>,
  tables: CaseTables,
  args: unknown,
  ctx: CommandContext,
): Result<Plan<M>> => {
  const parsed = command.args.safeParse(args);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return failure({ code: 'bad_arguments', path: `${command.name}.${path}` });
  }
  return command.plan(tables, parsed.data, ctx);
};

type PatchOf<T extends TableName> = {
  [K in keyof (typeof TABLES)[T]]?: (typeof TABLES)[T][K] extends { schema: z.ZodType<infer V> } ? V : never;
};

/**
 * A schema of the plain fields of a table, all optional: what `edit…` commands accept. Prose has `typeText`, and the
 * fields in `not` have commands of their own.
 */
const patchSchema = <T extends TableName>(table: T, not: readonly FieldIn<T>[]): z.ZodType<PatchOf<T>> => {
  const shape: Record<string, z.ZodType> = {};
  const others = new Set<string>(not);
  for (const [name, field] of Object.entries(TABLES[table] as Fields)) {
    if (field.kind === 'value' && !others.has(name)) shape[name] = field.schema.optional();
  }
  return z.strictObject(shape) as unknown as z.ZodType<PatchOf<T>>;
};

export interface EditArgs<T extends TableName> {
  readonly id: string;
  readonly patch: PatchOf<T>;
}

type Check<T extends TableName> = (
  tables: CaseTables,
  args: EditArgs<T>,
  ctx: CommandContext,
) => Result<Plan> | null;

/** Changes plain fields of one record, but for those in `not`. `check` may refuse, or answer with operations of its own. */
export const editCommand = <T extends TableName>(
  name: string,
  table: T,
  check?: Check<T> | null,
  not: readonly FieldIn<T>[] = [],
): Command<EditArgs<T>> => ({
  name,
  args: z.object({ id: idSchema, patch: patchSchema(table, not) }) as unknown as z.ZodType<EditArgs<T>>,
  plan(tables, args, ctx) {
    const record = (tables[table] as ReadonlyMap<string, object>).get(args.id);
    if (!record) return refuse('gone');
    if (!pointsAtExisting(tables, table, args.patch, Object.fromEntries(Object.entries(record))))
      return refuse('gone');
    return check?.(tables, args, ctx) ?? plan(...setAll(table, args.id, args.patch));
  },
});

export const setAll = (table: TableName, id: string, patch: Readonly<Record<string, unknown>>): Op[] =>
  Object.entries(patch)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ op: 'set', table, id, field, value }));

/** Adds one record of a table from its arguments; refused when it points at something that is gone. */
export const addCommand = <A extends object>(
  name: string,
  {
    table,
    prefix,
    args,
  }: { readonly table: TableName; readonly prefix: string; readonly args: z.ZodType<A> },
  more: (tables: CaseTables, args: A, ctx: CommandContext) => Readonly<Record<string, unknown>> = () => ({}),
): Command<A, string> => ({
  name,
  args,
  plan(tables, given, ctx) {
    const fields = { ...given, ...more(tables, given, ctx) };
    return pointsAtExisting(tables, table, fields)
      ? make(put(table, ctx.newId(prefix), fields))
      : refuse('gone');
  },
});
