// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FieldsOf } from '../../../renderer/panels/prose/fieldsOf';
import { LineField } from '../../../renderer/panels/prose/LineField';
import { setAwareness } from '../../../renderer/session/meeting/presence';
import { useCase } from '../../../renderer/store/caseStore';
import { meetingActions, type Focus, type Participant } from '../../../renderer/store/meetingStore';
import { ui, useUi } from '../../../renderer/store/uiStore';
import { startTexts } from '../../../renderer/text/i18n';
import { mount } from '../ui/mount';

const HERE: Focus = { table: 'actions', id: 'a1', field: 'owner/name', caret: null };
const somebody = (name: string, focus: Focus): Participant => ({
  clientId: name.length,
  name,
  agency: 'GGD',
  role: 'participant',
  partyId: null,
  isDeputy: false,
  connection: 'connected',
  focus,
});
const others = (...participants: Participant[]): Promise<void> =>
  act(async () => meetingActions.set({ participants }));

let page: Awaited<ReturnType<typeof mount>>;
const open = async (field: string | undefined): Promise<HTMLInputElement> => {
  page = await mount(
    <FieldsOf value={{ table: 'actions', id: 'a1' }}>
      <LineField label="Wie?" field={field} value="R. de Wit" onCommit={() => undefined} />
    </FieldsOf>,
  );
  return page.place.querySelector('input')!;
};
const describedBy = (node: HTMLInputElement): string =>
  document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const flag = (): string => page.place.querySelector('.rt-peer .rt-peer__name')?.textContent ?? '';

beforeAll(() => startTexts('nl'));
beforeEach(() => {
  vi.useFakeTimers();
  meetingActions.ended();
  ui.announce('');
});
afterEach(async () => {
  await page.unmount();
  setAwareness(null);
  useCase.setState({ readOnly: false });
  vi.useRealTimers();
});

describe('a line of text that another types in', () => {
  it('shows the name on its edge and says it in a sentence, for as long as it lasts', async () => {
    const input = await open('owner/name');
    expect([flag(), describedBy(input)]).toEqual(['', '']);
    await others(somebody('N. Yilmaz', HERE));
    expect([flag(), describedBy(input)]).toEqual(['N. Yilmaz', 'N. Yilmaz typt in dit veld.']);
    await others(somebody('N. Yilmaz', HERE), somebody('T. van Dijk', HERE));
    expect(flag()).toBe('N. Yilmaz en T. van Dijk');
    expect(describedBy(input)).toBe('N. Yilmaz en T. van Dijk typen in dit veld.');
    await others(somebody('N. Yilmaz', { ...HERE, id: 'a2' }), somebody('Bo', { ...HERE, field: 'due' }));
    expect([flag(), describedBy(input)]).toEqual(['', '']);
  });

  it('keeps the focus when another comes in, and says so to whoever is in it', async () => {
    const input = await open('owner/name');
    await act(async () => input.focus());
    await others(somebody('N. Yilmaz', HERE));
    await act(async () => vi.advanceTimersByTime(10_000));
    expect(document.activeElement).toBe(page.place.querySelector('input'));
    expect(useUi.getState().announcement).toContain('N. Yilmaz typt in dit veld.');
  });

  it('says nothing to whoever is elsewhere', async () => {
    await open('owner/name');
    await others(somebody('N. Yilmaz', HERE));
    await act(async () => vi.advanceTimersByTime(10_000));
    expect(useUi.getState().announcement).not.toContain('N. Yilmaz');
  });

  it('shows nobody where the field is not shared, whatever others claim', async () => {
    const input = await open(undefined);
    await others(somebody('N. Yilmaz', { table: '', id: '', field: '', caret: null }));
    expect([flag(), describedBy(input)]).toEqual(['', '']);
  });
});

describe('a line of text that we type in', () => {
  const told = async (field: string | undefined): Promise<unknown> => {
    const awareness = new Awareness(new Y.Doc());
    setAwareness(awareness);
    const input = await open(field);
    await act(async () => input.focus());
    const focus: unknown = awareness.getLocalState()?.['focus'];
    await act(async () => input.blur());
    expect(awareness.getLocalState()?.['focus'] ?? null).toBeNull();
    awareness.destroy();
    return focus;
  };

  it('is told no more when its card closes', async () => {
    const awareness = new Awareness(new Y.Doc());
    setAwareness(awareness);
    const input = await open('owner/name');
    await act(async () => input.focus());
    await page.unmount();
    expect(awareness.getLocalState()?.['focus']).toBeNull();
    awareness.destroy();
    await open(undefined);
  });

  it('is told to the others, by a name that is the same in every language', async () => {
    expect(await told('owner/name')).toEqual(HERE);
  });

  it('is not told where it is not shared, and never by whoever may only read', async () => {
    expect(await told(undefined)).toBeUndefined();
    await page.unmount();
    useCase.setState({ readOnly: true });
    expect((await told('owner/name')) ?? null).toBeNull();
  });
});
