import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Fault } from '../../electron/library/faultyFiles';
import { nl } from '../../renderer/text/nl';
import { nl as shared } from '../../shared/text/nl';
import { launchApp, newFolder, type App } from '../helpers/app';
import { button, openCard, openFromHome, saved, toast } from '../helpers/screen';

const HENK = 'Henk en zijn volle huis';
const SENTENCE = 'Dit past nergens meer op de schijf.';
const FULL: Fault[] = [{ kind: 'ENOSPC', actions: ['write', 'create'] }];

/** The cross of the window, Ctrl+W and the menu all come down to this. */
const pressCross = (app: App): Promise<void> =>
  app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const asked = (page: Page) => page.getByRole('alertdialog', { name: nl.unsaved.title });

test('a full disk: no way out loses a word, a copy can go elsewhere, and room makes it saved', async () => {
  const folder = await newFolder('full');
  const userData = path.join(folder, 'profile');
  const diskFaults = path.join(folder, 'faults.json');
  const setFaults = (faults: readonly Fault[]): Promise<void> =>
    writeFile(diskFaults, JSON.stringify({ seed: 1, faults }));
  const first = await launchApp({ userData, diskFaults });
  const { page } = first;
  const card = await openCard(page, 'Woningcorporatie');
  await saved(page);
  await setFaults(FULL);
  const field = card.getByLabel(nl.party.cannotDo);
  await field.fill(SENTENCE);
  await expect(toast(page).filter({ hasText: shared.problems.library_disk_full })).toBeVisible();
  await expect(page.getByText(nl.case.failed)).toBeVisible();

  await pressCross(first);
  await expect(asked(page)).toContainText(shared.problems.library_disk_full);
  const copy = path.join(folder, 'copy.json');
  await first.saveDialogTo(copy);
  await button(asked(page), nl.unsaved.copy).click();
  await expect(asked(page)).toContainText('copy.json');
  expect(await readFile(copy, 'utf8')).toContain(SENTENCE);
  await button(asked(page), nl.unsaved.stay).first().click();
  await expect(field).toHaveValue(SENTENCE);

  await button(page, nl.case.close).click();
  await expect(asked(page)).toBeVisible();
  // The question goes by itself, and home comes, when there is room again and somebody tries.
  await setFaults([]);
  await button(asked(page), nl.unsaved.again).click();
  await expect(page.getByText(nl.home.cases)).toBeVisible();
  await first.close();

  const second = await launchApp({ userData });
  await openFromHome(second.page, HENK);
  const again = await openCard(second.page, 'Woningcorporatie');
  await expect(again.getByLabel(nl.party.cannotDo)).toHaveValue(SENTENCE);
  await second.close();
  const log = await readFile(path.join(userData, 'logs', 'rondetafel.log'), 'utf8');
  expect(log).toContain('library:append');
  expect(log).not.toContain(SENTENCE);
  expect(log).not.toContain(folder);
  await rm(folder, { recursive: true });
});
