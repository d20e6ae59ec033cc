// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Tree } from '../../../renderer/ui';
import type { TreeItem } from '../../../renderer/ui';
import { mount, press } from './mount';

const leaf = (id: string): TreeItem => ({ id, label: id, textValue: id });
const ITEMS: readonly TreeItem[] = [
  { ...leaf('Inwoner'), isGroup: true, children: [leaf('Henk')] },
  {
    ...leaf('Instanties'),
    isGroup: true,
    children: [{ ...leaf('Zorg'), children: [leaf('verwijst door')] }, leaf('GGD')],
  },
];

let page: Awaited<ReturnType<typeof mount>>;
let events: string[] = [];

function Page() {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <Tree
      label="Wie en wat"
      items={ITEMS}
      selected={selected}
      onSelect={(id) => {
        events.push(`select ${id}`);
        setSelected(id);
      }}
      onOpen={(id) => events.push(`open ${id}`)}
    />
  );
}

async function open() {
  events = [];
  page = await mount(<Page />);
  await act(async () => page.place.querySelector<HTMLElement>('[role="row"]')?.focus());
}
const rows = () =>
  [...page.place.querySelectorAll('[role="row"]')].map((row) => row.getAttribute('aria-label'));
const here = () => document.activeElement?.getAttribute('aria-label');

afterEach(async () => page.unmount());

it('shows groups open and other rows closed', async () => {
  await open();
  expect(rows()).toEqual(['Inwoner', 'Henk', 'Instanties', 'Zorg', 'GGD']);
});

it('chooses what the arrows come to, but never a group', async () => {
  await open();
  expect(here()).toBe('Inwoner');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(here()).toBe('Instanties');
  await press('ArrowDown');
  expect(events).toEqual(['select Henk', 'select Zorg']);
  expect(page.place.querySelector('[aria-selected="true"]')?.getAttribute('aria-label')).toBe('Zorg');
});

it('opens with Enter, but not a group', async () => {
  await open();
  await press('Enter');
  await press('ArrowDown');
  await press('Enter');
  expect(events).toEqual(['select Henk', 'open Henk']);
});

it('unfolds and folds with right and left', async () => {
  await open();
  await press('ArrowLeft');
  expect(rows()).toEqual(['Inwoner', 'Instanties', 'Zorg', 'GGD']);
  await press('ArrowRight');
  expect(rows()).toContain('Henk');
  await press('End');
  await press('ArrowUp');
  await press('ArrowRight');
  expect(rows()).toContain('verwijst door');
});
