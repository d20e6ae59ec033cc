import type { Page } from '@playwright/test';

/** What stands on a page and can be used, by what it is called. */
export interface Usable {
  /** Fields that one can write in, and ticks that one can set. */
  readonly fields: readonly string[];
  /** Lists out of which one can choose. */
  readonly choices: readonly string[];
}

/** What can be used in the view, or in the dialog over it. */
export const usable = (page: Page): Promise<Usable> =>
  page.evaluate(() => {
    const root = document.querySelector('[role="dialog"]') ?? document.querySelector('main')!;
    const seen = (selector: string): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const named = (one: HTMLElement): string => {
      const label = 'labels' in one ? (one as HTMLInputElement).labels?.[0]?.textContent : null;
      return one.getAttribute('aria-label') ?? label ?? one.textContent ?? '';
    };
    const isForUse = (one: HTMLElement): boolean =>
      !one.matches(':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"], [tabindex="-1"]');
    return {
      // A switch between views is a radio button as well, and is no field.
      fields: seen('textarea, input:not([type="radio"])').filter(isForUse).map(named),
      choices: seen('button[aria-haspopup]').filter(isForUse).map(named),
    };
  });

/** Opens all that is folded in the card and the view. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const closed = 'main :is(.card, .view) button[aria-expanded="false"]:not([aria-haspopup])';
    for (const one of document.querySelectorAll<HTMLElement>(closed)) one.click();
    for (const one of document.querySelectorAll<HTMLElement>('main details:not([open]) > summary'))
      one.click();
  });

/** Where one is: the view, and the card that is open. */
const place = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const card = main?.querySelector('.card__title')?.textContent ?? '';
    return `${main?.dataset['view'] ?? ''} ${card}`;
  });

/** Presses the button of this number within a part of the page; answers with its name, or null when there are no more. */
const pressNth = (page: Page, within: string, nth: number): Promise<string | null> =>
  page.evaluate(
    async ([root, number]) => {
      const all = [...document.querySelectorAll<HTMLElement>(`${root} button:not([aria-expanded])`)];
      const one = all.filter(
        // A row folds and unfolds what is under it.
        (button) => button.checkVisibility() && !button.matches(':disabled, [role="row"] *'),
      )[number];
      if (!one) return null;
      const name = one.getAttribute('aria-label') ?? one.textContent ?? '';
      one.click();
      // What it opens or changes is drawn one frame later.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return name;
    },
    [within, nth] as const,
  );

/**
 * Presses every button within a part of the page, one after another, and begins again whenever one leads away. `look` is
 * called after each, before a dialog that opened is closed. Answers with what was pressed.
 */
export const pressAll = async (
  page: Page,
  within: string,
  arrive: () => Promise<void>,
  look: (pressed: string) => Promise<void>,
): Promise<readonly string[]> => {
  const pressed: string[] = [];
  await arrive();
  await unfold(page);
  const here = await place(page);
  for (;;) {
    const name = await pressNth(page, within, pressed.length);
    if (name === null) return pressed;
    pressed.push(name);
    await look(name);
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    if ((await place(page)) !== here) {
      await arrive();
      await unfold(page);
    }
  }
};
