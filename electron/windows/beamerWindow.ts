import { BrowserWindow, screen, type Rectangle, type WebContents } from 'electron';
import { APP_ORIGIN } from './appProtocol';
import { LOCKED } from './lockedWindow';

/** What fits on the display of a laptop when there is no second one. */
const WINDOW = { width: 1280, height: 720 } as const;

export interface BeamerDesk {
  readonly open: (title: string) => Promise<void>;
  readonly close: () => void;
  readonly isBeamer: (contents: WebContents) => boolean;
}

/** The display that the main window is not on, if there is one. */
const otherDisplay = (main: BrowserWindow): Rectangle | null => {
  const own = screen.getDisplayMatching(main.getBounds()).id;
  return screen.getAllDisplays().find(({ id }) => id !== own)?.bounds ?? null;
};

/**
 * *Beamerscherm*: a second window that only shows. It has no preload script, so no way to the disk, the network server or
 * the case; what it shows it is told by the page of the chair.
 */
export const beamerDesk = (
  mainWindow: () => BrowserWindow | null,
  devServerUrl: string | undefined,
): BeamerDesk => {
  let beamer: BrowserWindow | null = null;
  const close = (): void => {
    if (beamer?.isDestroyed() === false) beamer.destroy();
    beamer = null;
  };
  const open = async (title: string): Promise<void> => {
    const main = mainWindow();
    if (main === null) return;
    if (beamer?.isDestroyed() === false) {
      beamer.show();
      return;
    }
    const bounds = otherDisplay(main);
    const window = new BrowserWindow({
      ...(bounds ?? WINDOW),
      title,
      show: false,
      backgroundColor: '#F6F7F9',
      webPreferences: {
        ...LOCKED,
        // It must go on showing while the chair works in the other window.
        backgroundThrottling: false,
      },
    });
    beamer = window;
    window.removeMenu();
    window.on('page-title-updated', (event) => event.preventDefault());
    fullScreenKeys(window);
    window.on('closed', () => {
      beamer = null;
      mainWindow()?.webContents.send('app:beamerClosed');
    });
    main.once('closed', close);
    window.once('ready-to-show', () => {
      window.showInactive();
      if (bounds) window.setFullScreen(true);
    });
    await window.loadURL(
      devServerUrl ? new URL('beamer.html', devServerUrl).href : `${APP_ORIGIN}/beamer.html`,
    );
  };
  return { open, close, isBeamer: (contents) => beamer !== null && contents === beamer.webContents };
};

/** F11 fills the screen and gives it back; Esc gives it back. The window has no menu that could do so. */
const fullScreenKeys = (window: BrowserWindow): void => {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type !== 'keyDown') return;
    if (key === 'F11') window.setFullScreen(!window.isFullScreen());
    if (key === 'Escape' && window.isFullScreen()) window.setFullScreen(false);
  });
};
