// npm run signalling: the signalling server of an organisation, as one file that plain Node runs anywhere.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { root } from './paths.mjs';
import { script } from './process.mjs';
import { setup } from './setup.mjs';
import { targets } from './targets.mjs';

script(import.meta.url, async (args) => {
  await setup();
  await buildStale(['signalling']);
  const server = spawn(process.execPath, [path.join(root, targets.signalling.output), ...args], {
    cwd: process.env.INIT_CWD ?? root,
    stdio: 'inherit',
  });
  // it ends in good order by itself: we only pass on what we are told
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => void server.kill(signal));
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
});
