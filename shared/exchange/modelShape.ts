import type * as z from 'zod';
import { line, person, type Field, type Fields, type Person } from '../model/field';

/** What texts and people look like in a file: a text may be there in two languages. */
export interface FileTexts {
  readonly line: z.ZodType<string>;
  readonly prose: z.ZodType<string>;
  readonly person: z.ZodType<Person>;
}

type ValueOf<F> = F extends Field<infer T> ? T : never;
/** A field that may be absent in the model may be absent or empty in a file; one with a default gets it. */
type InFile<T> = null extends T ? z.ZodOptional<z.ZodNullable<z.ZodType<NonNullable<T>>>> : z.ZodType<T>;
type Shape<F extends Fields, Needed extends keyof F, Not extends keyof F> = {
  readonly [K in Exclude<keyof F, Not>]: K extends Needed
    ? z.ZodType<NonNullable<ValueOf<F[K]>>>
    : InFile<ValueOf<F[K]>>;
};

/** The schema of a value that is there, as it stands in a file. */
const presentIn = (field: Field<unknown>, texts: FileTexts): z.ZodType => {
  if (field.kind === 'prose') return texts.prose;
  if (field.base === line) return texts.line;
  return field.base === person ? texts.person : field.base;
};

/**
 * The fields of a table as a file has them, with the limits and defaults that the model gives them. `needed`: must be
 * there in a file, beside those without which a record means nothing. `not`: those that a file writes in another way.
 */
export const shapeOf = <F extends Fields, Needed extends keyof F = never, Not extends keyof F = never>(
  fields: F,
  texts: FileTexts,
  { needed = [], not = [] }: { readonly needed?: readonly Needed[]; readonly not?: readonly Not[] } = {},
): Shape<F, Needed, Not> => {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (not.some((other) => other === name)) continue;
    const present = presentIn(field, texts);
    if (field.required || needed.some((other) => other === name)) shape[name] = present;
    else
      shape[name] = field.fallback === null ? present.nullable().optional() : present.default(field.fallback);
  }
  return shape as Shape<F, Needed, Not>;
};
