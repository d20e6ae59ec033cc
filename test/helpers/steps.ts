import type { Locator, Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { FIRST_PHASE, NUMBERED_PHASES, PHASE_NAMES } from '../../shared/model/phases';
import { button } from './screen';
import type { Language } from '../../shared/text/language';
import { fill, texts, words } from './texts';

/** *Overlegbalk*. */
export const bar = (page: Page, lang: Language = 'nl'): Locator =>
  page.getByRole('region', { name: texts[lang].steps.bar, exact: true });

/** A part of the view of the meeting. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Waits until this window says that the meeting is at this step. */
export const seesStep = (page: Page, step: number, lang: Language = 'nl'): Promise<void> => {
  const name = words[lang].phases[PHASE_NAMES[step] ?? FIRST_PHASE];
  return bar(page, lang)
    .getByText(fill(texts[lang].steps.step, { step, count: NUMBERED_PHASES.length, name }))
    .waitFor({ state: 'attached' });
};

/** The chair goes on to a step, one at a time, until everybody sees it. */
export const stepTo = async (
  chair: Page,
  pages: readonly Page[],
  from: number,
  to: number,
): Promise<void> => {
  for (let step = from + 1; step <= to; step += 1) {
    await button(bar(chair), nl.steps.next).click();
    for (const page of pages) await seesStep(page, step);
  }
};

/** The view that this window shows. */
export const seesView = (page: Page, view: string): Promise<void> =>
  page.locator(`main[data-view="${view}"]`).waitFor();

export const followSwitch = (page: Page): Locator =>
  bar(page).getByRole('checkbox', { name: nl.steps.follow, exact: true });
