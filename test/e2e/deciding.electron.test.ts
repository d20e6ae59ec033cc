import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { nlReport } from '../../shared/text/documents/nlReport';
import { launchApp, newFolder, type App } from '../helpers/app';
import { graveFindings } from '../helpers/axe';
import { consentRow as row, record, recorded, reserve, saysOf, stand } from '../helpers/deciding';
import { drawn } from '../helpers/looks';
import { atTheTable, CORPORATION, type Table } from '../helpers/meeting';
import { button, choose, closeToasts, dialogOf, field, show, toast } from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');
const { decision } = nl;

const see = async (app: App, name: string): Promise<void> => {
  for (const size of [
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await app.setSize(size[0], size[1]);
    await drawn(app.page);
    await app.page.screenshot({
      path: path.join(FOLDER, `deciding-${name}-${size.join('x')}-nl-light.png`),
      animations: 'disabled',
    });
  }
  await app.setSize(1440, 900);
};

/** Gives an agency the lead and the undated voices of the sample a day, and asks for the risk that nobody named. */
const clearTheWay = async (page: Page): Promise<void> => {
  await choose(stand(page), decision.lead, 'Gemeente (Wmo)');
  for (const name of ['Zorginstantie', 'Gemeente (Wmo)'])
    await reserve(page, name, 'Eerst intern overleg', '14-12-2030');
  await reserve(page, 'Henk', 'De volgorde bepaal ik', '20-12-2030');
  const risk = field(stand(page), decision.dissentAsk);
  await risk.fill('Een ander wacht langer');
  await risk.press('Enter');
  await risk.waitFor({ state: 'detached' });
};

test.describe('alone, at one computer', () => {
  let app: App;
  test.beforeAll(async () => {
    app = await launchApp();
    await app.setSize(1440, 900);
    await show(app.page, 'decision');
  });
  test.afterAll(() => app.close());

  test('says kindly what stands in the way, and what does it away', async () => {
    const { page } = app;
    await expect(button(stand(page), decision.record)).toBeDisabled();
    await expect(stand(page)).toContainText(words.nl.problems.outcome_no_lead);
    await see(app, 'in-the-way');
    await clearTheWay(page);
    await expect(stand(page)).toContainText(fill(decision.conditional, { date: '' }).trim());
    await expect(button(stand(page), decision.record)).toBeEnabled();
  });

  test('goes by keyboard alone: arrows between rows, 1 2 3 on a row', async () => {
    const { page } = app;
    await row(page, 'Henk').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAttribute('data-consent', 'p-brw');
    await page.keyboard.press('3');
    await page.keyboard.type('Het is nog niet veilig');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: saysOf('Brandweer', 'disagree') })).toBeFocused();
    await expect(stand(page)).toContainText(words.nl.outcomes.blocked);
    await expect(button(stand(page), decision.record)).toBeDisabled();
  });

  test('decides despite an objection only with a reason, which stays in sight', async () => {
    const { page } = app;
    await button(stand(page), decision.despite).click();
    const dialog = dialogOf(page, decision.despiteTitle);
    await expect(button(dialog, decision.despite)).toBeDisabled();
    await field(dialog, decision.despiteReason).fill('Wachten is gevaarlijker');
    await see(app, 'despite');
    await button(dialog, decision.despite).click();
    await record(page, decision.record);
    const card = recorded(page);
    await expect(card).toContainText(words.nl.outcomes.despite_objection);
    await expect(card).toContainText('Wachten is gevaarlijker');
    await expect(card).toContainText('Het is nog niet veilig');
    await expect(card.locator('[data-chain]')).toHaveAttribute('data-chain', 'right');
    await closeToasts(page);
    await see(app, 'recorded-despite');
  });

  test('records again when somebody changes an answer, and keeps what was recorded before', async () => {
    const { page } = app;
    await row(page, 'Brandweer').focus();
    await page.keyboard.press('1');
    await expect(page.getByRole('group', { name: saysOf('Brandweer', 'agree') })).toBeFocused();
    await expect(stand(page)).toContainText(fill(decision.changedSince, { no: 1 }));
    await record(page, decision.recordAgain);
    await expect(recorded(page).getByRole('article')).toHaveCount(1);
    await expect(recorded(page)).toContainText(fill(decision.recordedNo, { no: 2 }));
    await recorded(page).getByRole('button', { name: decision.earlier }).click();
    await expect(recorded(page).getByRole('article')).toHaveCount(2);
    // What was recorded stays; it is the answer that is taken back, and given again.
    await page.keyboard.press('Control+z');
    await expect(stand(page)).toContainText(fill(decision.changedSince, { no: 2 }));
    await expect(recorded(page).getByRole('article')).toHaveCount(2);
    await page.keyboard.press('Control+y');
    await expect(stand(page)).toContainText(fill(decision.upToDate, { no: 2 }));
  });

  test('takes a late confirmation, and records that all conditions are met', async () => {
    const { page } = app;
    await closeToasts(page);
    const card = recorded(page).getByRole('article').first();
    for (const name of ['Henk', 'Zorginstantie', 'Gemeente (Wmo)'])
      await button(card, fill(decision.confirmOf, { name })).click();
    await expect(stand(page)).toContainText(decision.allConfirmed);
    await record(page, decision.recordConfirmed);
    await expect(recorded(page).getByRole('article').first()).toContainText(words.nl.outcomes.adopted);
    await expect(stand(page)).toContainText(fill(decision.upToDate, { no: 3 }));
    await closeToasts(page);
    await see(app, 'confirmed');
    expect(await graveFindings(page, 'decision', '.view--decision')).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  test('puts the records into the report, in a form that anybody can check', async () => {
    const { page } = app;
    const file = path.join(await newFolder('report'), 'verslag.md');
    await app.saveDialogTo(file);
    await button(page, nl.actions.export).click();
    await page.getByRole('menuitem', { name: nl.actions.exportMd }).click();
    await toast(page).filter({ hasText: '.md' }).waitFor();
    const report = await readFile(file, 'utf8');
    expect(report).toContain(`## ${nlReport.records.annex}`);
    const lines = report.split('\n').filter((line) => line.startsWith('{"content":'));
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line)));
      expect(report).toContain(Buffer.from(bytes).toString('hex'));
    }
  });
});

