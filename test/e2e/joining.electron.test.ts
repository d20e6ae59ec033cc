import type {} from '../../renderer/env';
import { randomBytes } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import {
  CHAIR_KEY_BYTES,
  decodeInvitation,
  encodeInvitation,
  PIN_BYTES,
  ROOM_BYTES,
  SECRET_BYTES,
} from '../../shared/invitation/invitation';
import { nlProblems } from '../../shared/text/nlProblems';
import { launchApp, type App } from '../helpers/app';
import {
  admit,
  askToJoin,
  CHAIR,
  GGD,
  launchGuest,
  startMeeting,
  stopAlone,
  visitorNamed,
} from '../helpers/meeting';
import { button, cards, dialogOf, homeList } from '../helpers/screen';

const HOUR_MS = 3_600_000;
/** A port of this computer on which nobody listens. */
const NOBODY = { host: '127.0.0.1', port: 9 };

test.describe.configure({ mode: 'serial' });
let chair: App;
let guest: App;
let code: string;
test.beforeAll(async () => {
  chair = await launchApp({ sample: 'henk' });
  guest = await launchGuest();
  code = await startMeeting(chair.page, CHAIR);
});
test.afterAll(async () => {
  await guest.close();
  await chair.close();
});

const invitation = (expires: number): string =>
  encodeInvitation({
    roomId: randomBytes(ROOM_BYTES),
    secret: randomBytes(SECRET_BYTES),
    chairKey: randomBytes(CHAIR_KEY_BYTES),
    expires: new Date(expires).toISOString(),
    pin: randomBytes(PIN_BYTES),
    reach: 'lan',
    server: null,
    hosts: [NOBODY],
  });

const escaped = (text: string): string => text.replaceAll(/[.?*+()[\]{}^$|\\]/g, String.raw`\$&`);

/** Joining does not work, says so in one of these sentences, and keeps what was typed. */
const expectRefused = async (page: Page, typed: string, ...sentences: string[]): Promise<void> => {
  const before = await homeListBehind(page);
  await askToJoin(page, typed, GGD);
  const dialog = dialogOf(page, nl.home.join);
  const field = dialog.getByLabel(nl.meeting.code);
  await expect(field).toHaveAttribute('aria-invalid', 'true', { timeout: 60_000 });
  await expect(field).toHaveAccessibleDescription(new RegExp(sentences.map((one) => escaped(one)).join('|')));
  await expect(field).toHaveValue(typed);
  await expect(dialog.getByLabel(nl.meeting.name)).toHaveValue(GGD.name);
  await expect(dialog.getByLabel(nl.meeting.agency)).toHaveValue(GGD.agency);
  await expect(button(dialog, nl.meeting.join)).toBeEnabled();
  expect(await homeListBehind(page)).toEqual(before);
};

/** The cases of this computer, whether or not a dialog stands before them. */
const homeListBehind = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const reply = await window.rondetafel.listCases();
    return reply.ok ? reply.value.map(({ docId }) => docId) : [];
  });

test('something that is no code is called so', () =>
  expectRefused(guest.page, 'maandag om tien uur', nlProblems.code_not_recognised));

test('a code of an older version is called so', () =>
  expectRefused(guest.page, `RT2-${code.slice(4)}`, nlProblems.code_of_older_version));

test('a code of which the end is missing is called incomplete', () =>
  expectRefused(guest.page, code.slice(0, -7), nlProblems.code_incomplete));

test('a code with one wrong letter is called incomplete', () => {
  const wrong = code.at(20) === 'A' ? 'B' : 'A';
  return expectRefused(guest.page, code.slice(0, 20) + wrong + code.slice(21), nlProblems.code_incomplete);
});

test('a code of yesterday is called expired', () =>
  expectRefused(guest.page, invitation(Date.now() - HOUR_MS), nlProblems.code_expired));

test('a code of a chair who is not there says that the computer cannot be reached', () =>
  expectRefused(
    guest.page,
    invitation(Date.now() + HOUR_MS),
    nlProblems.chair_not_reached,
    nlProblems.nobody_there,
  ));

test('a code with the right place and another secret gets nobody in', async () => {
  const right = decodeInvitation(code, new Date());
  if (!right.ok) throw new Error('the code of the chair cannot be read');
  const wrong = encodeInvitation({ ...right.value, secret: randomBytes(SECRET_BYTES) });
  await expectRefused(guest.page, wrong, nlProblems.nobody_there);
  await expect(chair.page.getByRole('listitem').filter({ hasText: GGD.name })).toHaveCount(0);
});

test('a computer at the address of the chair with another certificate is refused', async () => {
  const right = decodeInvitation(code, new Date());
  if (!right.ok) throw new Error('the code of the chair cannot be read');
  const wrong = encodeInvitation({ ...right.value, pin: randomBytes(PIN_BYTES) });
  await expectRefused(guest.page, wrong, nlProblems.wrong_server);
  await expect(visitorNamed(chair.page, GGD)).toHaveCount(0);
});

test('after all that the right code, pasted with blanks and line breaks, still works', async () => {
  await askToJoin(guest.page, `  ${code.slice(0, 30)}\n  ${code.slice(30)} `, GGD);
  await admit(chair.page, guest.page, GGD);
  await expect(cards(guest.page)).toHaveCount(8);
  await button(guest.page, nl.meeting.leave).click();
  expect(await homeList(guest.page)).toHaveLength(1);
});

test('a code of a meeting that was stopped says so as well', async () => {
  await stopAlone(chair.page);
  await expectRefused(guest.page, code, nlProblems.chair_not_reached, nlProblems.nobody_there);
  expect(guest.complaints).toEqual([]);
});
