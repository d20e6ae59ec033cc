import { app, Menu } from 'electron';
import { wordsIn, type Language } from '../../shared/text/language';

/** What the help menu does with the log. */
export interface LogDesk {
  readonly open: () => void;
  readonly showInFolder: () => void;
}

/**
 * The menu behind Alt: copy and paste, zoom, full screen. Undo and redo belong to the page, because they are the case's
 * own; reloading is for developers.
 */
export const setMenu = (language: Language, log: LogDesk): void => {
  const { menu } = wordsIn(language);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: menu.edit,
        submenu: [
          { role: 'cut', label: menu.cut },
          { role: 'copy', label: menu.copy },
          { role: 'paste', label: menu.paste },
          { role: 'selectAll', label: menu.selectAll },
        ],
      },
      {
        label: menu.view,
        submenu: [
          { role: 'zoomIn', label: menu.zoomIn },
          // The same key without Shift, as in every browser.
          { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut', label: menu.zoomOut },
          { role: 'resetZoom', label: menu.resetZoom },
          { role: 'togglefullscreen', label: menu.fullScreen },
          ...(app.isPackaged ? [] : [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
        ],
      },
      {
        label: menu.window,
        submenu: [
          { role: 'minimize', label: menu.minimize },
          { role: 'close', label: menu.close },
        ],
      },
      {
        label: menu.help,
        submenu: [
          { label: menu.openLog, click: log.open },
          { label: menu.showLog, click: log.showInFolder },
        ],
      },
    ]),
  );
};
