// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NumberField } from '../../../renderer/panels/fields/NumberField';
import { DayField } from '../../../renderer/panels/prose/DayField';
import { LineField } from '../../../renderer/panels/prose/LineField';
import { ProseField } from '../../../renderer/panels/prose/ProseField';
import { setCurrentSession } from '../../../renderer/session/current';
import { caseActions } from '../../../renderer/store/caseStore';
import { useRefusedFields } from '../../../renderer/store/refusedFields';
import { startTexts } from '../../../renderer/text/i18n';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { loadDayLibrary } from '../../../shared/entry/day';
import { LINE_MAX, PROSE_MAX } from '../../../shared/model/field';
import { failure, success } from '../../../shared/base/result';
import { fullDesk, type Desk } from '../shared/support/desk';
import { mount, type } from '../ui/mount';

let page: Awaited<ReturnType<typeof mount>>;
let desk: Desk;
const prose = () => (
  <ProseField
    table="parties"
    id="p1"
    field="wants"
    label="Wat"
    value={desk.tables.parties.get('p1')!.wants}
  />
);

beforeAll(() => startTexts('nl'));
beforeEach(() => {
  desk = fullDesk();
  caseActions.opened('doc', 'own', desk.tables, false);
  const session = {
    projection: desk.projection,
    doc: desk.doc,
    dispatch: (command: never, args: unknown) => {
      const problem = desk.run(command, args);
      return problem === null ? success(null) : failure(problem);
    },
  };
  setCurrentSession(session as unknown as CaseSession);
});
afterEach(async () => {
  await page.unmount();
  setCurrentSession(null);
  caseActions.closed();
});

const kept = (): string => desk.tables.parties.get('p1')!.wants;
const box = (): HTMLTextAreaElement => page.place.querySelector('textarea')!;

describe('a text that is too long', () => {
  it('stays in the field with how long it may be, the case keeps what it had, and not all is saved', async () => {
    page = await mount(prose());
    const before = kept();
    await type(box(), 'x'.repeat(PROSE_MAX + 1_250));
    expect(kept()).toBe(before);
    expect(box().value).toHaveLength(PROSE_MAX + 1_250);
    expect(page.place.textContent).toContain(
      `Te lang: ${PROSE_MAX + 1_250} tekens, er passen er ${PROSE_MAX}`,
    );
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });

  it('is kept as soon as it fits, and then all is saved', async () => {
    page = await mount(prose());
    await type(box(), 'x'.repeat(PROSE_MAX + 1));
    await type(box(), 'kort genoeg');
    expect(kept()).toBe('kort genoeg');
    await page.show(prose());
    expect(box().value).toBe('kort genoeg');
    expect(useRefusedFields.getState().fields.size).toBe(0);
  });

  it('says how much is left before it does not fit', async () => {
    page = await mount(prose());
    await type(box(), 'x'.repeat(PROSE_MAX - 10));
    await page.show(prose());
    expect(page.place.textContent).toContain(`Er passen nog 10 van ${PROSE_MAX} tekens`);
  });
});

describe('a line that the case does not take', () => {
  it('is not handed over when it is too long, and stays in the field', async () => {
    const onCommit = vi.fn();
    page = await mount(<LineField label="Naam" value="oud" onCommit={onCommit} isData />);
    const input = page.place.querySelector('input')!;
    await type(input, 'y'.repeat(LINE_MAX + 1));
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(onCommit).not.toHaveBeenCalled();
    expect(input.value).toHaveLength(LINE_MAX + 1);
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });

  it('stays in the field with a sentence when it was refused', async () => {
    page = await mount(<LineField label="Naam" value="oud" onCommit={() => false} isData />);
    const input = page.place.querySelector('input')!;
    await type(input, 'nieuw');
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(input.value).toBe('nieuw');
    expect(page.place.textContent).toContain('Dit is nog niet bewaard');
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });
});

/** Types it and leaves the field. */
const enter = async (input: HTMLInputElement, text: string): Promise<void> => {
  await type(input, text);
  await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
};

describe('a field for a number', () => {
  it.each(['drie', '3,5', '-1', '1201'])('keeps "%s" with what fits, and not all is saved', async (text) => {
    const onCommit = vi.fn();
    page = await mount(<NumberField label="Maanden" field="m" value={4} max={1200} onCommit={onCommit} />);
    const input = page.place.querySelector('input')!;
    await enter(input, text);
    expect(onCommit).not.toHaveBeenCalled();
    expect(input.value).toBe(text);
    expect(page.place.textContent).toContain('Typ een heel getal van 0 tot en met 1200');
    expect(useRefusedFields.getState().fields.size).toBe(1);
    await enter(input, '12');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(12);
    expect(useRefusedFields.getState().fields.size).toBe(0);
  });

  it('keeps a number that the case refused, with a sentence', async () => {
    page = await mount(<NumberField label="Maanden" field="m" value={4} max={9} onCommit={() => false} />);
    const input = page.place.querySelector('input')!;
    await enter(input, '7');
    expect(input.value).toBe('7');
    expect(page.place.textContent).toContain('Dit is nog niet bewaard');
  });
});

describe('a field for a day', () => {
  it('keeps a day that the case refused, with a sentence', async () => {
    await loadDayLibrary();
    page = await mount(<DayField label="Wanneer" value={null} onCommit={() => false} />);
    const input = page.place.querySelector('input')!;
    await enter(input, '2 dec');
    expect(input.value).toBe('2 dec');
    expect(page.place.textContent).toContain('Dit is nog niet bewaard');
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });

  it('says that not all is saved while it holds something that is no day', async () => {
    await loadDayLibrary();
    page = await mount(<DayField label="Wanneer" value={null} onCommit={() => true} />);
    await enter(page.place.querySelector('input')!, 'ooit eens');
    expect(page.place.querySelector('input')!.value).toBe('ooit eens');
    expect(useRefusedFields.getState().fields.size).toBe(1);
  });
});
