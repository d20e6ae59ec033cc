// Who may import whom. One rule per row; checked by layers.mjs (npm run layers).
// A file belongs to the longest folder named here that it is in, and may always import from its own layer.

/**
 * @typedef {object} Layer
 * @property {string} folder
 * @property {string[]} may  other layers; "x/*" means x and every layer inside it
 * @property {string[]} packages  npm packages and built-ins; "*" means any that `packageHomes` does not keep elsewhere
 */

/** @type {Layer[]} */
const layers = [
  // shared: the domain. Runs in the page, in Electron and on the command line, so it needs none of them.
  { folder: 'shared/base', may: [], packages: ['zod'] },
  { folder: 'shared/model', may: ['shared/base'], packages: ['zod', '@noble/hashes'] },
  { folder: 'shared/text', may: ['shared/base', 'shared/model', 'shared/insight'], packages: ['hyphen'] },
  // What may stand in an update of Yjs, and what becomes of one: knows no tables.
  { folder: 'shared/updates', may: [], packages: ['yjs', 'lib0'] },
  {
    folder: 'shared/doc',
    may: ['shared/base', 'shared/model', 'shared/updates'],
    packages: ['yjs', 'lib0', 'zod'],
  },
  { folder: 'shared/commands', may: ['shared/base', 'shared/model', 'shared/doc'], packages: ['yjs', 'zod'] },
  { folder: 'shared/projection', may: ['shared/base', 'shared/model', 'shared/doc'], packages: ['yjs'] },
  { folder: 'shared/insight', may: ['shared/base', 'shared/model'], packages: [] },
  // What a typed line or day means.
  { folder: 'shared/entry', may: ['shared/base', 'shared/model'], packages: ['chrono-node', 'date-easter'] },
  // Where cards and relations go on the map: plain geometry, for the screen and for pictures.
  { folder: 'shared/map', may: ['shared/base', 'shared/model'], packages: [] },
  { folder: 'shared/disclosure', may: ['shared/base', 'shared/model'], packages: ['zod'] },
  {
    folder: 'shared/exchange',
    may: ['shared/base', 'shared/model', 'shared/doc', 'shared/commands', 'shared/projection'],
    packages: ['yjs', 'zod'],
  },
  {
    folder: 'shared/exports',
    may: ['shared/base', 'shared/model', 'shared/insight', 'shared/disclosure', 'shared/text', 'shared/map'],
    packages: [],
  },
  // What the beamer shows at each step: a case in, plain values out, with anything identifying kept back.
  {
    folder: 'shared/beamer',
    may: [
      'shared/base',
      'shared/model',
      'shared/insight',
      'shared/disclosure',
      'shared/map',
      'shared/text',
      'shared/exports',
    ],
    packages: ['zod'],
  },
  // What a municipality's own style sheet may hold, and whether its colours can be read.
  { folder: 'shared/theme', may: ['shared/base'], packages: [] },
  { folder: 'shared/invitation', may: ['shared/base'], packages: ['zod'] },
  { folder: 'shared/samples', may: [], packages: [] },
  {
    folder: 'shared/prices',
    may: ['shared/base', 'shared/model', 'shared/text', 'shared/exports'],
    packages: ['zod'],
  },
  { folder: 'shared/ipc', may: ['shared/base', 'shared/model', 'shared/prices'], packages: ['zod'] },

  // electron: the window, the disk, the network, the command line. What starts the app puts the parts together.
  {
    folder: 'electron',
    may: [
      'shared/base',
      'shared/ipc',
      'shared/text',
      'electron/files',
      'electron/ipc',
      'electron/library',
      'electron/log',
      'electron/prices',
      'electron/signalling',
      'electron/windows',
    ],
    packages: ['electron', 'node:*'],
  },
  // One way in for messages of the page: it may use every part, and no part may use it.
  {
    folder: 'electron/ipc',
    may: [
      'shared/base',
      'shared/model',
      'shared/exports',
      'shared/invitation',
      'shared/ipc',
      'electron/exports',
      'electron/files',
      'electron/library',
      'electron/log',
      'electron/prices',
      'electron/roomCode',
      'electron/signalling',
      'electron/windows',
    ],
    packages: ['electron', 'node:*', 'zod'],
  },
  // The library keeps bytes: it knows no case, no window and no network, so that its tests need none.
  { folder: 'electron/library', may: ['shared/base'], packages: ['node:*', 'zod'] },
  // Files that the user chooses.
  {
    folder: 'electron/files',
    may: ['shared/base', 'shared/exchange', 'shared/invitation', 'electron/library'],
    packages: ['node:*'],
  },
  {
    folder: 'electron/exports',
    may: [
      'shared/base',
      'shared/model',
      'shared/disclosure',
      'shared/exchange',
      'shared/exports',
      'shared/text',
    ],
    packages: ['@noble/hashes', 'docx', 'fflate', 'ical-generator', 'write-excel-file'],
  },
  {
    folder: 'electron/prices',
    may: ['shared/base', 'shared/prices', 'electron/files'],
    packages: ['node:*'],
  },
  // Also a server of its own, on a machine without Electron.
  {
    folder: 'electron/signalling',
    may: ['shared/base'],
    packages: ['@redis/client', 'node:*', 'ws', 'zod'],
  },
  {
    folder: 'electron/roomCode',
    may: ['shared/base', 'shared/invitation', 'electron/signalling'],
    packages: ['multicast-dns', 'node:*', 'zod'],
  },
  {
    folder: 'electron/windows',
    may: ['shared/base', 'shared/ipc', 'shared/text', 'electron/signalling'],
    packages: ['electron', 'node:*'],
  },
  {
    folder: 'electron/log',
    may: ['shared/base', 'electron/windows'],
    packages: ['electron', 'electron-log', 'node:*'],
  },
  // The command line: a case in, documents out. No window, no library, no network.
  {
    folder: 'electron/cli',
    may: [
      'shared/base',
      'shared/disclosure',
      'shared/exchange',
      'shared/exports',
      'shared/insight',
      'shared/model',
      'shared/text',
      'electron/exports',
      'electron/files',
    ],
    packages: ['node:*'],
  },
  { folder: 'electron/tooling', may: [], packages: ['*'] },

  // renderer: the page.
  {
    folder: 'renderer',
    may: ['renderer/*', 'shared/base', 'shared/model', 'shared/text', 'shared/ipc'],
    packages: ['*'],
  },
  // For developers: fills the stores with samples, without the session that a window has.
  { folder: 'renderer/gallery', may: ['renderer/*', 'shared/*'], packages: ['*'] },
  {
    folder: 'renderer/ui',
    may: ['shared/base', 'shared/map', 'shared/model'], // the marks of parties: the same drawing on screen and in pictures
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react'],
  },
  { folder: 'renderer/text', may: ['shared/base', 'shared/text'], packages: ['*'] },
  // The second window: it draws values that it is given, and knows no case, no session and no commands.
  {
    folder: 'renderer/beamer',
    may: [
      'renderer/ui',
      'renderer/text',
      'renderer/store',
      'shared/base',
      'shared/model',
      'shared/map',
      'shared/text',
      'shared/beamer',
    ],
    packages: ['react', 'react-dom', 'zod'],
  },
  {
    folder: 'renderer/store',
    may: [
      'shared/base',
      'shared/beamer',
      'shared/model',
      'shared/projection',
      'shared/insight',
      'shared/prices',
      'shared/text',
      'shared/theme',
    ],
    packages: ['*'],
  },
  {
    folder: 'renderer/session',
    may: ['renderer/session/mesh', 'renderer/store', 'shared/*'],
    packages: ['*'],
  },
  {
    folder: 'renderer/session/mesh',
    may: ['shared/base', 'shared/invitation', 'shared/updates'],
    packages: ['yjs', 'y-webrtc', 'y-protocols', 'lib0', 'simple-peer', 'zod'],
  },
  {
    folder: 'renderer/canvas',
    may: [
      'renderer/store',
      'renderer/session',
      'renderer/ui',
      'renderer/text',
      'shared/base',
      'shared/model',
      'shared/commands',
      'shared/insight',
      'shared/map',
      'shared/text',
      'shared/exports',
    ],
    packages: ['*'],
  },
  {
    folder: 'renderer/panels',
    may: [
      'renderer/store',
      'renderer/session',
      'renderer/ui',
      'renderer/text',
      'shared/base',
      'shared/beamer',
      'shared/model',
      'shared/commands',
      'shared/insight',
      'shared/map',
      'shared/disclosure',
      'shared/entry',
      'shared/invitation',
      'shared/prices',
      'shared/text',
      'shared/exports',
    ],
    packages: ['*'],
  },

  { folder: 'test', may: ['shared/*', 'electron/*', 'renderer/*'], packages: ['*'] },
];

