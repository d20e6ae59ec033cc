import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { electronDist } from '../../electron/tooling/electronDist.mjs';
import { electronFlags } from '../../electron/tooling/launch.mjs';
import { usageOf, type Usage } from './processTree';

/** Milliseconds from the start of the process. */
export interface Start {
  readonly firstPaint: number;
  readonly painted: number;
  readonly usage: Usage | null;
}

const MARK = '@painted ';
const LIMIT_MS = 60_000;
const PATIENCE_MS = 8_000;

/**
 * The first file of an Electron app: asks the first window when it has painted, and goes on with the app that is
 * measured. Runs inside Electron, so it is written as text; the same for both sides.
 */
const watcher = (selector: string, main: string): string => `
const { app } = require('electron');
app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const times = await window.webContents.executeJavaScript(\`new Promise((resolve) => {
      const wall = (ms) => performance.timeOrigin + ms;
      const done = () => requestAnimationFrame(() => requestAnimationFrame(() => {
        const painted = performance.now();
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-paint') resolve([wall(startTime), wall(painted)]);
        }).observe({ type: 'paint', buffered: true });
      }));
      const look = () => document.querySelector(${JSON.stringify(JSON.stringify(selector)).slice(1, -1)});
      if (look()) done();
      else {
        const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); done(); } });
        observer.observe(document, { childList: true, subtree: true });
      }
    })\`);
    process.stdout.write('${MARK}' + JSON.stringify(times) + '\\n');
  });
});
require(${JSON.stringify(main)});
`;

/** Makes a folder that Electron can start: the watcher, followed by `main`. */
export const watchedApp = (folder: string, main: string, selector: string): string => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "watched", "main": "watched.cjs" }');
  fs.writeFileSync(path.join(folder, 'watched.cjs'), watcher(selector, main));
  return folder;
};

/** Starts an app, waits until it has painted, measures and ends it in good order. */
export const startOnce = async (folder: string, args: readonly string[]): Promise<Start> => {
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const started = Date.now();
  const child = spawn(electronDist().exe, [...electronFlags(), folder, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [firstPaint = 0, painted = 0] = await paintTimes(child);
    const usage = child.pid === undefined ? null : usageOf(child.pid);
    return { firstPaint: firstPaint - started, painted: painted - started, usage };
  } finally {
    await end(child);
  }
};

const paintTimes = (child: ChildProcess): Promise<number[]> =>
  new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => reject(new Error('The app painted nothing.')), LIMIT_MS);
    child.on('exit', () => reject(new Error('The app ended before it painted.')));
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const line = text.split('\n').find((one, at, all) => one.startsWith(MARK) && at < all.length - 1);
      if (line === undefined) return;
      clearTimeout(limit);
      resolve(JSON.parse(line.slice(MARK.length)) as number[]);
    });
  });

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(patience);
};
