// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { finishRemovals, keepAfterAll, removeForGood } from '../../../renderer/session/caseRemoval';
import { setFailureReporter } from '../../../shared/base/failures';
import { done, fakeBridge, refused } from './fakeBridge';

const COPY = 'guest-0123456789';
let asked: string[] = [];
let refuses: string | null = null;
beforeEach(() => {
  localStorage.clear();
  asked = [];
  refuses = null;
  setFailureReporter(() => undefined);
  const bridge = fakeBridge({
    removeCase: ({ docId }) => {
      asked.push(docId);
      return refuses === null ? done : refused(refuses);
    },
  });
  Object.assign(window, { rondetafel: bridge });
});

describe('A copy that must not stay', () => {
  it('and could not be removed is not called removed, and goes at a later start', async () => {
    refuses = 'library_io';
    expect(await removeForGood(COPY)).toBe(false);
    await finishRemovals();
    refuses = null;
    await finishRemovals();
    await finishRemovals();
    expect(asked).toEqual([COPY, COPY, COPY]);
  });

  it('that is there no more counts as removed', async () => {
    refuses = 'library_not_found';
    expect(await removeForGood(COPY)).toBe(true);
    expect(localStorage).toHaveLength(0);
  });

  it('is not removed any more once it is used again', async () => {
    refuses = 'library_io';
    await removeForGood(COPY);
    keepAfterAll(COPY);
    await finishRemovals();
    expect(asked).toEqual([COPY]);
  });

  it('is not looked for under ids that somebody else wrote', async () => {
    localStorage.setItem('rondetafel.toRemove', '["../../etc"]');
    await finishRemovals();
    localStorage.setItem('rondetafel.toRemove', '{');
    await finishRemovals();
    expect(asked).toEqual([]);
  });

  it('goes also when another entry of the list is damaged, and a list that is no list is kept aside', async () => {
    localStorage.setItem('rondetafel.toRemove', JSON.stringify([7, COPY]));
    await finishRemovals();
    expect(asked).toEqual([COPY]);
    localStorage.setItem('rondetafel.toRemove', '{');
    await finishRemovals();
    expect(localStorage.getItem('rondetafel.toRemove.damaged')).toBe('{');
  });
});
