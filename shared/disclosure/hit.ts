export const HIT_KINDS = ['bsn', 'postcode', 'phone', 'birth_date', 'email', 'iban'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** A piece of text that looks like something that identifies a person. UTF-16 units, `end` not included. */
export interface Hit {
  readonly kind: HitKind;
  readonly start: number;
  readonly end: number;
}
