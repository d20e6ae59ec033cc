import './polyfills';
import path from 'node:path';
import { app, powerMonitor, session, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { inBackground, reportFailure } from '../shared/base/failures';
import { invitationFrom } from './files/invitationFrom';
import { handleFiles } from './ipc/fileHandlers';
import { handleBeamer } from './ipc/beamerHandlers';
import { handle, type Gate } from './ipc/handle';
import { handleLibrary } from './ipc/libraryHandlers';
import { handlePrices } from './ipc/priceHandlers';
import { handleSignalling } from './ipc/signallingHandlers';
import { handleRoomCodes } from './ipc/roomCodeHandlers';
import type { CaseLibrary } from './library/caseLibrary';
import { startLog } from './log/startLog';
import { priceFile, type PriceFile } from './prices/priceFile';
import { Pins } from './signalling/pins';
import { APP_ORIGIN, declareAppProtocol, serveApp } from './windows/appProtocol';
import { beamerDesk } from './windows/beamerWindow';
import { checkCertificates } from './windows/certificates';
import { opensBackDoor } from './windows/backDoors';
import { lockDown } from './windows/lockDown';
import { LANGUAGES, wordsIn, type Language } from '../shared/text/language';
import { setMenu } from './windows/menu';
import { openMainWindow, type MainWindow } from './windows/mainWindow';

if (app.isPackaged && opensBackDoor(process.argv)) app.exit(1);
declareAppProtocol();
// Development as root runs without the system's sandbox; asking for it then stops every process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.exit(0);

const devServerUrl = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'];
const isOurs = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || (devServerUrl !== undefined && url.startsWith(devServerUrl));

let main: MainWindow | null = null;
const currentWindow = (): BrowserWindow | null => (main?.window.isDestroyed() === false ? main.window : null);

const beamer = beamerDesk(currentWindow, devServerUrl);

const log = startLog(path.join(app.getPath('userData'), 'logs'), (contents) => beamer.isBeamer(contents));

const gate: Gate = {
  isKnown: (event: IpcMainInvokeEvent) =>
    event.senderFrame !== null &&
    event.senderFrame === event.sender.mainFrame &&
    isOurs(event.senderFrame.url) &&
    // it only shows, and asks for nothing
    !beamer.isBeamer(event.sender),
};

let library: Promise<CaseLibrary> | null = null;
/** The folder of this computer's cases, opened when first used; a failure is tried again next time. */
const openedLibrary = (takeOver = false): Promise<CaseLibrary> => {
  library ??= (async () => {
    const [{ openLibrary }, { deviceKeyPort }, { nodeFiles }, { filesWithFaults }] = await Promise.all([
      import('./library/caseLibrary'),
      import('./library/deviceKey'),
      import('./library/nodeFiles'),
      import('./library/faultyFiles'),
    ]);
    const dir = path.join(app.getPath('userData'), 'library');
    const files = app.isPackaged ? nodeFiles : filesWithFaults(process.env['RONDETAFEL_FAULTS']);
    return openLibrary({ dir, keys: deviceKeyPort({ dir, files }), files, takeOver });
  })();
  library.catch(() => (library = null));
  return library;
};

handleBeamer(gate, beamer);
handle(gate, 'log:report', (report) => {
  log.note('page', report);
  return null;
});
const pins = new Pins();
/** Tests are found on this computer only, such as 127.0.0.1:5353: nothing of theirs may reach the network. */
const multicastOn = (): { host: string; port: number } | undefined => {
  const [host = '', port] = app.isPackaged ? [] : app.commandLine.getSwitchValue('multicast-on').split(':');
  return host === '' ? undefined : { host, port: Number(port) };
};
const signalling = handleSignalling(gate, { pins, roomCode: handleRoomCodes(gate, multicastOn()) });
const caseOnScreen = handleLibrary(gate, openedLibrary);
handleFiles(gate, currentWindow);
let prices: PriceFile | null = null;
handlePrices(gate, currentWindow, () => (prices ??= priceFile(app.getPath('userData'))));
let restarted: { readonly docId: string | null } | null = null;
/** What the page is told once after it stopped. */
const takeRestarted = (): typeof restarted => {
  const told = restarted;
  restarted = null;
  return told;
};
handle(gate, 'app:info', () => ({
  version: app.getVersion(),
  openSample: app.commandLine.getSwitchValue('open-sample') || null,
  testHooks: !app.isPackaged && app.commandLine.hasSwitch('test-hooks'),
  restarted: takeRestarted(),
}));
// Only an installed app: the copy of a developer must not take over the links of this computer.
if (app.isPackaged) app.setAsDefaultProtocolClient('rondetafel');
let invitation = invitationFrom(process.argv.slice(1));
handle(gate, 'app:takeInvitation', async () => {
  const text = await invitation;
  invitation = Promise.resolve(null);
  return text;
});
/** The page asks for it when told, so that nothing is lost while it is not there yet. */
const invited = (words: readonly string[]): void => {
  invitation = invitationFrom(words);
  currentWindow()?.webContents.send('app:invited');
};
// macOS hands over links and files in its own way
app.on('open-url', (event, url) => {
  event.preventDefault();
  invited([url]);
});
app.on('open-file', (event, file) => {
  event.preventDefault();
  invited([file]);
});
let spoken: Language = LANGUAGES[0];
handle(gate, 'app:speak', ({ language }) => {
  spoken = language;
  setMenu(language, log.desk);
  return null;
});
handle(gate, 'app:readyToClose', () => {
  main?.guard.ready();
  return null;
});
handle(gate, 'app:closing', ({ state }) => {
  if (state === 'asking') main?.guard.pageAsks();
  else main?.guard.stays();
  return null;
});

app.on('second-instance', (_event, words) => {
  const window = currentWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  invited(words.slice(1));
});

/** What must end in good order: the journal and the signalling server. */
const finish = async (): Promise<void> => {
  const opened = await library?.catch(() => null);
  await Promise.allSettled([opened?.closeAll(), signalling.stop()]);
};
let finished = false;
app.on('will-quit', (event) => {
  if (finished) return;
  event.preventDefault();
  finished = true;
  inBackground(
    'app.finish',
    finish().finally(() => app.quit()),
  );
});
app.on('window-all-closed', () => app.quit());

app
  .whenReady()
  .then(async () => {
    // The language that the page starts in; the page tells when it speaks another.
    setMenu(spoken, log.desk);
    lockDown(isOurs);
    checkCertificates(pins);
    // Earlier versions kept secrets of meetings there; nothing of ours lies there now.
    inBackground('app.clearIndexedDb', session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
    serveApp(path.join(__dirname, '../renderer'));
    main = await openMainWindow({
      devServerUrl,
      words: () => wordsIn(spoken).window,
      onRestart: (withCase) => (restarted = { docId: withCase ? caseOnScreen() : null }),
    });
    // Linux and macOS: the session ends. The window asks what it asks at every way out.
    powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
      event?.preventDefault();
      app.quit();
    });
  })
  .catch((error: unknown) => {
    reportFailure('app.start', error);
    app.exit(1);
  });
