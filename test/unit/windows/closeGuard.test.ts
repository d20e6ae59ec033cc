import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CloseGuard, onSessionEnd } from '../../../electron/windows/closeGuard';
import { Restarts } from '../../../electron/windows/restarts';
import { CLOSE_LIMIT_MS, LEAVE_LIMIT_MS } from '../../../shared/ipc/closing';

const guarded = (answers: boolean[] = []) => {
  const seen = { asked: 0, destroyed: 0, questions: 0, failures: 0 };
  const guard = new CloseGuard({
    ask: () => (seen.asked += 1),
    destroy: () => (seen.destroyed += 1),
    waitsOn: async () => {
      seen.questions += 1;
      return answers.shift() ?? true;
    },
    limit: 1_000,
    onFailure: () => (seen.failures += 1),
  });
  return { guard, seen };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('A window that should close', () => {
  it('closes when the page has saved, and asks the page once however often it is pressed', () => {
    const { guard, seen } = guarded();
    guard.close();
    guard.close();
    guard.ready();
    expect(seen).toMatchObject({ asked: 1, destroyed: 1 });
  });

  it('stays for as long as the page asks its user, and can be closed later', async () => {
    const { guard, seen } = guarded();
    guard.close();
    guard.pageAsks();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(seen).toMatchObject({ destroyed: 0, questions: 0 });
    guard.stays();
    guard.close();
    expect(seen.asked).toBe(2);
  });

  it('is never closed without a question over a page that does not answer', async () => {
    const { guard, seen } = guarded([true, false]);
    guard.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toMatchObject({ questions: 1, destroyed: 0 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toMatchObject({ questions: 2, destroyed: 1 });
  });

  it('closes when its page stops, and a page that comes back is asked anew', () => {
    const { guard, seen } = guarded();
    guard.pageGone();
    expect(seen.destroyed).toBe(0);
    guard.close();
    guard.pageGone();
    expect(seen.destroyed).toBe(1);
  });

  it('gives the page more time than leaving a meeting may take', () => {
    expect(CLOSE_LIMIT_MS).toBeGreaterThan(LEAVE_LIMIT_MS);
  });
});

describe('A page that stopped', () => {
  it('comes back with its case, then without it, and not for ever', () => {
    const restarts = new Restarts();
    expect([0, 1_000, 2_000, 3_000].map((now) => restarts.stopped(now))).toEqual([
      'with_case',
      'without_case',
      'without_case',
      'give_up',
    ]);
    expect(restarts.stopped(100_000)).toBe('with_case');
  });
});

describe('The end of a session on Windows', () => {
  const ending = (reasons: readonly string[]) => {
    const { guard, seen } = guarded();
    let held = 0;
    onSessionEnd({ reasons, preventDefault: () => (held += 1) }, guard);
    return { held, seen };
  };

  it('waits for the page, which saves and asks as at every way out', () => {
    expect(ending(['shutdown'])).toMatchObject({ held: 1, seen: { asked: 1, destroyed: 0 } });
    expect(ending(['logoff'])).toMatchObject({ held: 1, seen: { asked: 1, destroyed: 0 } });
  });

  it('that cannot be held up still tells the page to save', () => {
    expect(ending(['shutdown', 'critical'])).toMatchObject({ held: 0, seen: { asked: 1, destroyed: 0 } });
  });
});
