// npm run --silent case -- …: the command line. Its stdout is data, so everything that we say goes to stderr;
// and it must start at once, so the builder is a process of its own, run only when the sources changed.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';
import { cleanEnv, run, script, UserError } from './process.mjs';
import { checkNode } from './setup.mjs';
import { ensurePackages } from './npmPackages.mjs';
import { staleTargets, targets } from './targets.mjs';

script(import.meta.url, async () => {
  checkNode();
  await ensurePackages({ quiet: true });
  if (staleTargets(['cli']).length > 0) {
    const builder = path.join(root, 'electron', 'tooling', 'build.mjs');
    const code = await run(process.execPath, [builder, 'cli', '--if-stale'], {
      env: cleanEnv(),
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0)
      throw new UserError('The command line could not be built. Correct what the lines above name.');
  }
  // npm changes to the project's folder; file names on the command line are meant from where the person is.
  if (process.env.npm_lifecycle_event === 'case' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const file = path.join(root, targets.cli.output);
  process.argv[1] = file;
  // It goes on after this line, and says itself how it ended.
  createRequire(import.meta.url)(file);
});
