import type { CaseTables } from '../model/tables';
import { fullOf, fullSchema, type Full } from './full';
import { limitedOf } from './limited';
import { limitedSchema, type Limited } from './limitedSchema';
import { outcomeOf, outcomeSchema, type Outcome } from './outcome';

export const LEVELS = [0, 1, 2] as const;
export type DisclosureLevel = (typeof LEVELS)[number];

/**
 * What leaves the table at one level: 0 only that there is an outcome, 1 limited, 2 everything. Checked against the
 * strict schema of the level before anybody sees it, so that a mistake in a view stops here instead of leaking.
 */
export const disclose = (
  tables: CaseTables,
  level: DisclosureLevel,
  { withText }: { readonly withText: boolean },
): Outcome | Limited | Full => {
  switch (level) {
    case 0:
      return outcomeSchema.parse(outcomeOf(tables));
    case 1:
      return limitedSchema.parse(limitedOf(tables, withText));
    case 2:
      return fullSchema.parse(fullOf(tables));
  }
};
