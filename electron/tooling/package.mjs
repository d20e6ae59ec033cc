// npm run package: builds the app and packs it for this operating system; more arguments go to electron-builder.
import { buildStale } from './build.mjs';
import { describeElectron } from './electronDist.mjs';
import { packageCommand, root } from './paths.mjs';
import { cleanEnv, run, say, script } from './process.mjs';
import { setup } from './setup.mjs';

script(import.meta.url, async (args) => {
  const { electron } = await setup({ purpose: 'app' });
  if (!electron) return 1;
  say(describeElectron(electron));
  await buildStale(['renderer', 'main', 'preload']);
  const choices = electron.source === 'fallback' ? withFallback(electron) : release;
  const builder = packageCommand('electron-builder');
  return run(process.execPath, [builder, '--publish', 'never', ...choices, ...args], {
    cwd: root,
    env: cleanEnv(),
  });
});

/** A setting that Electron 25 does not know yet, so it cannot stand in electron-builder.yml. */
const release = ['-c.electronFuses.grantFileProtocolExtraPrivileges=false'];

/** @param {import('./electronDist.mjs').Electron} electron */
function withFallback({ dir, version }) {
  say('This package is for trying out only: never hand out one with an old Electron.');
  return ['--linux', 'dir', `-c.electronDist=${dir}`, `-c.electronVersion=${version}`];
}
