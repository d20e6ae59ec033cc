// @vitest-environment jsdom
import { act, useEffect, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ToastRegion } from '../../../renderer/ui';
import { mount, press } from './mount';

let page: Awaited<ReturnType<typeof mount>>;
let done: string[] = [];
let add: (id: string) => void;

function Page() {
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    add = (id) => setIds((all) => [...all, id]);
  }, []);
  const drop = (what: string) => (id: string) => {
    done.push(`${what} ${id}`);
    setIds((all) => all.filter((each) => each !== id));
  };
  return (
    <>
      <input aria-label="work" />
      <ToastRegion
        toasts={ids.map((id) => ({ id, text: `Bericht ${id}`, actionLabel: 'Ongedaan maken' }))}
        onAction={drop('action')}
        onClose={drop('close')}
        label="Meldingen"
        closeLabel="Sluiten"
      />
    </>
  );
}

async function open(...ids: string[]) {
  done = [];
  page = await mount(<Page />);
  const work = page.place.querySelector('input')!;
  await act(async () => work.focus());
  for (const id of ids) await act(async () => add(id));
  return work;
}
const focused = () => document.activeElement?.closest('[data-toast]')?.textContent ?? null;

afterEach(async () => page.unmount());

it('shows messages politely and leaves the focus where it is', async () => {
  const work = await open('a', 'b');
  expect(document.activeElement).toBe(work);
  expect(page.place.querySelector('[aria-live="polite"]')?.textContent).toContain('Bericht b');
  expect(page.place.querySelector('section')?.getAttribute('aria-label')).toBe('Meldingen');
});

it('goes to the messages and back with F6', async () => {
  const work = await open('a', 'b');
  await press('F6');
  expect(focused()).toContain('Bericht a');
  await press('F6');
  expect(document.activeElement).toBe(work);
});

it('closes with Escape, moves on to a neighbour, and gives the focus back after the last', async () => {
  const work = await open('a', 'b');
  await press('F6');
  await press('Escape');
  expect(done).toEqual(['close a']);
  expect(focused()).toContain('Bericht b');
  await press('Escape');
  expect(done).toEqual(['close a', 'close b']);
  expect(document.activeElement).toBe(work);
});

it('acts on Enter', async () => {
  const work = await open('a');
  await press('F6');
  await press('Enter');
  expect(done).toEqual(['action a']);
  expect(document.activeElement).toBe(work);
});

it('leaves Escape elsewhere alone', async () => {
  await open('a');
  await press('Escape');
  expect(done).toEqual([]);
});
