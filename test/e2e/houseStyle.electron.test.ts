import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { sentenceFor } from '../../shared/text/language';
import { launchApp, newFolder } from '../helpers/app';
import { setTheme } from '../helpers/looks';
import { button, dialogOf, goHome } from '../helpers/screen';

const GOOD = `
/* De huisstijl van een verzonnen gemeente. */
:root {
  --basis-color-action-1-inverse-bg-default: #7a0019;
  --basis-border-radius-md: 0;
}
[data-theme='dark'] {
  --basis-color-action-1-inverse-bg-default: #ffb3c1;
}
`;
/** Grey on white, of 2.3 to 1. */
const PALE = `:root { --basis-color-default-color-subtle: #aaaaaa; }`;
const HOSTILE = `:root { --basis-color-default-bg-default: url(https://example.org/spy.png); }`;

const openDialog = async (page: Page): Promise<Locator> => {
  await button(page, nl.nav.settings).click();
  await page.getByRole('menuitem', { name: nl.nav.houseStyle }).click();
  const dialog = dialogOf(page, nl.looks.title);
  await dialog.waitFor();
  return dialog;
};

const choose = async (page: Page, dialog: Locator, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await button(dialog, nl.looks.choose).click();
  await (await chooser).setFiles(file);
};

const newCaseColour = (page: Page): Promise<string> =>
  button(page, nl.home.newCase).evaluate((element) => getComputedStyle(element).backgroundColor);

test('the colours of a municipality apply in both themes until they are taken off', async () => {
  const userData = await newFolder('profile');
  const first = await launchApp({ userData });
  const { page } = first;
  const sheets = {
    good: path.join(userData, 'gemeente.css'),
    pale: path.join(userData, 'bleek.css'),
    hostile: path.join(userData, 'vreemd.css'),
  };
  await writeFile(sheets.good, GOOD);
  await writeFile(sheets.pale, PALE);
  await writeFile(sheets.hostile, HOSTILE);
  await goHome(page);
  await setTheme(page, 'light');
  const own = 'rgb(11, 79, 158)';
  await expect.poll(() => newCaseColour(page)).toBe(own);

  const dialog = await openDialog(page);
  await choose(page, dialog, sheets.hostile);
  await expect(dialog).toContainText(sentenceFor({ code: 'theme_not_tokens', params: { line: 1 } }, 'nl'));
  expect(await newCaseColour(page)).toBe(own);

  await choose(page, dialog, sheets.good);
  await expect(dialog).toContainText('gemeente.css');
  await expect(dialog.getByText(/slecht te lezen/)).toHaveCount(0);
  await expect.poll(() => newCaseColour(page)).toBe('rgb(122, 0, 25)');

  await choose(page, dialog, sheets.pale);
  await expect(dialog).toContainText('licht: default-color-subtle op default-bg-default (2,3)');
  await choose(page, dialog, sheets.good);
  await expect(dialog).toContainText('gemeente.css');
  await page.keyboard.press('Escape');
  await setTheme(page, 'dark');
  await expect.poll(() => newCaseColour(page)).toBe('rgb(255, 179, 193)');
  expect(first.complaints).toEqual([]);
  await first.close();

  // Kept on this computer, not in the file.
  await rm(sheets.good);
  const second = await launchApp({ userData });
  await setTheme(second.page, 'light');
  await expect.poll(() => newCaseColour(second.page)).toBe('rgb(122, 0, 25)');
  const again = await openDialog(second.page);
  await button(again, nl.looks.drop).click();
  await expect(button(again, nl.looks.drop)).toHaveCount(0);
  await expect.poll(() => newCaseColour(second.page)).toBe(own);
  await second.close();

  const third = await launchApp({ userData });
  await setTheme(third.page, 'light');
  await expect.poll(() => newCaseColour(third.page)).toBe(own);
  await third.close();
  await rm(userData, { recursive: true });
});
