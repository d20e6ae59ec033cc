// npm run dev: Vite's server for the page; main and preload are built again when they change.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { electronDist } from './electronDist.mjs';
import { markStale } from './fresh.mjs';
import { electronFlags } from './launch.mjs';
import { root } from './paths.mjs';
import { cleanEnv, script } from './process.mjs';
import { setup } from './setup.mjs';
import { withDisplay } from './xvfb.mjs';

script(import.meta.url, async (args) => {
  await setup({ purpose: 'app' });
  return withDisplay(() => develop(args));
});

/** @param {string[]} args @returns {Promise<number>} the exit code of the app when it is closed */
async function develop(args) {
  const { build, createServer } = await import('vite');
  const { appConfig } = await import('./viteNode.mjs');
  const server = await createServer({ configFile: path.join(root, 'vite.config.ts'), mode: 'development' });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  const app = appRunner([...args], { VITE_DEV_SERVER_URL: url });

  /** @type {{ close(): Promise<void> }[]} */
  const watchers = [];
  for (const name of /** @type {const} */ (['preload', 'main'])) {
    markStale(name); // a development build is not what `npm start` and the tests should run
    const config = appConfig(name, 'development');
    let first = true;
    await new Promise((ready, failed) => {
      const onWritten = () => {
        if (first) ready(undefined);
        else if (name === 'main') app.restart();
        else server.ws.send({ type: 'full-reload' });
        first = false;
      };
      const plugins = [{ name: 'after-write', writeBundle: onWritten }];
      build({ ...config, plugins, build: { ...config.build, watch: {} } }).then(
        (watcher) => watchers.push(/** @type {typeof watchers[number]} */ (watcher)),
        failed,
      );
    });
  }
  app.restart();
  const code = await app.closed;
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
  return code;
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
function appRunner(args, env) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {(code: number) => void} */
  let close = () => undefined;
  /** @type {Promise<number>} */
  const closed = new Promise((resolve) => void (close = resolve));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child?.kill(signal));
  const restart = () => {
    child?.removeAllListeners('exit');
    child?.kill();
    const all = [...electronFlags(), '.', ...args];
    child = spawn(electronDist().exe, all, { cwd: root, stdio: 'inherit', env: cleanEnv(env) });
    child.on('exit', (code) => close(code ?? 1));
  };
  return { restart, closed };
}
