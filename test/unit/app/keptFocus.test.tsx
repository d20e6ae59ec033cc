// @vitest-environment jsdom
import { act, useEffect } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeptFocus } from '../../../renderer/app/useKeptFocus';
import { useShortcuts } from '../../../renderer/app/useShortcuts';
import { useCase } from '../../../renderer/store/caseStore';
import { remoteChangesActions } from '../../../renderer/store/remoteChangesStore';
import { keysRest, watchRestingKeys } from '../../../renderer/store/restingKeys';
import { ui, useUi } from '../../../renderer/store/uiStore';
import { startTexts } from '../../../renderer/text/i18n';
import { mount, press } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>>;
const Keys = () => {
  useEffect(watchRestingKeys, []);
  useShortcuts();
  useKeptFocus();
  return null;
};
/** A list as they all are: items with a field and a bin, then what adds to it. */
const list = (items: readonly string[]) => (
  <>
    <Keys />
    <div className="case-screen__page">
      <section>
        <h2>Lijst</h2>
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item} className="one" id={item}>
                <input aria-label={item} />
                <button type="button">weg</button>
              </li>
            ))}
          </ul>
        )}
        <button type="button" id="add">
          erbij
        </button>
      </section>
      <button type="button" id="next-step">
        Volgende stap
      </button>
    </div>
  </>
);
const frame = () => act(async () => void (await new Promise((done) => requestAnimationFrame(done))));
/** The case changes, and with it the list. */
const becomes = async (items: readonly string[]): Promise<void> => {
  await act(async () => useCase.setState(({ tables }) => ({ tables: { ...tables } })));
  await page.show(list(items));
  await frame();
};
const at = (selector: string): HTMLElement => page.place.querySelector<HTMLElement>(selector)!;
const focusOn = (selector: string) => act(async () => at(selector).focus());
const focused = (): string => document.activeElement?.id ?? '';

beforeAll(() => startTexts('nl'));
beforeEach(async () => {
  useUi.setState({ screen: 'case', dialog: null, toasts: [], singleKeys: true });
  remoteChangesActions.forget();
  page = await mount(list(['a', 'b', 'c']));
});
afterEach(async () => {
  await page.unmount();
  vi.useRealTimers();
});

describe('after something is taken out of a list', () => {
  it('the next item has the focus', async () => {
    await focusOn('#b button');
    await becomes(['a', 'c']);
    expect(focused()).toBe('c');
  });

  it('the item before has it when it was the last', async () => {
    await focusOn('#c button');
    await becomes(['a', 'b']);
    expect(focused()).toBe('b');
  });

  it('what adds to the list has it when nothing is left', async () => {
    await focusOn('#a button');
    await becomes([]);
    expect(focused()).toBe('add');
  });

  it('an item that still stands has it when several go at once', async () => {
    await focusOn('#a button');
    await becomes(['c']);
    expect(focused()).toBe('c');
  });

  it('nobody else is named and the keys work, because one did it oneself', async () => {
    await focusOn('#b button');
    await becomes(['a', 'c']);
    expect(useUi.getState().toasts).toEqual([]);
    await press('?');
    expect(useUi.getState().dialog).toBe('shortcuts');
  });
});

describe('when another takes away the item that one types in', () => {
  beforeEach(async () => {
    await focusOn('#b input');
    remoteChangesActions.last({ by: { name: 'N. Yilmaz', agency: 'GGD' } });
    await becomes(['a', 'c']);
  });

  it('a sentence in sight says who did it', () => {
    expect(useUi.getState().toasts.map(({ text }) => text)).toEqual([
      'N. Yilmaz haalde weg wat je openhad. Wat je nu nog typt, doet niets. Klik ergens of druk op Tab om verder te gaan.',
    ]);
  });

  it.each(['a', 'k', 'r', '?', 'Enter', ' ', 'Delete'])('the key "%s" does nothing', async (key) => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    await press(key);
    document.body.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    expect(useUi.getState().dialog).toBeNull();
  });

  it('the keys work again after Tab', async () => {
    await press('Tab');
    expect(keysRest()).toBe(false);
    await press('?');
    expect(useUi.getState().dialog).toBe('shortcuts');
  });

  it('the keys work again after a press', async () => {
    await act(async () => at('#c').dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await press('?');
    expect(useUi.getState().dialog).toBe('shortcuts');
  });
});

describe('a change of another that takes nothing of ours', () => {
  it('leaves the focus and the keys as they are', async () => {
    await focusOn('#b button');
    remoteChangesActions.last({ by: null });
    await becomes(['a', 'b']);
    expect(document.activeElement).toBe(at('#b button'));
    ui.select(null);
    await frame();
    expect(keysRest()).toBe(false);
    expect(useUi.getState().toasts).toEqual([]);
  });
});

describe('when the bar of the meeting goes, because the chair has ended it', () => {
  const screen = (isMeeting: boolean) => (
    <>
      <Keys />
      <div className="case-screen">
        <button type="button" className="skip">
          Ga naar de lijst
        </button>
        {isMeeting && (
          <div>
            <button type="button" id="bar">
              Stap 5
            </button>
          </div>
        )}
        <button type="button" id="home">
          Casussen
        </button>
      </div>
    </>
  );

  it('nobody is said to have taken something away, and what skips to the list stays out of sight', async () => {
    await page.show(screen(true));
    await focusOn('#bar');
    remoteChangesActions.last({ by: { name: 'A. Voorzitter', agency: 'Ombudsman' } });
    await act(async () => useCase.setState(({ tables }) => ({ tables: { ...tables } })));
    await page.show(screen(false));
    await frame();
    expect(useUi.getState().toasts).toEqual([]);
    expect(focused()).toBe('home');
  });
});
