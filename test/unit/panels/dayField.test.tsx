// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DayField } from '../../../renderer/panels/prose/DayField';
import { FieldsOf } from '../../../renderer/panels/prose/fieldsOf';
import { noteUnreadDay, unreadDayIn } from '../../../renderer/store/unreadDays';
import { startTexts } from '../../../renderer/text/i18n';
import { loadDayLibrary } from '../../../shared/entry/day';
import { mount, type } from '../ui/mount';

/** The field of a review date as the proposal has it; what is committed comes back as its value. */
const open = async (start: string | null) => {
  const committed: (string | null)[] = [];
  const draw = (value: string | null) => (
    <FieldsOf value={{ table: 'decisions', id: 'd1' }}>
      <DayField
        label="Wanneer?"
        hideLabel={false}
        field="reviewDate"
        value={value}
        onCommit={(day) => {
          committed.push(day);
          void page.show(draw(day));
        }}
      />
    </FieldsOf>
  );
  const page = await mount(draw(start));
  const input = (): HTMLInputElement => page.place.querySelector('input')!;
  return {
    page,
    committed,
    input,
    text: () => page.place.textContent ?? '',
    type: async (text: string) => {
      await act(async () => input().focus());
      await type(input(), text);
    },
    leave: () => act(async () => input().blur()),
    press: (name: RegExp) =>
      act(async () => {
        const button = [...page.place.querySelectorAll('button')].find((one) =>
          name.test(one.textContent ?? ''),
        );
        button?.click();
      }),
  };
};

let field: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  await startTexts('nl');
  await loadDayLibrary();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 10, 25, 23, 30));
});
afterEach(async () => {
  await field.page.unmount();
  noteUnreadDay('decisions/d1/reviewDate', null);
  vi.useRealTimers();
});

describe('a field for a day', () => {
  it('says in full which day is meant, before it counts', async () => {
    field = await open(null);
    await field.type('over 12 weken');
    expect(field.text()).toContain('= wo 17 februari 2027');
    expect(field.committed).toEqual([]);
    await field.leave();
    expect(field.committed).toEqual(['2027-02-17']);
    expect(field.input().value).toBe('wo 17 feb 2027');
  });

  it('keeps what is no day, says why, and lets what depends on it wait until it is one', async () => {
    field = await open('2026-12-04');
    await field.type('als het schikt');
    await field.leave();
    expect(field.input().value).toBe('als het schikt');
    expect(field.text()).toContain('“als het schikt” is voor ons geen dag.');
    expect(unreadDayIn('decisions/d1/reviewDate')).toBe('als het schikt');
    await field.page.unmount();
    field = await open('2026-12-04');
    expect(field.input().value).toBe('als het schikt');
    await field.type('vrijdag');
    await field.leave();
    expect(field.committed).toEqual(['2026-11-27']);
    expect(unreadDayIn('decisions/d1/reviewDate')).toBeNull();
  });

  it('names a day that the calendar does not have, and a weekday that does not fit', async () => {
    field = await open(null);
    await field.type('31 februari');
    await field.leave();
    expect(field.text()).toContain('De dag “31 februari” bestaat niet.');
    await field.type('vrijdag 5 december');
    await field.leave();
    expect(field.text()).toContain('5 december 2026 is een zaterdag.');
    expect(field.committed).toEqual([]);
  });

  it('proposes the next working day with one press, and never changes a day by itself', async () => {
    field = await open(null);
    await field.type('6 dec');
    await field.leave();
    expect(field.committed).toEqual(['2026-12-06']);
    expect(field.text()).toContain('zo 6 december 2026 is geen werkdag.');
    await field.press(/ma 7 december 2026/);
    expect(field.committed).toEqual(['2026-12-06', '2026-12-07']);
    expect(field.text()).not.toContain('geen werkdag');
    await field.type('kerst');
    await field.leave();
    expect(field.text()).toContain('vr 25 december 2026 is eerste kerstdag.');
  });

  it('says before it counts that nobody works on that day', async () => {
    field = await open(null);
    await field.type('6 dec');
    expect(field.text()).toContain('zo 6 december 2026 is geen werkdag.');
    expect(field.committed).toEqual([]);
    await field.press(/ma 7 december 2026/);
    expect(field.committed).toEqual(['2026-12-07']);
  });

  it('moves nothing under the hand of whoever leaves it by pressing a button', async () => {
    field = await open(null);
    await field.type('14 dec');
    const before = field.text();
    await act(async () => window.dispatchEvent(new Event('pointerdown')));
    await field.leave();
    expect(field.committed).toEqual(['2026-12-14']);
    expect(field.text()).toBe(before);
    await act(async () => {
      window.dispatchEvent(new Event('pointerup'));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(field.text()).not.toBe(before);
  });

  it('may be emptied', async () => {
    field = await open('2026-12-04');
    await field.type('');
    await field.leave();
    expect(field.committed).toEqual([null]);
  });
});
