import { selectionKey, type Selection } from '../store/selection';
import { ui, useUi } from '../store/uiStore';

/** The row of an object in the list that is in view; a relation stands under both its parties, so the first is taken. */
const rowOf = (selection: Selection): HTMLElement | null => {
  const key = CSS.escape(selectionKey(selection));
  return document.querySelector<HTMLElement>(
    `[role="row"][data-key="${key}"], [role="row"][data-key^="${key}/"]`,
  );
};

const cardOf = ({ kind, id }: Selection): HTMLElement | null =>
  kind === 'party' ? document.querySelector<HTMLElement>(`[data-party="${CSS.escape(id)}"]`) : null;

/** Puts the focus on an object where it stands in this view; false when it stands nowhere. */
export const focusObject = (selection: Selection): boolean => {
  const onMap = useUi.getState().view === 'map';
  const place = (onMap ? cardOf(selection) : null) ?? rowOf(selection);
  place?.focus();
  return place !== null;
};

/** After the next paint: what was just added stands in the list and on the map by then. */
export const focusObjectSoon = (selection: Selection): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => focusObject(selection)));
};

/** What somebody just made is chosen, so that one can go on with it. */
export const showNew = (selection: Selection): void => {
  ui.select(selection);
  focusObjectSoon(selection);
};
