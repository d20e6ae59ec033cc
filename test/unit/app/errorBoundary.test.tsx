// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary';
import { askUnsaved } from '../../../renderer/store/unsavedStore';
import { nl } from '../../../renderer/text/nl';
import { startTexts } from '../../../renderer/text/i18n';
import { setFailureReporter } from '../../../shared/base/failures';
import { mount } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>> | null = null;
let isBroken = true;
const reported: string[] = [];
const Part = () => {
  if (isBroken) throw new Error('cannot be drawn');
  return <p>de kaart</p>;
};
const screen = (of = 'map', onClose?: () => void) => (
  <>
    <ErrorBoundary where="map" of={of} onClose={onClose}>
      <Part />
    </ErrorBoundary>
    <p>de rest</p>
  </>
);
const button = (label: string): HTMLElement =>
  [...page!.place.querySelectorAll('button')].find((one) => one.textContent === label)!;

let before: ReturnType<typeof setFailureReporter>;
beforeAll(() => startTexts('nl'));
beforeEach(() => {
  isBroken = true;
  reported.length = 0;
  before = setFailureReporter((where) => void reported.push(where));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await page?.unmount();
  page = null;
  setFailureReporter(before);
  vi.restoreAllMocks();
});

describe('a part of the window that cannot be drawn', () => {
  it('says what happened and what to do, is written in the log, and the rest stands', async () => {
    page = await mount(screen());
    expect(page.place.querySelector('[role="alert"]')?.textContent).toContain(nl.common.partStopped);
    expect(page.place.textContent).toContain('de rest');
    expect(reported).toEqual(['screen.map']);
  });

  it('is drawn again when somebody asks for it', async () => {
    page = await mount(screen());
    isBroken = false;
    await act(async () => button(nl.common.tryAgain).click());
    expect(page.place.textContent).toBe('de kaartde rest');
  });

  it('is forgotten when somebody goes elsewhere', async () => {
    page = await mount(screen('map'));
    isBroken = false;
    await page.show(screen('list'));
    expect(page.place.textContent).toBe('de kaartde rest');
  });

  it('asks about changes that wait for the disk, when it is the whole window that failed', async () => {
    page = await mount(
      <ErrorBoundary where="window">
        <Part />
      </ErrorBoundary>,
    );
    const asked = { changes: 2, problem: { code: 'library_disk_full' }, copy: null };
    let answer: Promise<string> | undefined;
    await act(async () => {
      answer = askUnsaved(asked);
    });
    const choice = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === nl.unsaved.discard,
    );
    await act(async () => choice!.click());
    expect(await answer).toBe('discard');
  });

  it('can be closed where it is a dialog', async () => {
    const onClose = vi.fn();
    page = await mount(screen('new', onClose));
    await act(async () => button(nl.common.close).click());
    expect(onClose).toHaveBeenCalledOnce();
  });
});
