import path from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { inBackground, reportFailure } from '../../shared/base/failures';
import { CLOSE_LIMIT_MS } from '../../shared/ipc/closing';
import type { Words } from '../../shared/text/nl';
import { APP_ORIGIN } from './appProtocol';
import { CloseGuard, onSessionEnd } from './closeGuard';
import { LOCKED } from './lockedWindow';
import { Restarts } from './restarts';

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly guard: CloseGuard;
}

interface MainWindowOptions {
  readonly devServerUrl: string | undefined;
  /** In the language that the page speaks now. */
  readonly words: () => Words['window'];
  /** The page stopped and starts again; `withCase` unless that case may be what makes it stop. */
  readonly onRestart: (withCase: boolean) => void;
}

export const openMainWindow = async (options: MainWindowOptions): Promise<MainWindow> => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 420,
    show: false,
    backgroundColor: '#F6F7F9',
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(__dirname, '../preload/preload.cjs'),
      ...LOCKED,
      // A laptop in the background must keep its connections alive.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  const guard = guardClosing(window, options.words);
  const load = (): Promise<void> => window.loadURL(options.devServerUrl ?? `${APP_ORIGIN}/index.html`);
  restartStoppedPage(window, options, load);
  offerWhenHanging(window, options.words);
  await load();
  return { window, guard };
};

/** A question of the main process itself, for when the page cannot ask. Resolves with the number of the button. */
const askNatively = async (
  window: BrowserWindow,
  message: string,
  buttons: readonly [string, string],
): Promise<number> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
};

const guardClosing = (window: BrowserWindow, words: () => Words['window']): CloseGuard => {
  const guard = new CloseGuard({
    ask: () => window.webContents.send('app:closing'),
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
    waitsOn: async () => {
      const { stillBusy, wait, closeAnyway } = words();
      return (await askNatively(window, stillBusy, [wait, closeAnyway])) === 0;
    },
    limit: CLOSE_LIMIT_MS,
    onFailure: (error) => reportFailure('window.close', error),
  });
  window.on('close', (event) => {
    event.preventDefault();
    guard.close();
  });
  window.on('query-session-end', (event) => onSessionEnd(event, guard));
  window.webContents.on('did-finish-load', () => guard.stays());
  window.webContents.on('render-process-gone', () => guard.pageGone());
  return guard;
};

/** A page that stopped comes back, with its case, and says so; one that stops again and again does not. */
const restartStoppedPage = (
  window: BrowserWindow,
  { words, onRestart }: MainWindowOptions,
  load: () => Promise<void>,
): void => {
  const restarts = new Restarts();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const next = restarts.stopped(Date.now());
    if (next === 'give_up') {
      dialog.showErrorBox('Rondetafel', words().stopsAgain);
      window.destroy();
      return;
    }
    onRestart(next === 'with_case');
    // Not from within the event: the process that ended is still being put away.
    setImmediate(() => inBackground('window.restart', load()));
  });
};

/** A page that does not answer: the user may wait or start it again; what was saved is on the disk. */
const offerWhenHanging = (window: BrowserWindow, words: () => Words['window']): void => {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    isAsking = true;
    const { hangs, wait, restart } = words();
    const chosen = await askNatively(window, hangs, [wait, restart]);
    isAsking = false;
    if (chosen === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  };
  window.on('unresponsive', () => {
    if (!isAsking) inBackground('window.hangs', ask());
  });
};
