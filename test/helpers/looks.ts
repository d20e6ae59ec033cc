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
export const setTheme = async (page: Page, theme: Theme): Promise<void> => {
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

/** Room beside the map and wide tables, which may scroll sideways. */
const MAY_BE_WIDE = '.react-flow, .panel--table, .rt-dialog__body:has(table), .curve__table';

/** What scrolls sideways although it should not: the page itself, or a part of it. */
export const scrollsSideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate((wide) => {
    const scrolling = [...document.querySelectorAll<HTMLElement>('html, body *')].filter((element) => {
      const isWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      const { overflowX } = getComputedStyle(element);
      const root = element === document.documentElement;
      return (
        isWide && (root || overflowX === 'auto' || overflowX === 'scroll') && element.closest(wide) === null
      );
    });
    return scrolling.map(
      ({ tagName, className, scrollWidth, clientWidth }) =>
        `${tagName.toLowerCase()}.${String(className)}: ${scrollWidth} in ${clientWidth}`,
    );
  }, MAY_BE_WIDE);

/** What one can press or fill in but never reach: it lies outside everything that scrolls. */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
      for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
        const overflow = getComputedStyle(at)[`overflow${axis}`];
        const more = axis === 'X' ? at.scrollWidth > at.clientWidth : at.scrollHeight > at.clientHeight;
        if (getComputedStyle(at).position === 'fixed' && overflow !== 'auto') return false;
        if (more && (overflow === 'auto' || overflow === 'scroll')) return true;
      }
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return axis === 'X' ? scrollWidth > clientWidth : scrollHeight > clientHeight;
    };
    const top = document.querySelector('.rt-dialog__scrim') ?? document.body;
    return [...top.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .filter(
        (element) =>
          element.closest('.react-flow, .rt-visually-hidden, .skip, [aria-hidden="true"]') === null,
      )
      .filter((element) => {
        const { left, right, top: above, bottom, width } = element.getBoundingClientRect();
        if (width < 2) return false;
        const sideways = (left < -1 || right > innerWidth + 1) && !scrolls(element, 'X');
        return sideways || ((above < -1 || bottom > innerHeight + 1) && !scrolls(element, 'Y'));
      })
      .map(
        (element) =>
          `${element.className}: "${(element.ariaLabel ?? element.textContent ?? '').slice(0, 60)}"`,
      );
  });

const TARGET_PX = 24;

/** Buttons and fields smaller than 24 by 24 pixels (WCAG 2.5.8); links inside a sentence may be. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, input, textarea, [role="row"], [role="radio"]',
    );
    return [...targets]
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .filter(
        (element) =>
          element.closest('.react-flow, .rt-visually-hidden, .skip, [aria-hidden="true"]') === null,
      )
      .filter((element) => !element.matches('.link, .finding__ref'))
      .filter((element) => {
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        return box.width >= 2 && (box.width < least - 0.5 || box.height < least - 0.5);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${element.className}: "${(element.ariaLabel ?? element.textContent ?? '').slice(0, 40)}" ${width}x${height}`;
      });
  }, TARGET_PX);
