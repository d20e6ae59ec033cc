import { app, session, type WebContents } from 'electron';

/**
 * Electron asks whether the page may use media before it gives WebRTC the real network addresses of this computer; with
 * masked addresses a meeting on one LAN often cannot connect. Using camera or microphone itself stays refused.
 */
const ADDRESSES_ONLY = 'media';

/** Refuses everything a page of ours never needs: navigation, new windows, webviews, permissions, devices. */
export const lockDown = (isOurs: (url: string) => boolean): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler((contents: WebContents | null, permission: string, origin) => {
    const known = isOurs(contents?.getURL() ?? origin);
    return known && (permission === ADDRESSES_ONLY || permission === 'clipboard-sanitized-write');
  });
  ours.setDevicePermissionHandler(() => false);
};
