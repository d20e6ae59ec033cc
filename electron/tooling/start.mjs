// npm start: opens the app, built again when the sources changed.
import { buildStale } from './build.mjs';
import { describeElectron } from './electronDist.mjs';
import { runApp } from './launch.mjs';
import { say, script } from './process.mjs';
import { runProgram } from './runScript.mjs';
import { setup } from './setup.mjs';
import { hasDisplay } from './xvfb.mjs';

script(import.meta.url, async (args) => {
  if (!hasDisplay()) {
    say('There is no display here to open the app on, so this runs the demo instead (npm run demo).');
    return runProgram('demo', args);
  }
  const { electron } = await setup({ purpose: 'app' });
  if (electron) say(describeElectron(electron));
  await buildStale();
  // A newcomer starts with a worked case, not with an empty screen.
  return runApp(['--open-sample=henk', ...args]);
});
