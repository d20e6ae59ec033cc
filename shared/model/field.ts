import * as z from 'zod';
import { ID_PATTERN } from '../base/ids';
import { isIsoDate } from '../base/dates';

/** Where two people may write at once, a field is `prose` (merged character by character); all others are `value`. */
export interface Field<T> {
  readonly kind: 'value' | 'prose';
  readonly schema: z.ZodType<T>;
  /** The schema of a value that is there: `schema` without `null`. */
  readonly base: z.ZodType;
  /** What a reader sees when the field is absent or unreadable. */
  readonly fallback: T;
  /** Without a valid value here the record means nothing and is kept out of sight. */
  readonly required: boolean;
  /** A required choice of which a value that is not known yet is read as `fallback`, instead of setting the record aside. */
  readonly isOpen: boolean;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The readable form of a record: its id and one property per field. */
export type RecordOf<F extends Fields> = { readonly id: string } & {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export const PROSE_MAX = 20_000;
export const LINE_MAX = 1_000;
/** Ids in one list, such as what a bottleneck is about. */
export const IDS_MAX = 200;
/** People in one list. */
export const PEOPLE_MAX = 50;

const value = <T>(schema: z.ZodType<T>, fallback: T, required: boolean): Field<T> => ({
  kind: 'value',
  schema,
  base: schema,
  fallback,
  required,
  isOpen: false,
});

/** A value that may be absent (`null`). */
export const optional = <T>(schema: z.ZodType<T>): Field<T | null> => ({
  ...value<T | null>(schema.nullable(), null, false),
  base: schema,
});

/** A value with a default. */
export const withDefault = <T>(schema: z.ZodType<T>, fallback: T): Field<T> => value(schema, fallback, false);

/** A value without which the record is quarantined. */
export const required = <T>(schema: z.ZodType<T>, fallback: T): Field<T> => value(schema, fallback, true);

/**
 * A choice without which the record is quarantined. A later version may add values: this one shows `fallback` for them and
 * leaves them in the document. Only where that changes nothing of what the record does; else `required`.
 */
export const openChoice = <T extends string>(
  values: readonly [T, ...T[]] | readonly T[],
  fallback: T,
): Field<T> => ({
  ...value<T>(z.enum(values as [T, ...T[]]) as unknown as z.ZodType<T>, fallback, true),
  isOpen: true,
});

/** Text that two people may type in together. */
export const prose = (): Field<string> => ({
  ...value(z.string().max(PROSE_MAX), '', false),
  kind: 'prose',
});

export const idSchema = z.string().regex(ID_PATTERN);
export const line = z.string().max(LINE_MAX);
export const isoDate = z.string().refine(isIsoDate);
/** ISO moment in UTC, such as `2026-03-02T10:00:00.000Z`. */
export const moment = z.iso.datetime();
/** Whole euro cents, up to ten billion euro either way. */
export const cents = z.int().min(-1e12).max(1e12);
/** The year whose prices an amount is in. */
export const priceYear = z.int().min(1990).max(2100);
export const months = z.int().min(0).max(1200);
export const order = withDefault(z.number().finite(), 0);

export const person = z.object({
  name: line,
  role: line.nullable().default(null),
  fictional: z.boolean().default(false),
});
/** A professional: residents are never named in the shared document. */
export type Person = z.infer<typeof person>;
