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
import { mount, type } from '../ui/mount';

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

describe('a line of text that another writes while we type in it', () => {
  /** A line as the case keeps it: `kept` is what is written, and what `keep` makes of it. */
  const line = async (start: string, { isData = false, keep = (text: string) => text } = {}) => {
    const written: string[] = [];
    const draw = (value: string) => (
      <LineField
        label="Wat?"
        value={value}
        isData={isData}
        onCommit={(text) => {
          written.push(text);
          void page.show(draw(keep(text)));
        }}
      />
    );
    page = await mount(draw(start));
    const input = page.place.querySelector('input')!;
    return {
      input,
      written,
      type: async (text: string): Promise<void> => {
        await act(async () => input.focus());
        await type(input, text);
      },
      other: (value: string) => page.show(draw(value)),
      leave: () => act(async () => input.blur()),
    };
  };

  it('keeps what both typed, with the caret at our words', async () => {
    const { input, written, ...at } = await line('Huis bekijken');
    await at.type('Huis goed bekijken');
    input.setSelectionRange(10, 10);
    await at.other('Huis bekijken met Henk');
    expect(input.value).toBe('Huis goed bekijken met Henk');
    expect(input.selectionStart).toBe(10);
    await at.leave();
    expect(written).toEqual(['Huis goed bekijken met Henk']);
  });

  it('shows what the other wrote when we typed nothing, or the same', async () => {
    const { input, ...at } = await line('Bellen');
    await at.other('Bellen en mailen');
    expect(input.value).toBe('Bellen en mailen');
    await at.type('Bellen, mailen');
    await at.other('Bellen, mailen');
    expect(input.value).toBe('Bellen, mailen');
  });

  it('does not join days or amounts', async () => {
    const { input, ...at } = await line('wo 2 dec', { isData: true });
    await at.type('5 dec');
    await at.other('vr 4 dec');
    expect(input.value).toBe('5 dec');
  });

  it('does not take what the case made of our own words for those of another', async () => {
    const { input, ...at } = await line('Bellen', { keep: (text) => text.trim() });
    await at.type('Bellen vandaag  ');
    await at.leave();
    expect(input.value).toBe('Bellen vandaag');
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
