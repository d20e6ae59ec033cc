import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackages } from '../../../electron/tooling/debianPackages.mjs';
import { packagesAreStale } from '../../../electron/tooling/npmPackages.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-'));
  fs.mkdirSync(path.join(folder, 'node_modules'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('are the npm packages stale?', () => {
  const yjs = { version: '13.6.33', integrity: 'sha512-a' };
  const lock = (name: string, packages: object) =>
    fs.writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
  const wanted = (packages: object) => lock('package-lock.json', { '': { name: 'x' }, ...packages });
  const installed = (packages: object) => lock('node_modules/.package-lock.json', packages);

  it('yes, when nothing was installed', () => {
    wanted({ 'node_modules/yjs': yjs });
    expect(packagesAreStale(folder)).toBe(true);
  });
  it('no, when the same is installed, and for what another operating system needs', () => {
    wanted({ 'node_modules/yjs': yjs, 'node_modules/fsevents': { version: '2.3.3', optional: true } });
    installed({ 'node_modules/yjs': yjs });
    expect(packagesAreStale(folder)).toBe(false);
  });
  it('yes, when a package is missing or another one', () => {
    wanted({ 'node_modules/yjs': yjs, 'node_modules/zod': { version: '4.6.7' } });
    installed({ 'node_modules/yjs': yjs });
    expect(packagesAreStale(folder)).toBe(true);
    installed({ 'node_modules/yjs': yjs, 'node_modules/zod': { version: '4.6.6' } });
    expect(packagesAreStale(folder)).toBe(true);
  });
});

describe('which Debian packages are missing?', () => {
  const nowhere = (): boolean => false;
  it('none whose program came from elsewhere', () => {
    const missing = missingPackages(
      ['redis', 'browser'],
      () => new Set(),
      (program) => program === 'redis-server',
    );
    expect(missing.map(({ need }) => need)).toEqual(['browser']);
  });
  it('none of a row of which one name is there, under its old or its new name', () => {
    const here = new Set(['libgtk-3-0t64', 'libnss3', 'libasound2', 'libgbm1', 'fonts-noto-core']);
    expect(missingPackages(['electron'], () => here, nowhere)).toEqual([]);
  });
  it('only those for what is needed now', () => {
    const names = missingPackages(['display'], () => new Set(), nowhere).flatMap((row) => row.names);
    expect(names).toEqual(['xvfb']);
  });
});
