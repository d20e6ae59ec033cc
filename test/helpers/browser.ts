import { existsSync } from 'node:fs';
import path from 'node:path';

/** The browser of this computer: CHROMIUM_PATH names it, else the first one called chromium on the PATH; null without one. */
export const browserPath = (): string | null => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = [...folders, '/usr/bin'].map((folder) => path.join(folder, 'chromium'));
  return places.find((place) => existsSync(place)) ?? null;
};

export const NO_BROWSER = 'there is no Chromium on this computer';

/** For what cannot go on without one. */
export const browserOrThrow = (): string => {
  const found = browserPath();
  if (found === null) throw new Error(NO_BROWSER);
  return found;
};
