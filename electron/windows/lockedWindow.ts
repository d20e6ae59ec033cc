import type { WebPreferences } from 'electron';

/** What no page of ours may do, in whatever window it is. Source: the security checklist of Electron. */
export const LOCKED: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
};
