import type {} from '../../renderer/env';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { nlProblems } from '../../shared/text/nlProblems';
import { launchApp, type App } from '../helpers/app';
import { admit, askToJoin, CHAIR, GGD, launchGuest, startMeeting, visitorNamed } from '../helpers/meeting';
import { button, cards, dialogOf, equalDocuments } from '../helpers/screen';

test.describe.configure({ mode: 'serial' });
let chair: App;
let guest: App;
test.beforeAll(async () => {
  chair = await launchApp({ sample: 'henk' });
  guest = await launchGuest();
  await startMeeting(chair.page, CHAIR);
});
test.afterAll(async () => {
  await guest.close();
  await chair.close();
});

interface Shown {
  readonly code: string;
  /** Host and port, as the chair's screen shows them. */
  readonly address: string;
}

const inviteDialog = async (page: Page): Promise<Locator> => {
  const dialog = dialogOf(page, nl.meeting.invite);
  if ((await dialog.count()) === 0) await button(page, nl.meeting.invite).click();
  return dialog;
};

const spokenIn = (dialog: Locator): Locator => dialog.getByLabel(nl.meeting.roomCode, { exact: true });

/** What the chair's screen shows to the room. */
const shown = async (): Promise<Shown> => {
  const dialog = await inviteDialog(chair.page);
  const code = (await spokenIn(dialog).innerText()).trim();
  const address = /[\d.]+:\d+/.exec(await dialog.innerText())?.[0] ?? '';
  await button(dialog, nl.common.close).last().click();
  return { code, address };
};

const setSpoken = async (on: boolean): Promise<void> => {
  const dialog = await inviteDialog(chair.page);
  await dialog.getByText(nl.meeting.roomCodeOn).click();
  await expect(spokenIn(dialog)).toHaveCount(on ? 1 : 0);
  await button(dialog, nl.common.close).last().click();
};

const expectRefused = async (typed: string, sentence: string): Promise<void> => {
  await askToJoin(guest.page, typed, GGD);
  const field = dialogOf(guest.page, nl.home.join).getByLabel(nl.meeting.code);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence.replaceAll(/[.?]/g, String.raw`\$&`)));
  await expect(field).toHaveValue(typed);
};

/** A code with the same words and another number. */
const otherThan = (code: string): string =>
  code.replace(/\d\d/, (number) => (number === '99' ? '98' : String(Number(number) + 1)));

test('the chair reads a short code from the screen, and where its computer is', async () => {
  const { code, address } = await shown();
  expect(code).toMatch(/^[A-Z]+-\d\d-[A-Z]+$/);
  expect(address).toMatch(/^[\d.]+:\d+$/);
});

test('words that no code has are refused at once', () =>
  expectRefused('WOLF-21-STOEPTEGEL', nlProblems.room_code_unknown));

test('a wrong code is called wrong, on the network and with the address, and nobody waits', async () => {
  const { code, address } = await shown();
  await expectRefused(otherThan(code), nlProblems.room_code_wrong);
  await expectRefused(`${otherThan(code)} ${address}`, nlProblems.room_code_wrong);
  await expect(visitorNamed(chair.page, GGD)).toHaveCount(0);
});

test('the short code, typed in small letters, leads to the lobby and no further', async () => {
  const { code } = await shown();
  await askToJoin(guest.page, code.toLowerCase().replaceAll('-', ' '), GGD);
  await expect(visitorNamed(chair.page, GGD)).toBeVisible();
  await expect(cards(guest.page)).toHaveCount(0);
  await admit(chair.page, guest.page, GGD);
  await expect(cards(guest.page)).toHaveCount(8);
  await equalDocuments([chair.page, guest.page]);
  await button(guest.page, nl.meeting.leave).click();
});

test('where others cannot be found, the code works with the address on the screen', async () => {
  const { code, address } = await shown();
  await askToJoin(guest.page, `${code} ${address}`, GGD);
  await admit(chair.page, guest.page, GGD);
  await expect(cards(guest.page)).toHaveCount(8);
  await button(guest.page, nl.meeting.leave).click();
});

test('when the chair takes the short code away it opens nothing; the next one is another', async () => {
  const before = await shown();
  await setSpoken(false);
  await expectRefused(`${before.code} ${before.address}`, nlProblems.room_code_nobody_found);
  await setSpoken(true);
  const after = await shown();
  expect(after.code).not.toBe(before.code);
});

test('whoever tries too often has to wait', async () => {
  const { code, address } = await shown();
  const answers = await guest.page.evaluate(
    async ([wrong, host, port]) => {
      const heard: string[] = [];
      for (let n = 0; n < 12; n++) {
        const reply = await window.rondetafel.redeemRoomCode({ code: wrong, address: { host, port } });
        heard.push(reply.ok ? 'granted' : reply.problem.code);
      }
      return heard;
    },
    [otherThan(code), address.split(':')[0] ?? '', Number(address.split(':')[1])] as const,
  );
  expect(answers).toContain('room_code_too_many');
  expect(answers).not.toContain('granted');
});

test('no computer complained', () => {
  expect([...chair.complaints, ...guest.complaints]).toEqual([]);
});
