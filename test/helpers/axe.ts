import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Nothing serious or critical; what is found is named with the elements it is about. `part` and `rules` leave the rest out. */
export const graveFindings = async (
  page: Page,
  where: string,
  part?: string,
  rules?: readonly string[],
): Promise<readonly object[]> => {
  // Electron cannot open the blank page that axe wants otherwise.
  let axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (part !== undefined) axe = axe.include(part);
  if (rules !== undefined) axe = axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      where,
      id,
      impact,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
};
