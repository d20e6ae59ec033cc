import { rm } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, newFolder } from '../helpers/app';
import { button, cards, goHome, homeList, openFromHome } from '../helpers/screen';
import { fill } from '../helpers/texts';

const HENK = 'Henk en zijn volle huis';
const LOOP = 'Woningcorporatie → GGD → Zorginstantie → Woningcorporatie';

const expectHenk = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: HENK, level: 1 })).toBeVisible();
  await expect(page.getByText(nl.case.sampleBanner)).toBeVisible();
  await expect(cards(page)).toHaveCount(8);
  await expect(page.getByRole('button', { name: fill(nl.map.loopTitle, { count: 3 }) })).toContainText(LOOP);
};

test('the first start meets a worked case, a later start goes on where one was', async () => {
  const userData = await newFolder('profile');
  const first = await launchApp({ userData });
  await expectHenk(first.page);
  await first.close();

  const second = await launchApp({ userData });
  await expect(second.page.getByRole('heading', { name: nl.home.intro })).toBeVisible();
  expect(await homeList(second.page)).toHaveLength(1);
  await openFromHome(second.page, HENK);
  await expectHenk(second.page);

  // The sample is opened again, not made a second time.
  await goHome(second.page);
  await button(second.page, fill(nl.home.openSample, { name: 'Henk' })).click();
  await expectHenk(second.page);
  await goHome(second.page);
  expect(await homeList(second.page)).toHaveLength(1);
  expect(second.complaints).toEqual([]);
  await second.close();
  await rm(userData, { recursive: true });
});

test('a second start on the same profile leaves the first one alone', async () => {
  const first = await launchApp({ sample: 'henk' });
  const refused = await launchApp({ userData: first.userData }).then(
    () => 'started',
    () => 'refused',
  );
  expect(refused).toBe('refused');
  await expectHenk(first.page);
  await first.close();
});
