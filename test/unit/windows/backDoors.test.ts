import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { opensBackDoor } from '../../../electron/windows/backDoors';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('A packed app', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=1',
    '/remote-debugging-port=1',
    '--Remote-Debugging-Pipe',
    '--inspect=0',
    '--inspect-brk',
    '--js-flags=--expose-gc',
    '--ignore-certificate-errors',
  ])('does not start with %s', (word) => {
    expect(opensBackDoor(['rondetafel', word])).toBe(true);
  });

  it('starts with what people and systems give it', () => {
    for (const word of [
      '--open-sample=henk',
      'rondetafel:caseconf1.x',
      '/home/x/a.rondetafel',
      '--lang=nl',
      '-h',
    ])
      expect(opensBackDoor(['/opt/remote-debugging-port/rondetafel', word])).toBe(false);
  });

  it('asks before anything else of the app runs', () => {
    const main = read('electron/main.ts');
    expect(main).toContain(
      'if (app.isPackaged && opensBackDoor(process.argv)) app.exit(1);\ndeclareAppProtocol();',
    );
  });

  it('has every switch inside the Electron binary off or on as the security checklist wants', () => {
    const settings = read('electron-builder.yml');
    for (const fuse of [
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'onlyLoadAppFromAsar: true',
      'enableEmbeddedAsarIntegrityValidation: true',
    ])
      expect(settings).toMatch(new RegExp(`^  ${fuse}\\b`, 'm'));
    expect(read('electron/tooling/package.mjs')).toContain(
      "release = ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']",
    );
  });
});