test.describe('with a guest', () => {
  let table: Table;
  test.beforeAll(async () => {
    table = await atTheTable([CORPORATION]);
  });
  test.afterAll(() => table.close());

  test('hears the guest live; the guest answers for its own agency and records nothing', async () => {
    const [chair, guest] = table.pages as [Page, Page];
    for (const page of [chair, guest]) await show(page, 'decision');
    await expect(guest.getByRole('button', { name: fill(decision.answer, { name: 'GGD' }) })).toHaveCount(0);
    await expect(button(stand(guest), decision.record)).toHaveCount(0);
    const own = row(guest, CORPORATION.agency);
    await own.focus();
    await guest.keyboard.press('3');
    await field(own, decision.reason).fill('De buren trekken het niet');
    await guest.keyboard.press('Enter');
    await expect(row(chair, CORPORATION.agency)).toContainText('De buren trekken het niet');
    await expect(stand(chair)).toContainText(words.nl.outcomes.blocked);
    await own.focus();
    await guest.keyboard.press('1');
    await expect(chair.getByRole('group', { name: saysOf(CORPORATION.agency, 'agree') })).toBeVisible();
    await clearTheWay(chair);
    await record(chair, decision.record);
    await expect(recorded(guest)).toContainText(fill(decision.recordedNo, { no: 1 }));
    await expect(recorded(guest).locator('[data-chain]')).toHaveAttribute('data-chain', 'right');
  });
});
