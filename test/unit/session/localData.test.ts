// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocalData } from '../../../renderer/session/localData';
import { useLocalData } from '../../../renderer/store/localDataStore';
import { useUi } from '../../../renderer/store/uiStore';
import { setFailureReporter } from '../../../shared/base/failures';
import { NOTHING_PRIVATE, type PrivateFile } from '../../../shared/model/privateFile';
import { nl } from '../../../shared/text/nl';
import { done, fakeBridge, refused } from './fakeBridge';

const NAMES = [{ party: 'p1', name: 'Echt', contact: '' }];
const note = (text: string): PrivateFile['notes'][number] => ({ table: 'parties', id: 'p1', text });

/** A local file that may not be read, or not written, for a while. */
const localFile = (kept: PrivateFile) => {
  const file = { kept, unreadable: false, unwritable: false, writes: 0 };
  const bridge = fakeBridge({
    readPrivate: () =>
      file.unreadable
        ? refused('library_io')
        : Promise.resolve({ ok: true, value: { kept: file.kept, damaged: false } }),
    writePrivate: ({ kept: next }) => {
      file.writes += 1;
      if (file.unwritable) return refused('library_disk_full');
      file.kept = next;
      return done;
    },
  });
  return { file, bridge };
};

let before: ReturnType<typeof setFailureReporter>;
beforeEach(() => {
  vi.useFakeTimers();
  before = setFailureReporter(() => undefined);
  useUi.setState({ toasts: [] });
});
afterEach(() => {
  vi.useRealTimers();
  setFailureReporter(before);
});
const said = (): string[] => useUi.getState().toasts.map(({ text }) => text);

describe('The local file beside a case', () => {
  it('that cannot be read once is not overwritten: what was in it and what was typed are both kept', async () => {
    const { file, bridge } = localFile({ ...NOTHING_PRIVATE, names: NAMES });
    file.unreadable = true;
    const local = new LocalData(bridge, 'doc-01234567');
    await local.ready();
    expect(said()).toEqual([nl.problems.private_unreadable]);
    expect(await local.change(() => ({ notes: [note('typed')] }))).toEqual({ code: 'library_io' });
    expect(file.writes).toBe(0);
    expect(useLocalData.getState().notes).toEqual([note('typed')]);
    file.unreadable = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(file.kept).toEqual({ ...NOTHING_PRIVATE, names: NAMES, notes: [note('typed')] });
    expect(useLocalData.getState().names).toEqual(NAMES);
  });

  it('that is still unreadable when the case closes is a reason not to close, not to write', async () => {
    const { file, bridge } = localFile({ ...NOTHING_PRIVATE, names: NAMES });
    file.unreadable = true;
    const local = new LocalData(bridge, 'doc-01234567');
    await local.change(() => ({ notes: [note('typed')] }));
    expect(await local.flush()).toEqual({ code: 'library_io' });
    expect(file.kept.names).toEqual(NAMES);
    file.unreadable = false;
    expect(await local.flush()).toBeNull();
    expect(file.kept).toEqual({ ...NOTHING_PRIVATE, names: NAMES, notes: [note('typed')] });
  });

  it('that cannot be read and was not changed does not keep a case open', async () => {
    const { file, bridge } = localFile({ ...NOTHING_PRIVATE, names: NAMES });
    file.unreadable = true;
    const local = new LocalData(bridge, 'doc-01234567');
    expect(await local.flush()).toBeNull();
    local.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(file.writes).toBe(0);
  });

  it('on a full disk is tried again by itself, told once, and a reason not to close', async () => {
    const { file, bridge } = localFile(NOTHING_PRIVATE);
    file.unwritable = true;
    const local = new LocalData(bridge, 'doc-01234567');
    expect(await local.change(() => ({ notes: [note('typed')] }))).toEqual({ code: 'library_disk_full' });
    expect(await local.flush()).toEqual({ code: 'library_disk_full' });
    expect(said()).toEqual([nl.problems.library_disk_full]);
    file.unwritable = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(file.kept.notes).toEqual([note('typed')]);
    expect(await local.flush()).toBeNull();
  });
});
