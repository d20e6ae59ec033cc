import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import { nl } from '../../renderer/text/nl';
import { launchApp, newFolder } from '../helpers/app';
import { killWhileTyping } from '../helpers/killing';
import { addParty, cards, documentState, goHome, openCard, openFromHome, saved } from '../helpers/screen';

const HENK = 'Henk en zijn volle huis';
const SENTENCE = 'Wacht tot na de winter.';

test('what the screen called saved is there after the plug was pulled', async () => {
  const userData = await newFolder('profile');
  const first = await launchApp({ userData });
  const field = (await openCard(first.page, 'Woningcorporatie')).getByLabel(nl.party.cannotDo);
  await field.fill('');
  await field.pressSequentially(SENTENCE);
  await saved(first.page);
  const before = await documentState(first.page);
  await first.kill9();

  const second = await launchApp({ userData });
  await openFromHome(second.page, HENK);
  const card = await openCard(second.page, 'Woningcorporatie');
  await expect(card.getByLabel(nl.party.cannotDo)).toHaveValue(SENTENCE);
  expect(await documentState(second.page)).toBe(before);
  expect(second.complaints).toEqual([]);
  await second.close();
  await rm(userData, { recursive: true });
});

test('a case that the first version saved opens with everything, can be changed, and opens again', async () => {
  const userData = await newFolder('profile');
  const title = await saveAsVersionOne(userData);
  const first = await launchApp({ userData });
  await openFromHome(first.page, title);
  const before = await cards(first.page).allInnerTexts();
  expect(before).toHaveLength(3);
  await addParty(first.page, 'Schuldhulp');
  await saved(first.page);
  const after = await documentState(first.page);
  await goHome(first.page);
  await openFromHome(first.page, title);
  await expect(cards(first.page)).toHaveCount(before.length + 1);
  expect(await documentState(first.page)).toBe(after);
  expect(first.complaints).toEqual([]);
  await first.close();
  await rm(userData, { recursive: true });
});

/** Puts the frozen document of layout 1, three cards, in the library of a computer as its own case; gives its title. */
const saveAsVersionOne = async (userData: string): Promise<string> => {
  const snapshot = await readFile(path.join(import.meta.dirname, '../fixtures/layout-1.ydoc'));
  const meta = {
    title: 'Alles ingevuld',
    pseudonym: 'Noor',
    status: 'preparing',
    sample: null,
    role: 'own',
    actions: 0,
    late: 0,
  };
  const dir = path.join(userData, 'library');
  const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
  await library.create('frozen-layout-1', meta);
  await library.open('frozen-layout-1');
  await library.append('frozen-layout-1', new Uint8Array(snapshot));
  await library.closeAll();
  return meta.title;
};

test('five kills in the middle of typing lose nothing that was acknowledged', async () => {
  const result = await killWhileTyping({ rounds: 5, seed: 8 });
  expect(result.lost).toEqual([]);
  expect(result.invented).toEqual([]);
  expect(result.acknowledged).toBeGreaterThan(0);
});
