// Starting other programs, and ending this one in an orderly way. Built-ins only.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isMain, root } from './paths.mjs';

/** Something the person at the keyboard can solve: the message is the whole story, no stack trace. */
export class UserError extends Error {}

/** Progress goes to stderr, so that stdout stays free for a tool's own output. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * The environment for a child that must not notice that it runs inside an npm script
 * (`npm run --silent`, NODE_ENV=production and the like change what `npm ci` does).
 * @param {NodeJS.ProcessEnv} [extra]
 */
export function cleanEnv(extra = {}) {
  const env = { ...process.env, ...extra };
  const inherited =
    /^(npm_(lifecycle|package)_|npm_command$|npm_config_(local_prefix|loglevel|omit|include)$)/i;
  for (const name of Object.keys(env)) if (inherited.test(name)) delete env[name];
  delete env.NODE_ENV;
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** The npm that started us, or the one on the PATH: [command, ...first arguments]. */
export function npmCommand() {
  const fromScript = process.env.npm_execpath;
  if (fromScript?.endsWith('npm-cli.js') && fs.existsSync(fromScript)) return [process.execPath, fromScript];
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return fs.existsSync(beside) ? [process.execPath, beside] : ['npm'];
}

/**
 * Runs a program to its end and gives its exit code; a signal to us goes to the program first.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitMs?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { limitMs, ...options } = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const timers = limitMs ? stopAfter(child, limitMs) : [];
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  }).finally(() => {
    process.off('SIGINT', pass).off('SIGTERM', pass);
    timers.forEach(clearTimeout);
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {number} limitMs */
function stopAfter(child, limitMs) {
  // SIGINT first: Playwright and Electron then close what they opened themselves.
  const polite = setTimeout(() => {
    say(`Stopped: it took longer than ${Math.round(limitMs / 60_000)} minutes.`);
    child.kill('SIGINT');
  }, limitMs);
  return [polite, setTimeout(() => child.kill('SIGKILL'), limitMs + 15_000)];
}

/**
 * Runs `main` when its module is the one that Node was started with.
 * @param {string} moduleUrl
 * @param {(args: string[]) => Promise<number | void> | number | void} main  gives the exit code
 */
export function script(moduleUrl, main) {
  if (!isMain(moduleUrl)) return;
  Promise.resolve(process.argv.slice(2))
    .then(main)
    .then(
      (code) => {
        // What `main` started may have set it already, or will: only a code that is given counts.
        if (code !== undefined) process.exitCode = code;
      },
      (error) => {
        say(error instanceof UserError ? error.message : String(error?.stack ?? error));
        process.exitCode = 1;
      },
    );
}
