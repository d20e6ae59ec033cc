// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Checkbox, ReadOnlyFields, Select, TextArea, TextField } from '../../../renderer/ui';
import { mount, type } from './mount';

let page: Awaited<ReturnType<typeof mount>>;
const changed = vi.fn<(...said: unknown[]) => void>();
const open = async (isForReading: boolean): Promise<void> => {
  page = await mount(
    <ReadOnlyFields value={isForReading}>
      <TextField label="Wie?" value="R. de Wit" onChange={changed} />
      <TextArea label="Wat?" value="Bellen" onChange={changed} />
      <Select
        label="Stand"
        items={[
          { id: 'open', label: 'Open' },
          { id: 'done', label: 'Klaar' },
        ]}
        selected="done"
        onChange={changed}
      />
      <Checkbox isSelected onChange={changed}>
        Weet de inwoner ervan?
      </Checkbox>
    </ReadOnlyFields>,
  );
};
const labelled = (text: string): HTMLInputElement => {
  const label = [...page.place.querySelectorAll('label')].find((one) => one.textContent === text);
  return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
};
const tick = (): HTMLInputElement => page.place.querySelector('input[type="checkbox"]')!;

afterEach(async () => {
  await page.unmount();
  changed.mockClear();
});

describe('fields that are there to be read', () => {
  it('still say what they hold, each under its own label', async () => {
    await open(true);
    expect(['Wie?', 'Wat?', 'Stand'].map((label) => labelled(label).value)).toEqual([
      'R. de Wit',
      'Bellen',
      'Klaar',
    ]);
    expect(tick().checked).toBe(true);
  });

  it('cannot be changed', async () => {
    await open(true);
    for (const label of ['Wie?', 'Wat?', 'Stand']) expect(labelled(label).readOnly).toBe(true);
    expect(page.place.querySelector('button')).toBeNull();
    await act(async () => tick().click());
    expect(changed).not.toHaveBeenCalled();
  });

  it('are fields like any other elsewhere', async () => {
    await open(false);
    expect(labelled('Wie?').readOnly).toBe(false);
    expect(page.place.querySelector('button')?.textContent).toContain('Klaar');
    await act(async () => tick().click());
    await type(labelled('Wie?'), 'Bo');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
