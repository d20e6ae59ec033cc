import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceOther } from '../../../renderer/store/announcements';
import { useUi } from '../../../renderer/store/uiStore';

const heard = (): string => useUi.getState().announcement;

describe('what others do is read aloud', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(Date.now() + 60_000);
  });
  afterEach(() => void vi.useRealTimers());

  it('the first at once, what follows within five seconds joined and each sentence once', () => {
    announceOther('Van Dijk werkt aan dit kaartje.');
    vi.advanceTimersByTime(0);
    expect(heard()).toBe('Van Dijk werkt aan dit kaartje.');
    announceOther('Eén.');
    announceOther('Twee.');
    announceOther('Eén.');
    vi.advanceTimersByTime(4_900);
    expect(heard()).toBe('Van Dijk werkt aan dit kaartje.');
    vi.advanceTimersByTime(200);
    expect(heard()).toBe('Eén. Twee.');
    announceOther('Drie.');
    vi.advanceTimersByTime(4_000);
    expect(heard()).toBe('Eén. Twee.');
    vi.advanceTimersByTime(1_000);
    expect(heard()).toBe('Drie.');
  });
});
