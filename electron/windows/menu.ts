import { app, Menu } from 'electron';

/**
 * The menu behind Alt: copy and paste, zoom, full screen. Undo and redo belong to the page, because they are the case's
 * own; reloading is for developers.
 */
export const setMenu = (): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        role: 'editMenu',
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      {
        role: 'viewMenu',
        submenu: [
          { role: 'zoomIn' },
          // The same key without Shift, as in every browser.
          { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
        ],
      },
      { role: 'windowMenu', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    ]),
  );
};
