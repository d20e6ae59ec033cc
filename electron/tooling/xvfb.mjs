// A virtual display where there is none. Our own starter: Xvfb itself picks a free number and tells us
// when it is ready, and it outlives the programs on it, which xvfb-run does not promise.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { say, UserError } from './process.mjs';

/** Windows and macOS always have a display as far as Electron is concerned. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * Runs `work` with a display; with a virtual one, process.env.DISPLAY is set for as long as it runs.
 * @template T
 * @param {() => Promise<T>} work  must end its own windows before it returns
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work();
  const { display, stop } = await startXvfb();
  process.env.DISPLAY = display;
  try {
    return await work();
  } finally {
    delete process.env.DISPLAY;
    await stop();
  }
}

/** @param {string} [screen] */
async function startXvfb(screen = '1920x1080x24') {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // Detached: Ctrl-C in the terminal reaches the app, not the display under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => void server.kill('SIGTERM');
  process.on('exit', kill);
  const display = `:${await displayNumber(server)}`;
  say(`No display here: using a virtual one, Xvfb ${display}.`);
  const stop = async () => {
    process.off('exit', kill);
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    kill();
    await gone;
  };
  return { display, stop };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    server.stderr?.on('data', (text) => void (complaint += text));
    server.stdio[3]?.on('data', (text) => {
      number += text;
      if (number.endsWith('\n')) resolve(number.trim());
    });
    const refuse = (/** @type {string} */ why) =>
      reject(new UserError(`Xvfb did not start (${why.trim()}). Install the package xvfb, or set DISPLAY.`));
    server.on('error', (error) => refuse(error.message));
    server.on('exit', (code) => refuse(complaint || `exit code ${code}`));
  });
}