/** Packages that only some places may import. "node:*" is every built-in of Node. */
const packageHomes = [
  { name: 'node:*', only: ['electron', 'test'] },
  { name: 'electron', only: ['electron', 'test'] },
  { name: 'ws', only: ['electron', 'test'] },
  { name: 'multicast-dns', only: ['electron/roomCode', 'test'] },
  { name: '@redis/client', only: ['electron/signalling', 'test'] },
  { name: 'react', only: ['renderer', 'test'] },
  { name: 'react-dom', only: ['renderer', 'test'] },
  { name: 'react-aria-components', only: ['renderer/ui', 'test'] },
  { name: 'reactflow', only: ['renderer/canvas', 'test'] },
  { name: 'yjs', only: ['shared', 'electron', 'renderer/session', 'test'] },
  { name: 'y-webrtc', only: ['renderer/session', 'test'] },
  { name: 'simple-peer', only: ['renderer/session', 'test'] },
];

/** Names that may appear in a few files only. */
const nameHomes = [
  { name: 'ipcRenderer', only: ['electron/preload.ts', 'test'] },
  { name: 'ipcMain', only: ['electron/ipc', 'test'] },
];

/** The project's own rules, as `checkLayers` takes them. */
export const rules = { layers, packageHomes, nameHomes };
