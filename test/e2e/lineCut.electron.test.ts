import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import {
  addAction,
  addRelation,
  actionRows,
  costCell,
  setLinkDown,
  equalDocuments,
  relationNamed,
  seesCut,
  show,
} from '../helpers/screen';
import { atTheTable, CORPORATION, GGD, seesPerson, type Table } from '../helpers/meeting';
import { keepAt } from '../helpers/wait';

const CUT_MS = 8_000;

let table: Table;
test.afterEach(() => table.close());

test('whoever loses the line works on alone, and everything comes together again', async () => {
  table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  const [chair, corporation, ggd] = table.pages as [Page, Page, Page];
  await show(corporation, 'scenarios');
  await show(ggd, 'decision');

  await setLinkDown(ggd, true);
  const rounds = await keepAt(CUT_MS, async (round) => {
    const cell = costCell(corporation, 'Brandweer', 'afterwards', 'Zo doorgaan');
    await Promise.all([
      round < 5 ? renameIntent(chair, `Bedoeling ${round}`) : Promise.resolve(),
      cell.fill(`${round + 1}k`).then(() => cell.press('Enter')),
      addAction(ggd, `ggd / N. Yilmaz / alleen verder ${round} / 2 dec`),
    ]);
  });
  await expect(seesCut(ggd)).toBeVisible();
  await addRelation(chair, 'Brandweer', 'informs', 'Buren', 'Terwijl de lijn eruit lag');
  await setLinkDown(ggd, false);

  await expect(seesCut(ggd)).toHaveCount(0, { timeout: 60_000 });
  await equalDocuments(table.pages);
  await seesPerson(chair, GGD);
  await show(chair, 'decision');
  await expect(actionRows(chair)).toHaveCount(6 + rounds);
  await show(ggd, 'map');
  await expect(relationNamed(ggd, 'Terwijl de lijn eruit lag')).toBeVisible();
  await expect(ggd.getByRole('button', { name: `${nl.intent.title} Bedoeling` })).toBeVisible();
  for (const { complaints } of [table.chair, ...table.guests]) expect(complaints).toEqual([]);
});

const renameIntent = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: nl.intent.title }).first().click();
  const card = page.getByRole('article', { name: nl.intent.title });
  await card.getByRole('textbox').first().fill(text);
};
