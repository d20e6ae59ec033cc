import type { Locator, Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { button, dialogOf, field } from './screen';
import { fill, words } from './texts';

const { decision } = nl;

/** The row of *Wie staat erachter?* for a party. */
export const consentRow = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${name.replaceAll(/[()]/g, String.raw`\$&`)}: `) });
export const stand = (page: Page): Locator => page.getByRole('region', { name: decision.stand });
export const recorded = (page: Page): Locator => page.getByRole('region', { name: decision.recorded });
export const saysOf = (name: string, answer: keyof typeof words.nl.consentValues): string =>
  fill(decision.answered, { name, answer: words.nl.consentValues[answer] });

/** Agrees for a party with a reservation until a day, by keyboard. */
export const reserve = async (page: Page, name: string, reason: string, until: string): Promise<void> => {
  const one = consentRow(page, name);
  await one.focus();
  await page.keyboard.press('2');
  await field(one, decision.reason).fill(reason);
  await field(one, nl.cards.decision.until).fill(until);
  await button(one, nl.common.save).click();
  await field(one, decision.reason).waitFor({ state: 'detached' });
};

/** The chair records what was decided, with the button of this name. */
export const record = async (page: Page, label: string): Promise<void> => {
  await button(stand(page), label).click();
  const dialog = dialogOf(page, decision.recordTitle);
  const who = field(dialog, decision.recordBy);
  if ((await who.count()) > 0) await who.fill('A. Voorzitter');
  await dialog.getByRole('button', { name: /vastleggen$/ }).click();
  await dialog.waitFor({ state: 'detached' });
};
