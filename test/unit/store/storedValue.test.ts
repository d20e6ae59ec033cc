// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../../renderer/store/settings';
import { damagedValues, storedValue } from '../../../renderer/store/storedValue';
import { setFailureReporter } from '../../../shared/base/failures';

const KEY = 'rondetafel.settings';
const HALF = '{"language":"en","myName":"San';
const reported: string[] = [];
let before: ReturnType<typeof setFailureReporter>;

beforeEach(() => {
  before = setFailureReporter((where) => void reported.push(where));
});
afterEach(() => {
  setFailureReporter(before);
  localStorage.clear();
  reported.length = 0;
});

describe('what this computer remembers', () => {
  it('is nothing when there is nothing, and no damage', () => {
    expect(storedValue(KEY)).toBeNull();
    expect(reported).toEqual([]);
  });

  it('and cannot be read is kept aside before it is written over, logged, and known at the start', () => {
    localStorage.setItem(KEY, HALF);
    const settings = readSettings();
    expect(settings).toMatchObject({ language: 'nl', myName: '' });
    expect(damagedValues()).toContain(KEY);
    expect(reported).toEqual(['store.damagedValue']);
    writeSettings({ ...settings, myName: 'Sanne' });
    expect(localStorage.getItem(`${KEY}.damaged`)).toBe(HALF);
    expect(readSettings().myName).toBe('Sanne');
    expect(reported).toHaveLength(1);
  });
});
