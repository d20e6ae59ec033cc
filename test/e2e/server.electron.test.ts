import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { decodeInvitation, encodeInvitation } from '../../shared/invitation/invitation';
import { nlProblems } from '../../shared/text/nlProblems';
import { launchApp, type App } from '../helpers/app';
import { admit, askToJoin, CHAIR, GGD, launchGuest } from '../helpers/meeting';
import { button, cards, dialogOf, equalDocuments } from '../helpers/screen';
import { startProgram } from '../network/programs';
import { builtServer, startNode, type Node } from '../network/standAlone';

test.describe.configure({ mode: 'serial' });
let folder: string;
let server: Node;
let chair: App;
let guest: App;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'organisation-'));
  const maker = startProgram(process.execPath, [builtServer(), '--make-certificate', folder]);
  await maker.says(/wrote cert\.pem/);
  const [TLS_CERT, TLS_KEY] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  server = await startNode({ PORT: '0', TLS_CERT, TLS_KEY, SIGNALLING_PATH: '/k3Jd8s' });
  chair = await launchApp({ sample: 'henk' });
  guest = await launchGuest();
});
test.afterAll(async () => {
  await guest.close();
  await chair.close();
  await server.program.end();
  await rm(folder, { recursive: true });
});

/** The chair fills in the dialog for starting: who can join, over which server. */
const fillInStart = async (reach: string, address: string): Promise<void> => {
  const dialog = dialogOf(chair.page, nl.meeting.start);
  if ((await dialog.count()) === 0) await button(chair.page, nl.meeting.start).click();
  await dialog.getByLabel(nl.meeting.name).fill(CHAIR.name);
  await dialog.getByText(reach, { exact: true }).click();
  await dialog.getByLabel(nl.meeting.server).fill(address);
};

const start = (): Promise<void> => button(dialogOf(chair.page, nl.meeting.start), nl.meeting.start).click();

/** The code as somebody gets it who cannot reach the chair's computer itself. */
const codeFromOutside = async (): Promise<string> => {
  const dialog = dialogOf(chair.page, nl.meeting.invite);
  const code = (await dialog.getByLabel(nl.meeting.code).innerText()).trim();
  await button(dialog, nl.common.close).last().click();
  const read = decodeInvitation(code, new Date());
  if (!read.ok) throw new Error('the code of the chair cannot be read');
  expect(read.value).toMatchObject({ reach: 'mixed', server: server.address });
  return encodeInvitation({ ...read.value, hosts: [{ host: '127.0.0.1', port: 9 }] });
};

/** As if a firewall let nothing through that goes from person to person. */
const closeTheWay = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const Real = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor() {
        super({ iceServers: [], iceTransportPolicy: 'relay' });
      }
    };
  });

test('an address without TLS is refused in the dialog', async () => {
  await fillInStart(nl.meeting.reaches.mixed, 'ws://10.0.0.1:8443');
  const dialog = dialogOf(chair.page, nl.meeting.start);
  await expect(dialog.getByLabel(nl.meeting.server)).toHaveAccessibleDescription(
    new RegExp(nl.meeting.serverWrong),
  );
  await expect(button(dialog, nl.meeting.start)).toBeDisabled();
});

test('hiding addresses needs a relay: a server without one says so, and nothing starts', async () => {
  await fillInStart(nl.meeting.reaches.relay, server.address);
  await start();
  await expect(chair.page.getByText(nlProblems.relay_missing).first()).toBeVisible();
  await expect(button(chair.page, nl.meeting.start)).toBeVisible();
});

test('somebody who reaches only the server of the organisation comes in all the same', async () => {
  await fillInStart(nl.meeting.reaches.mixed, server.address);
  await start();
  const code = await codeFromOutside();
  await askToJoin(guest.page, code, GGD);
  await admit(chair.page, guest.page, GGD);
  await expect(cards(guest.page)).toHaveCount(8);
  await equalDocuments([chair.page, guest.page]);
  await button(guest.page, nl.meeting.leave).click();
});

test('where no connection between people is possible, whoever was let in hears why', async () => {
  await closeTheWay(guest.page);
  await button(chair.page, nl.meeting.invite).click();
  await askToJoin(guest.page, await codeFromOutside(), GGD);
  await admit(chair.page, guest.page, GGD);
  const field = dialogOf(guest.page, nl.home.join).getByLabel(nl.meeting.code);
  await expect(field).toHaveAttribute('aria-invalid', 'true', { timeout: 60_000 });
  await expect(field).toHaveAccessibleDescription(/kan de anderen niet bereiken/);
});

test('the server is remembered for the next meeting', async () => {
  await button(chair.page, nl.meeting.stop).click();
  await button(chair.page, nl.meeting.start).click();
  const dialog = dialogOf(chair.page, nl.meeting.start);
  await expect(dialog.getByLabel(nl.meeting.server)).toHaveValue(server.address);
  expect([...chair.complaints, ...guest.complaints]).toEqual([]);
});
