import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { graveFindings } from '../helpers/axe';
import { setTheme } from '../helpers/looks';
import { CHAIR } from '../helpers/meeting';
import {
  button,
  cardNamed,
  detail,
  dialogOf,
  field,
  goHome,
  openCard,
  openFromHome,
  relationNamed,
  show,
  tool,
} from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const HENK = 'Henk en zijn volle huis';
const THEMES = ['light', 'dark'] as const;

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
});
test.afterAll(() => app.close());

const DIALOG = '[role="dialog"]';
const CARD = `aside[aria-label="${nl.case.card}"]`;

const expectAccessible = async (page: Page, where: string, part?: string): Promise<void> =>
  expect.soft(await graveFindings(page, where, part), where).toEqual([]);

const inDialog = async (page: Page, title: string, open: () => Promise<void>): Promise<void> => {
  await open();
  await dialogOf(page, title).waitFor();
  await expectAccessible(page, `dialog ${title}`, DIALOG);
  await page.keyboard.press('Escape');
  await dialogOf(page, title).waitFor({ state: 'detached' });
};

for (const theme of THEMES) {
  test.describe(`in the ${theme} theme nothing serious stands in anybody's way`, () => {
    test.beforeAll(async () => {
      const { page } = app;
      if ((await button(page, nl.case.close).count()) > 0) await goHome(page);
      await setTheme(page, theme);
    });

    test('on the first screen and in its dialogs', async () => {
      const { page } = app;
      await expectAccessible(page, 'home');
      await inDialog(page, nl.home.newCase, () => button(page, nl.home.newCase).click());
      await inDialog(page, nl.home.join, () => button(page, nl.home.join).click());
      await button(page, nl.home.remove).first().click();
      await expectAccessible(page, 'removing');
      await page.keyboard.press('Escape');
      await button(page, nl.nav.settings).click();
      await page.getByRole('menu').waitFor();
      await expectAccessible(page, 'settings');
      await page.keyboard.press('Escape');
      await openFromHome(page, HENK);
    });

    test('on the map, with every kind of card', async () => {
      const { page } = app;
      await cardNamed(page, 'Brandweer').waitFor();
      await expectAccessible(page, 'map');
      await openCard(page, 'Woningcorporatie');
      await expectAccessible(page, 'map and the card of a party');
      const sees = field(detail(page), nl.party.sees);
      await sees.press('Control+End');
      await sees.pressSequentially(' 06-12345678');
      await button(detail(page), nl.prose.keep).waitFor();
      await expectAccessible(page, 'question under a text', CARD);
      await button(page.locator('.identifying'), nl.common.remove).click();
      const told = page.getByRole('region', { name: words.nl.findings.title });
      await told.getByRole('button', { name: words.nl.findings.title }).click();
      await expectAccessible(page, 'what the map tells', '.findings');
      await told.getByRole('button', { name: words.nl.findings.title }).click();
      await relationNamed(page, 'Betaalt de begeleiding').click();
      await detail(page).getByRole('article').waitFor();
      await expectAccessible(page, 'card of a relation', CARD);
      await page.getByRole('row', { name: 'Ieder kijkt vanuit de eigen taak' }).click();
      await expectAccessible(page, 'card of a bottleneck', CARD);
      await page.getByRole('button', { name: fill(nl.map.loopTitle, { count: 3 }) }).click();
      await expectAccessible(page, 'card of a loop', CARD);
      await page.getByRole('button', { name: nl.intent.title }).first().click();
      await expectAccessible(page, 'card of the purpose', CARD);
      await button(detail(page), nl.common.close).click();
    });

    test('in the list, the scenarios and the decision', async () => {
      const { page } = app;
      for (const view of ['list', 'scenarios', 'decision'] as const) {
        await show(page, view);
        await expectAccessible(page, view);
      }
      await show(page, 'scenarios');
      await inDialog(page, nl.scenarios.add, () => button(page, nl.scenarios.add).click());
      await inDialog(page, nl.scenarios.trace, () => page.locator('.figure').first().click());
      await inDialog(page, nl.scenarios.editEffect, () =>
        page.getByRole('button', { name: 'Woont veilig' }).click(),
      );
      await inDialog(page, nl.scenarios.editEvent, () =>
        page.getByRole('button', { name: 'Brand in het portiek' }).click(),
      );
      await inDialog(page, nl.scenarios.fromPrices, () => button(page, nl.scenarios.fromPrices).click());
      await button(page, nl.scenarios.fromPrices).click();
      await inDialog(page, nl.scenarios.priceList, () => button(page, nl.scenarios.priceList).click());
      await page.keyboard.press('Escape');
      await show(page, 'map');
    });

    test('in the dialogs of the map and the meeting', async () => {
      const { page } = app;
      await inDialog(page, nl.party.addTitle, () => tool(page, nl.map.addParty).click());
      await inDialog(page, nl.relation.addTitle, () => tool(page, nl.map.addRelation).click());
      await inDialog(page, nl.bottleneck.addTitle, () => tool(page, nl.map.addBottleneck).click());
      await inDialog(page, nl.shortcuts.title, async () => {
        await cardNamed(page, 'Henk').focus();
        await page.keyboard.press('?');
      });
      await inDialog(page, nl.meeting.start, () => button(page, nl.meeting.start).click());
      await button(page, nl.meeting.start).click();
      await dialogOf(page, nl.meeting.start).getByLabel(nl.meeting.name).fill(CHAIR.name);
      await button(dialogOf(page, nl.meeting.start), nl.meeting.start).click();
      await dialogOf(page, nl.meeting.invite).waitFor();
      await expectAccessible(page, 'invitation', DIALOG);
      await page.keyboard.press('Escape');
      await expectAccessible(page, 'map during a meeting');
      await button(page, nl.meeting.stop).click();
      await button(page, nl.meeting.start).waitFor();
    });
  });
}
