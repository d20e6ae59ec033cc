import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, newFolder } from '../helpers/app';
import { killWhileTyping } from '../helpers/killing';
import { documentState, openCard, openFromHome, saved } from '../helpers/screen';

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

test('five kills in the middle of typing lose nothing that was acknowledged', async () => {
  const result = await killWhileTyping({ rounds: 5, seed: 8 });
  expect(result.lost).toEqual([]);
  expect(result.invented).toEqual([]);
  expect(result.acknowledged).toBeGreaterThan(0);
});
