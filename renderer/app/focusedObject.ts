import { selectionFrom, selectionKey, type Selection } from '../store/selection';

/** A relation stands under both its parties; its row says under which end. */
const END = /\/(from|to)$/;

/** The object in whose card on the map, row in the list, or row of a table an element lies. */
export const objectAt = (target: EventTarget | null): Selection | null => {
  if (!(target instanceof HTMLElement)) return null;
  const party = target.closest<HTMLElement>('[data-party]')?.dataset['party'];
  if (party !== undefined) return { kind: 'party', id: party };
  const item = target.closest<HTMLElement>('[data-object]')?.dataset['object'];
  if (item !== undefined) return selectionFrom(item);
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

/** The key of the next row on the same level that shows something else. */
export const rowAfter = (row: HTMLElement, object: Selection): string | undefined => {
  const level = row.getAttribute('aria-level');
  for (let one = row.nextElementSibling; one !== null; one = one.nextElementSibling) {
    const other = objectAt(one);
    if (Number(one.getAttribute('aria-level')) < Number(level)) return undefined;
    if (one.getAttribute('aria-level') !== level || !(one instanceof HTMLElement)) continue;
    if (other !== null && selectionKey(other) !== selectionKey(object)) return one.dataset['key'];
  }
  return undefined;
};
