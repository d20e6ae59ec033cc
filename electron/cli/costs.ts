import { partyName } from '../../shared/exports/actionList';
import { euros } from '../../shared/exports/euros';
import {
  ALL,
  scenarioCosts,
  type ByBearer,
  type MoneySettings,
  type Periods,
} from '../../shared/insight/money';
import type { CaseTables } from '../../shared/model/tables';
import type { Language } from '../../shared/text/language';

type PerScenario = Readonly<Record<string, Readonly<Record<string, Periods>>>>;

/** Totals per scenario and bearer in cents, `*` for all together, each as [low, high]. */
export const costsOf = (
  tables: CaseTables,
  settings: MoneySettings,
): { readonly nominalCents: PerScenario; readonly presentValueCents: PerScenario } => {
  const perScenario = (pick: (costs: ReturnType<typeof scenarioCosts>) => ByBearer): PerScenario =>
    Object.fromEntries(
      [...tables.scenarios.keys()].map((id) => {
        const lines = [...tables.costLines.values()].filter((line) => line.scenario === id);
        return [id, Object.fromEntries(pick(scenarioCosts(lines, settings)))];
      }),
    );
  return {
    nominalCents: perScenario((costs) => costs.nominalCents),
    presentValueCents: perScenario((costs) => costs.presentValueCents),
  };
};

/** The same for reading: one block per scenario. */
export const costsText = (tables: CaseTables, settings: MoneySettings, language: Language): string => {
  const { nominalCents } = costsOf(tables, settings);
  const range = ([low, high]: readonly [number, number]): string =>
    `${euros(low, language)} – ${euros(high, language)}`;
  return Object.entries(nominalCents)
    .map(([id, bearers]) => {
      const rows = Object.entries(bearers).map(
        ([bearer, periods]) =>
          `  ${bearer === ALL ? '*' : partyName(tables, bearer)}: ${range(periods.firstHalfYear)} | ${range(periods.afterwards)}`,
      );
      return [tables.scenarios.get(id)?.title ?? id, ...rows].join('\n');
    })
    .join('\n');
};
