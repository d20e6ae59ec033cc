// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, useRef } from 'react';
import { ui, useUi } from '../../../renderer/store/uiStore';
import { useWaitingFocus } from '../../../renderer/store/waitingFocus';
import { mount } from '../ui/mount';

const Line = () => {
  const input = useRef<HTMLInputElement>(null);
  useWaitingFocus('action-line', () => input.current?.focus());
  return <input ref={input} id="line" />;
};
let page: Awaited<ReturnType<typeof mount>>;
beforeEach(async () => {
  page = await mount(null);
});
afterEach(() => page.unmount());
const focused = () => document.activeElement?.id;

describe('a place that is asked for', () => {
  it('has the focus as soon as its view is there, however late that is', async () => {
    ui.viewAt('decision', 'action-line');
    await page.show(<p>laden</p>);
    expect(focused()).toBe('');
    await page.show(<Line />);
    expect(focused()).toBe('line');
    expect(useUi.getState().waitingFocus).toBeNull();
  });

  it('has the focus at once when it is there already', async () => {
    await page.show(<Line />);
    await act(async () => ui.viewAt('decision', 'action-line'));
    expect(focused()).toBe('line');
  });

  it('is forgotten when somebody goes elsewhere meanwhile', async () => {
    ui.viewAt('decision', 'action-line');
    ui.view('map');
    await page.show(<Line />);
    expect(focused()).toBe('');
  });
});
