import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLayers, ruledFolders } from '../../../electron/tooling/layers.mjs';

let folder: string;

/** Writes one file of a made-up project. */
function plant(file: string, source: string): void {
  const place = path.join(folder, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, source);
}

const findings = () => checkLayers(folder).violations.map(({ file, rule }) => `${file} [${rule}]`);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layers-'));
  plant('shared/base/ids.ts', 'export const id = 1;');
  plant('shared/doc/doc.ts', "import * as Y from 'yjs'; import { id } from '../base/ids'; export { Y, id };");
  plant('electron/ipc/handle.ts', 'export const handle = 1;');
  plant('electron/library/lock.ts', 'export const lock = 1;');
  plant('renderer/store/store.ts', 'export const store = 1;');
  plant('renderer/ui/Button.tsx', 'export const Button = () => <button />;');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the project itself', () => {
  it('has a row for each folder inside electron', () => {
    const rows = new Set(ruledFolders());
    const folders = fs
      .readdirSync(path.join(import.meta.dirname, '../../../electron'), { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [`electron/${entry.name}`] : []));
    expect(folders.filter((name) => !rows.has(name))).toEqual([]);
    expect(folders.length).toBeGreaterThan(5);
  });

  it('is seen: a checker that finds no modules proves nothing', () => {
    expect(checkLayers().modules).toBeGreaterThan(20);
  });
});

describe('a tree that keeps the rules', () => {
  it('gives no findings', () => {
    expect(checkLayers(folder)).toEqual({ modules: 6, violations: [] });
  });
});

describe('a planted violation', () => {
  const cases: [what: string, file: string, source: string, rule: string][] = [
    ['shared reaches for Node', 'shared/base/a.ts', "import fs from 'node:fs'; fs;", 'node:*'],
    ['shared reaches for Node without its prefix', 'shared/base/a.ts', "import 'fs';", 'node:*'],
    ['shared reaches for Electron', 'shared/model/a.ts', "import { app } from 'electron'; app;", 'electron'],
    ['shared reaches for React', 'shared/text/a.ts', "import 'react';", 'react'],
    ['a package that the row does not name', 'shared/insight/a.ts', "import 'zustand';", 'shared/insight'],
    ['a lower layer uses a higher one', 'shared/base/a.ts', "export * from '../doc/doc';", 'shared/base'],
    ['only for its type', 'shared/base/a.ts', "import type { id } from '../doc/doc';", 'shared/base'],
    ['in a type', 'shared/base/a.ts', "export type A = import('../doc/doc').Y;", 'shared/base'],
    ['lazily', 'shared/base/a.ts', "export const a = () => import('../doc/doc');", 'shared/base'],
    ['as a worker', 'renderer/ui/a.ts', "new URL('../store/store.ts', import.meta.url);", 'renderer/ui'],
    ['the page uses Electron', 'renderer/panels/a.ts', "import 'electron';", 'electron'],
    ['electron uses the page', 'electron/a.ts', "import '../renderer/store/store';", 'electron'],
    ['the app uses the tooling', 'electron/a.ts', "import './tooling/build.mjs';", 'electron'],
    [
      'the library knows the messages of the page',
      'electron/library/a.ts',
      "import '../ipc/handle';",
      'electron/library',
    ],
    ['the library opens a window', 'electron/library/a.ts', "import 'electron';", 'electron/library'],
    [
      'the library knows a case',
      'electron/library/a.ts',
      "import '../../shared/doc/doc';",
      'electron/library',
    ],
    ['the command line opens the library', 'electron/cli/a.ts', "import '../library/lock';", 'electron/cli'],
    ['the command line needs Electron', 'electron/cli/a.ts', "import 'electron';", 'electron/cli'],
    ['an export opens files', 'electron/exports/a.ts', "import 'node:fs';", 'electron/exports'],
    [
      'the signalling server needs Electron',
      'electron/signalling/a.ts',
      "import 'electron';",
      'electron/signalling',
    ],
    [
      'a window knows the messages of the page',
      'electron/windows/a.ts',
      "import '../ipc/handle';",
      'electron/windows',
    ],
    [
      'the price list opens the library',
      'electron/prices/a.ts',
      "import '../library/lock';",
      'electron/prices',
    ],
    [
      'a building block knows the domain',
      'renderer/ui/a.ts',
      "import '../../shared/doc/doc';",
      'renderer/ui',
    ],
    [
      'a panel writes to the document',
      'renderer/panels/a.ts',
      "import '../../shared/doc/doc';",
      'renderer/panels',
    ],
    ['a panel uses Yjs', 'renderer/panels/a.ts', "import 'yjs';", 'yjs'],
    ['the map library outside the canvas', 'renderer/panels/a.ts', "import 'reactflow';", 'reactflow'],
    [
      'the bricks of the ui outside it',
      'renderer/panels/a.ts',
      "import 'react-aria-components';",
      'react-aria-components',
    ],
    [
      'the mesh knows the domain',
      'renderer/session/mesh/a.ts',
      "import '../../../shared/doc/doc';",
      'renderer/session/mesh',
    ],
    [
      'the canvas goes around the session',
      'renderer/canvas/a.ts',
      "import '../session/mesh/mesh';",
      'renderer/canvas',
    ],
    [
      'ipcRenderer outside the preload script',
      'electron/a.ts',
      'export const a = ipcRenderer;',
      'ipcRenderer',
    ],
    ['ipcMain outside electron/ipc', 'electron/main.ts', 'export const a = ipcMain;', 'ipcMain'],
    ['the app uses the tests', 'renderer/app.ts', "import '../test/helpers/a';", 'renderer'],
    ['a folder without a row', 'shared/misc/a.ts', 'export const a = 1;', 'no layer'],
  ];
  it.each(cases)('is found: %s', (_what, file, source, rule) => {
    plant(file, source);
    expect(findings()).toEqual([`${file} [${rule}]`]);
  });

  it('is reported with its line and with what is allowed', () => {
    plant('renderer/ui/a.ts', "\n\nimport { id } from '../../shared/doc/doc';\nid;\n");
    expect(checkLayers(folder).violations).toEqual([
      {
        file: 'renderer/ui/a.ts',
        line: 3,
        rule: 'renderer/ui',
        message:
          'imports shared/doc/doc.ts; renderer/ui may import only shared/base, shared/map, shared/model',
      },
    ]);
  });

  it('is not found in a comment or a string', () => {
    plant('shared/base/a.ts', "// import 'electron'\nexport const a = \"import 'electron'\";");
    expect(findings()).toEqual([]);
  });
});

describe('a planted circle', () => {
  it('is found once, with every file in it', () => {
    plant('shared/base/a.ts', "import './b';");
    plant('shared/base/b.ts', "import './c';");
    plant('shared/base/c.ts', "import type { A } from './a'; import './ids'; export type B = A;");
    expect(checkLayers(folder).violations).toEqual([
      expect.objectContaining({
        file: 'shared/base/a.ts',
        rule: 'no cycles',
        message: expect.stringContaining('b.ts -> shared/base/c.ts'),
      }),
    ]);
  });
});
