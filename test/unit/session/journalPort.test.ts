import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JournalPort } from '../../../renderer/session/journalPort';
import { setFailureReporter } from '../../../shared/base/failures';
import type { CaseMeta } from '../../../shared/ipc/contract';
import { done, fakeBridge, refused } from './fakeBridge';

const META: CaseMeta = {
  title: '',
  pseudonym: '',
  status: 'preparing',
  sample: null,
  role: 'own',
  actions: 0,
  late: 0,
};

/** A disk of one case: what is in it, and why it refuses now. */
const onDisk = () => {
  const disk = {
    refuses: null as string | null,
    snapshotWorks: true,
    updates: [] as Uint8Array[],
    snapshots: [] as Uint8Array[],
    attempts: 0,
    closed: 0,
  };
  const doc = new Y.Doc();
  const states: string[] = [];
  const putBack = vi.fn<() => void>();
  const port = new JournalPort({
    bridge: fakeBridge({
      appendUpdate: ({ update }) => {
        disk.attempts += 1;
        if (disk.refuses !== null) return refused(disk.refuses);
        disk.updates.push(update);
        return Promise.resolve({ ok: true, value: { wantsSnapshot: false } });
      },
      compactCase: ({ snapshot }) => {
        if (!disk.snapshotWorks) return refused('library_disk_full');
        disk.snapshots.push(snapshot);
        return done;
      },
      closeCase: () => {
        disk.closed += 1;
        return done;
      },
    }),
    docId: 'doc-01234567',
    doc,
    meta: () => META,
    onState: (state, problem) => states.push(problem === null ? state : `${state} ${problem.code}`),
    onPutBack: putBack,
  });
  const type = (text: string): unknown => doc.getMap('m').set(text, text);
  const saved = (): string[] => {
    const copy = new Y.Doc();
    for (const snapshot of disk.snapshots) Y.applyUpdateV2(copy, snapshot);
    for (const update of disk.updates) Y.applyUpdate(copy, update);
    return [...copy.getMap('m').keys()].toSorted();
  };
  return { disk, port, states, type, saved, putBack };
};

let reported: string[] = [];
let before: ReturnType<typeof setFailureReporter>;
beforeEach(() => {
  vi.useFakeTimers();
  reported = [];
  before = setFailureReporter((where) => reported.push(where));
});
afterEach(() => {
  vi.useRealTimers();
  setFailureReporter(before);
});

describe('Closing a case', () => {
  it('says what is not on a full disk and why, and ends nothing', async () => {
    const { disk, port, type, saved, states } = onDisk();
    type('one');
    await port.flush();
    disk.refuses = 'library_disk_full';
    for (const text of ['two', 'three', 'four']) type(text);
    const unsaved = { changes: 3, problem: { code: 'library_disk_full' } };
    expect(await port.close()).toEqual(unsaved);
    expect(disk.closed).toBe(0);
    expect(states).toEqual(['saving', 'saved', 'saving', 'failed library_disk_full']);
    type('five');
    disk.refuses = null;
    expect(await port.close()).toBeNull();
    expect(disk.closed).toBe(1);
    expect(saved()).toEqual(['five', 'four', 'one', 'three', 'two']);
  });

  it('is no failure when only the snapshot has no room: the journal has everything', async () => {
    const { disk, port, type, saved } = onDisk();
    type('one');
    disk.snapshotWorks = false;
    expect(await port.close()).toBeNull();
    expect(saved()).toEqual(['one']);
    expect(reported).toEqual(['journal.snapshot']);
  });

  it('given up knowingly, tries no more', async () => {
    const { disk, port, type } = onDisk();
    disk.refuses = 'library_io';
    type('one');
    await port.flush();
    await port.abandon();
    const { attempts } = disk;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(disk.attempts).toBe(attempts);
    expect(disk.closed).toBe(1);
  });
});

describe('A disk that refuses', () => {
  it('is tried again ever more slowly, not at every key, and what was typed meanwhile is saved', async () => {
    const { disk, port, type, saved, states } = onDisk();
    disk.refuses = 'library_io';
    type('first');
    await port.flush();
    for (let key = 0; key < 100; key += 1) type(`key${key}`);
    await vi.advanceTimersByTimeAsync(0);
    expect(disk.attempts).toBe(1);
    const times: number[] = [];
    for (let second = 0; second < 60; second += 1) {
      const { attempts } = disk;
      await vi.advanceTimersByTimeAsync(1_000);
      if (disk.attempts > attempts) times.push(second + 1);
    }
    expect(times).toEqual([1, 3, 8, 18, 48]);
    disk.refuses = null;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(saved()).toHaveLength(101);
    expect(states.at(-1)).toBe('saved');
  });

  it('says so again when it refuses for another reason', async () => {
    const { disk, port, type, states } = onDisk();
    disk.refuses = 'library_disk_full';
    type('one');
    await port.flush();
    disk.refuses = 'library_read_only';
    await port.flush();
    expect(states).toEqual(['saving', 'failed library_disk_full', 'failed library_read_only']);
  });

  it('is never called saved while a change waits', async () => {
    const { disk, port, type, states } = onDisk();
    disk.refuses = 'library_io';
    type('one');
    await port.snapshotNow();
    expect(states).not.toContain('saved');
  });
});

describe('A folder that vanished and came back empty', () => {
  it('gets the whole case as a snapshot before anything is called saved', async () => {
    const { disk, port, type, saved, states, putBack } = onDisk();
    type('before');
    await port.flush();
    disk.updates = [];
    disk.refuses = 'library_vanished';
    type('after');
    await port.flush();
    expect(saved()).toEqual(['after', 'before']);
    expect(putBack).toHaveBeenCalledOnce();
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  it('that takes no snapshot either is a failure that is said', async () => {
    const { disk, port, type, states } = onDisk();
    disk.refuses = 'library_vanished';
    disk.snapshotWorks = false;
    type('one');
    expect(await port.flush()).toEqual({ changes: 1, problem: { code: 'library_vanished' } });
    expect(states.at(-1)).toBe('failed library_vanished');
  });
});
