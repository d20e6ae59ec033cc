import type { Page } from '@playwright/test';
import type { Language } from '../../shared/text/language';
import { button } from './screen';
import { texts } from './texts';

export type Theme = 'light' | 'dark';
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

const language = async (page: Page): Promise<Language> =>
  (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'nl';

const setting = async (page: Page, name: string): Promise<void> => {
  await button(page, texts[await language(page)].nav.settings).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
};

/** Chooses the colours in the settings, as a user does. */
export const wear = async (page: Page, theme: Theme): Promise<void> => {
  const { themeLight, themeDark } = texts[await language(page)].nav;
  await setting(page, theme === 'light' ? themeLight : themeDark);
  await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
};

/** Chooses the language in the settings, as a user does. */
export const speak = async (page: Page, lang: Language): Promise<void> => {
  await setting(page, LANGUAGE_NAMES[lang]);
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
};

/** Waits until what was asked for has been drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Texts of buttons, tabs and badges that do not fit in the room they have. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const small = document.querySelectorAll<HTMLElement>(
      'button, button *, [role="radio"], .rt-badge, .rt-badge *',
    );
    return [...small]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className}: "${element.textContent?.trim().slice(0, 60)}"`);
  });
