import { selectionFrom, type Selection } from '../store/selection';

/** A relation stands under both its parties; its row says under which end. */
const END = /\/(from|to)$/;

/** The object in whose card on the map, or row in the list, an element lies. */
export const objectAt = (target: EventTarget | null): Selection | null => {
  if (!(target instanceof HTMLElement)) return null;
  const party = target.closest<HTMLElement>('[data-party]')?.dataset['party'];
  if (party !== undefined) return { kind: 'party', id: party };
  const row = target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'];
  return row === undefined ? null : selectionFrom(row.replace(END, ''));
};

/** The rows of the list under which a row stands, the nearest first. */
export const rowsAbove = (row: HTMLElement): readonly HTMLElement[] => {
  const above: HTMLElement[] = [];
  let level = levelOf(row);
  for (let one = row.previousElementSibling; one !== null; one = one.previousElementSibling) {
    if (!(one instanceof HTMLElement) || levelOf(one) >= level) continue;
    above.push(one);
    level = levelOf(one);
  }
  return above;
};

const levelOf = (row: Element): number => Number(row.getAttribute('aria-level') ?? '1');
