import type { Bridge, OutputOf } from '../../shared/ipc/contract';

/** The cases on the first screen: one of each kind, and one that cannot be read. */
const LISTED: OutputOf<'library:list'> = [
  {
    docId: 'gallery-1',
    updatedAt: '2026-03-02T10:00:00.000Z',
    problem: null,
    meta: {
      title: 'Henk en zijn volle huis',
      pseudonym: 'Henk',
      status: 'at_table',
      sample: 'henk',
      role: 'own',
      actions: 6,
      late: 1,
    },
  },
  {
    docId: 'gallery-2',
    updatedAt: '2026-03-01T10:00:00.000Z',
    problem: null,
    meta: {
      title:
        'Mevrouw J. en de verbouwing die maar niet af komt terwijl zij bij haar dochter op de bank slaapt',
      pseudonym: 'Mevrouw J.',
      status: 'preparing',
      sample: null,
      role: 'guest',
      actions: 0,
      late: 0,
    },
  },
  {
    docId: 'gallery-3',
    updatedAt: '2026-02-01T10:00:00.000Z',
    meta: null,
    problem: { code: 'library_damaged' },
  },
];

const refuse = (): Promise<{ ok: false; problem: { code: string } }> =>
  Promise.resolve({ ok: false, problem: { code: 'library_io' } });

/** Nothing behind the page: it lists some cases and saves nothing. */
const bridge: Bridge = {
  appInfo: refuse,
  takeInvitation: refuse,
  reportFailure: refuse,
  readyToClose: refuse,
  closing: refuse,
  speak: refuse,
  listCases: () => Promise.resolve({ ok: true, value: LISTED }),
  takeOverLibrary: refuse,
  createCase: refuse,
  openCase: refuse,
  appendUpdate: refuse,
  compactCase: refuse,
  closeCase: refuse,
  removeCase: refuse,
  readPrivate: refuse,
  writePrivate: refuse,
  readMeeting: refuse,
  writeMeeting: refuse,
  pickCaseFile: refuse,
  exportFile: refuse,
  saveInvitation: refuse,
  readPrices: refuse,
  writePrices: refuse,
  pickPriceFile: refuse,
  openBeamer: refuse,
  closeBeamer: refuse,
  onBeamerClosed: () => () => undefined,
  onInvited: () => () => undefined,
  startSignalling: refuse,
  stopSignalling: refuse,
  trustServers: refuse,
  hasRefusedServer: refuse,
  openRoomCode: refuse,
  closeRoomCode: refuse,
  redeemRoomCode: refuse,
  onClosing: () => () => undefined,
};

// Before anything that asks for it: the panels find it where the preload script puts it.
Object.assign(window, { rondetafel: bridge });
