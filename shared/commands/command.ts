import * as z from 'zod';
import { failure, success, type Problem, type Result } from '../base/result';
import type { Op } from '../doc/op';
import { idSchema, type Fields } from '../model/field';
import { pointsAtExisting } from '../model/references';
import { TABLES, type CaseTables, type TableName } from '../model/tables';

/** What a command may know about the world; injected, so that a command is a pure function. */
export interface CommandContext {
  /** ISO moment. */
  readonly now: string;
  /** ISO calendar date where the user is. */
  readonly today: string;
  readonly newId: (prefix: string) => string;
}

export interface Command<A> {
  readonly name: string;
  readonly args: z.ZodType<A>;
  /** The operations that carry it out, or a refusal with a code. Nothing is written here. */
  plan(tables: CaseTables, args: A, ctx: CommandContext): Result<readonly Op[]>;
}

export const refuse = (code: string, params?: Problem['params']): Result<never> =>
  failure(params ? { code, params } : { code });

export const plan = (...ops: readonly Op[]): Result<readonly Op[]> => success(ops);

/** Checks the arguments and asks the command for its operations. */
export const planCommand = <A>(
  command: Command<A>,
  tables: CaseTables,
  args: unknown,
  ctx: CommandContext,
): Result<readonly Op[]> => {
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

/** A schema of the plain fields of a table, all optional: what `edit…` commands accept. Prose has `typeText`. */
export const patchSchema = <T extends TableName>(table: T): z.ZodType<PatchOf<T>> => {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(TABLES[table] as Fields)) {
    if (field.kind === 'value') shape[name] = field.schema.optional();
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
) => Result<readonly Op[]> | null;

/** Changes plain fields of one record. `check` may refuse, or answer with operations of its own. */
export const editCommand = <T extends TableName>(
  name: string,
  table: T,
  check?: Check<T>,
): Command<EditArgs<T>> => ({
  name,
  args: z.object({ id: idSchema, patch: patchSchema(table) }) as unknown as z.ZodType<EditArgs<T>>,
  plan(tables, args, ctx) {
    if (!(tables[table] as ReadonlyMap<string, unknown>).has(args.id)) return refuse('gone');
    if (!pointsAtExisting(tables, table, args.patch)) return refuse('gone');
    return check?.(tables, args, ctx) ?? plan(...setAll(table, args.id, args.patch));
  },
});

export const setAll = (table: TableName, id: string, patch: Readonly<Record<string, unknown>>): Op[] =>
  Object.entries(patch)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ op: 'set', table, id, field, value }));
