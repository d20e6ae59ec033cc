import path from 'node:path';
import { BrowserWindow } from 'electron';
import { CLOSING_LIMIT_MS } from '../../shared/base/closing';
import { APP_ORIGIN } from './appProtocol';
import { LOCKED } from './lockedWindow';

export interface MainWindow {
  readonly window: BrowserWindow;
  /** The page says that everything is saved. */
  readonly readyToClose: () => void;
}

export const openMainWindow = async (devServerUrl: string | undefined): Promise<MainWindow> => {
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
  const readyToClose = askBeforeClosing(window);
  await window.loadURL(devServerUrl ?? `${APP_ORIGIN}/index.html`);
  return { window, readyToClose };
};

/** Holds the window open until the page has saved, but never for ever. */
const askBeforeClosing = (window: BrowserWindow): (() => void) => {
  let asked = false;
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    window.webContents.send('app:closing');
    setTimeout(close, CLOSING_LIMIT_MS);
  });
  window.webContents.on('render-process-gone', close);
  return close;
};
