import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Nothing serious or critical; what is found is named with the elements it is about. `part` leaves the rest out. */
export const graveFindings = async (page: Page, where: string, part?: string): Promise<readonly object[]> => {
  // Electron cannot open the blank page that axe wants otherwise.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      where,
      id,
      impact,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
};
