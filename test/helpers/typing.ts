import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { newFolder, type App } from './app';
import { largeCase } from './largeCase';
import { atTheTable, CORPORATION, GGD } from './meeting';
import { button, cards, documentBytes, equalDocuments, goHome, openCard } from './screen';
import { inOrder, keepAt, until } from './wait';

export const MEGABYTE = 1024 * 1024;

export interface TypingResult {
  readonly bytes: number;
  /** What each of the three typed. */
  readonly typed: readonly string[];
  /** Letters that are not in the document, or not in order, or differ between windows: must be empty. */
  readonly wrong: readonly string[];
}

/** Opens a large case from a file, as a user does. */
export const importLargeCase = async (chair: App, bottlenecks?: number): Promise<void> => {
  const folder = await newFolder('large');
  const file = path.join(folder, 'groot.json');
  await writeFile(file, largeCase(bottlenecks));
  await goHome(chair.page);
  await chair.openDialogWith(file);
  await button(chair.page, nl.home.open).click();
  await cards(chair.page).nth(12).waitFor();
  await rm(folder, { recursive: true });
};

/** Three windows on one case of more than a megabyte, all typing for so long, two of them in the same field. */
export const typeTogether = async (ms: number): Promise<TypingResult> => {
  const table = await atTheTable([CORPORATION, GGD], { prepare: (chair) => importLargeCase(chair) });
  const fields = ['Instantie 1', 'Instantie 1', 'Instantie 2'];
  const alphabets = ['abcdefgh ', 'ABCDEFGH ', '01234567 '];
  for (const [seat, page] of table.pages.entries()) {
    await (await openCard(page, fields[seat]!)).getByLabel(nl.party.cannotDo).focus();
  }
  const typed = await Promise.all(
    table.pages.map(async (page, seat) => {
      const rounds = await keepAt(ms, () => page.keyboard.type(alphabets[seat]!));
      return alphabets[seat]!.repeat(rounds);
    }),
  );
  const wrong: string[] = [];
  for (const [seat, page] of table.pages.entries()) {
    const own = typed[seat]!;
    await until(
      'the characters of this window',
      () => textOf(page),
      (text) => inOrder(text, own),
    ).catch((error: unknown) => wrong.push(`${fields[seat]}: ${String(error)}`));
  }
  await equalDocuments(table.pages, 120_000).catch((error: unknown) => wrong.push(String(error)));
  const [first, second] = await Promise.all(table.pages.map(textOf));
  if (first !== second) wrong.push('two windows show one field differently');
  // The chair's window has the characters of whoever shared its field.
  if (!inOrder(first!, typed[1]!)) wrong.push('characters of one are missing with the other');
  const bytes = await documentBytes(table.chair.page);
  await table.close();
  return { bytes, typed, wrong };
};

const textOf = (page: Page): Promise<string> =>
  page.getByRole('article').getByLabel(nl.party.cannotDo).inputValue();
