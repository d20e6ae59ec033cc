import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary, type CaseLibrary } from '../../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../../electron/library/deviceKey';
import type { MeetingRecovery } from '../../../renderer/session/meeting/meetingRecovery';
import { isSignedBy, newStoredSigningKey, sign } from '../../../renderer/session/mesh/signing';

const DOC = 'doc-01234567';
const NOW = new Date('2026-11-28T12:00:00Z');
const SECRET = new TextEncoder().encode('kanarie-geheim-van-het-overleg-x');
const bridge: Record<string, unknown> = {};
vi.stubGlobal('window', { rondetafel: bridge });
const { deleteRecovery, loadRecovery, saveRecovery } =
  await import('../../../renderer/session/meeting/meetingRecovery');

let dir = '';
let library: CaseLibrary;
const start = async (): Promise<void> => {
  library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
};
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'rondetafel-meeting-'));
  await start();
  await library.create(DOC, { title: 'x' });
  bridge['readMeeting'] = async ({ docId }: { docId: string }) => ({
    ok: true,
    value: { content: (await library.readBeside(docId, 'meeting')).content },
  });
  bridge['writeMeeting'] = async ({ docId, content }: { docId: string; content: Uint8Array }) => {
    await library.writeBeside(docId, 'meeting', content);
    return { ok: true, value: null };
  };
});
afterEach(async () => {
  await library.closeAll();
  await rm(dir, { recursive: true });
});

const aMeeting = async (): Promise<MeetingRecovery> => ({
  docId: DOC,
  roomId: new Uint8Array(16).fill(7),
  chair: await newStoredSigningKey(),
  expires: '2026-11-28T20:00:00.000Z',
  port: 4_433,
  identity: { key: 'KANARIE-TLS-SLEUTEL', certificate: 'x' },
  reach: 'lan',
  server: null,
  state: {
    epoch: { number: 3, roomSecret: new Uint8Array(SECRET), lobbySecret: new Uint8Array(SECRET) },
    members: [
      { key: new Uint8Array(65), name: 'Kanarie Gast', agency: 'GGD', role: 'observer', clientId: 5 },
    ],
    removed: [],
    pastLobbies: [],
    deputy: null,
  },
});

/** A word as it may lie in a file: plain, in two bytes a letter, or as base64 at each of its three places. */
const shapesOf = (word: Buffer): Buffer[] => [
  word,
  Buffer.from(word.toString('latin1'), 'utf16le'),
  ...[0, 1, 2].map((skipped) => Buffer.from(word.subarray(skipped, skipped + 15).toString('base64'))),
];

const wordsOnDisk = async (words: readonly Buffer[]): Promise<string[]> => {
  const found: string[] = [];
  for (const name of await readdir(dir)) {
    const content = await readFile(path.join(dir, name));
    for (const word of words)
      if (shapesOf(word).some((shape) => content.includes(shape))) found.push(`${name}: ${word.toString()}`);
  }
  return found;
};

describe('What a meeting needs to go on after this computer was closed', () => {
  it('is there after a restart, and its key signs as before', async () => {
    const meeting = await aMeeting();
    expect(await saveRecovery(meeting)).toEqual({ ok: true, value: null });
    await library.closeAll();
    await start();
    const loaded = await loadRecovery(DOC, NOW);
    if (!loaded.ok || loaded.value === null) throw new Error('the meeting is gone');
    const { chair, ...rest } = loaded.value;
    const { chair: before, ...same } = meeting;
    expect(rest).toEqual(same);
    const signature = await sign(chair.privateKey, new Uint8Array(SECRET));
    expect(await isSignedBy(before.publicKey, signature, new Uint8Array(SECRET))).toBe(true);
    expect(chair.privateKey.extractable).toBe(false);
  });

  it('lies nowhere in plain: no name, secret or key, and nothing of it once the meeting is over', async () => {
    const meeting = await aMeeting();
    const canaries = ['Kanarie Gast', 'KANARIE-TLS-SLEUTEL'].map((word) => Buffer.from(word));
    canaries.push(Buffer.from(SECRET), Buffer.from(meeting.chair.pkcs8));
    await saveRecovery(meeting);
    expect(await wordsOnDisk(canaries)).toEqual([]);
    expect((await readdir(dir)).some((name) => name.endsWith('.meeting'))).toBe(true);
    expect(await deleteRecovery(DOC)).toEqual({ ok: true, value: null });
    expect((await readdir(dir)).filter((name) => name.includes('.meeting'))).toEqual([]);
    expect(await loadRecovery(DOC, NOW)).toEqual({ ok: true, value: null });
  });

  it('that has ended, or is of another shape, is deleted', async () => {
    await saveRecovery(await aMeeting());
    expect(await loadRecovery(DOC, new Date('2026-11-28T21:00:00Z'))).toEqual({ ok: true, value: null });
    await library.writeBeside(DOC, 'meeting', new TextEncoder().encode('{"docId":1}'));
    expect(await loadRecovery(DOC, NOW)).toEqual({ ok: true, value: null });
    expect((await readdir(dir)).filter((name) => name.includes('.meeting'))).toEqual([]);
  });

  it('that cannot be written or read is a failure, not a success', async () => {
    const refused = () => Promise.resolve({ ok: false, problem: { code: 'library_disk_full' } });
    bridge['writeMeeting'] = refused;
    bridge['readMeeting'] = refused;
    expect(await saveRecovery(await aMeeting())).toMatchObject({ ok: false });
    expect(await deleteRecovery(DOC)).toMatchObject({ ok: false });
    expect(await loadRecovery(DOC, NOW)).toMatchObject({ ok: false });
  });
});
