// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActionEntry } from '../../../renderer/panels/actions/ActionEntry';
import { useCase } from '../../../renderer/store/caseStore';
import { startTexts } from '../../../renderer/text/i18n';
import { loadDayLibrary } from '../../../shared/entry/day';
import { SAMPLES } from '../../../shared/samples/samples';
import { tablesOf } from '../shared/support/cases';
import { mount, type } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>>;
const input = () => page.place.querySelector('input')!;
/** What the line is said to mean, without the example. */
const said = (): string =>
  (page.place.querySelector('#action-entry-help')?.textContent ?? '').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  await startTexts('nl');
  await loadDayLibrary();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 10, 28, 12));
  useCase.setState({ tables: tablesOf(SAMPLES.henk) });
  page = await mount(<ActionEntry />);
});
afterEach(async () => {
  await page.unmount();
  vi.useRealTimers();
});

describe('the line in which an action is typed', () => {
  it('shows who, what, when and for which agency before it counts, and what still lacks', async () => {
    await type(input(), 'GGD / Kok / 2 meisjes');
    expect(said()).toContain('Instantie GGD');
    expect(said()).toContain('Wie Kok');
    expect(said()).toContain('Wat 2 meisjes');
    expect(said()).toContain('Nog nodig: datum');
    await type(input(), 'GGD / Kok / 2 meisjes / volgende week vrijdag');
    expect(said()).toContain('Wanneer vr 4 december 2026');
    expect(said()).not.toContain('Nog nodig');
  });

  it('says which words are no day, and which agency is on no card', async () => {
    await type(input(), 'Stadsbank / Kok / bellen / 31 februari');
    expect(said()).toContain('De dag “31 februari” bestaat niet.');
    expect(said()).toContain('“Stadsbank” staat nog niet op de kaart.');
    expect(said()).toContain('Wat Stadsbank: bellen / 31 februari');
  });

  it('puts the next working day in the line with one press', async () => {
    await type(input(), 'GGD / Kok / bellen / 6 dec');
    expect(said()).toContain('zo 6 december 2026 is geen werkdag.');
    await act(async () => page.place.querySelector('button')?.click());
    expect(input().value).toBe('GGD / Kok / bellen / 2026-12-07');
    expect(said()).toContain('Wanneer ma 7 december 2026');
  });
});
