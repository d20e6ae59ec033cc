/** The link that skips to the list lies over the header while it has the focus: it is only for who tabs to it. */
const FOCUSABLE =
  'button:not(:disabled, .skip), input:not(:disabled), textarea, select, a[href], [tabindex="0"]';
/** No item of a list is larger than these. */
const EDGE = '.card, .view, .case-screen__page, .case-map, main, nav, aside, [role="dialog"], body';
/** Enough to find one that still stands after several are taken away at once. */
const REMEMBERED = 20;

/** An element around what has the focus, with its place among the others. The nearest come first in both lists. */
interface Level {
  readonly element: Element;
  readonly parent: Element;
  readonly after: readonly Element[];
  readonly before: readonly Element[];
}

/** Where something stands in the lists around it, from the inside out. */
export const levelsAround = (element: Element): readonly Level[] => {
  const levels: Level[] = [];
  for (let one = element; !one.matches(EDGE);) {
    const parent = one.parentElement;
    if (parent === null) break;
    const all = [...parent.children];
    const at = all.indexOf(one);
    levels.push({
      element: one,
      parent,
      after: all.slice(at + 1, at + 1 + REMEMBERED),
      before: all.slice(Math.max(0, at - REMEMBERED), at).reverse(),
    });
    one = parent;
  }
  return levels;
};

/**
 * What takes the focus after an item is taken away: the next item of its list, else the one before, else what adds to
 * the list (marked with `data-adds`, or else what can be used next to it). Null when the list went with its view or card.
 */
export const neighbourOf = (levels: readonly Level[]): HTMLElement | null => {
  const at = levels.findIndex(({ element, parent }) => !element.isConnected && parent.isConnected);
  const gone = levels[at];
  if (!gone) return null;
  const isItem = (one: Element): boolean => one.isConnected && isLike(one, gone.element);
  const item = gone.after.find(isItem) ?? gone.before.find(isItem);
  if (item instanceof HTMLElement) return item;
  for (const { parent, after, before } of levels.slice(at)) {
    const adds = parent.querySelector<HTMLElement>(`[data-adds] :is(${FOCUSABLE})`);
    if (adds) return adds;
    for (const one of [...after, ...before]) {
      const usable = one.isConnected ? usableIn(one) : null;
      if (usable) return usable;
    }
  }
  return null;
};

const usableIn = (one: Element): HTMLElement | null =>
  one instanceof HTMLElement && one.matches(FOCUSABLE) ? one : one.querySelector<HTMLElement>(FOCUSABLE);

/** Of the same kind, and with something in it to use: not the line that belongs to an item, nor a heading. */
const isLike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName &&
  one.classList[0] === other.classList[0] &&
  one.querySelector(FOCUSABLE) !== null;

/**
 * Gives an item of a list the focus. The item itself and none of its buttons: an Enter too many then does nothing, and
 * Tab goes on to the first thing in it.
 */
export const focusItem = (item: HTMLElement): void => {
  if (!item.matches(FOCUSABLE) && !item.hasAttribute('tabindex')) {
    item.tabIndex = -1;
    item.addEventListener('blur', () => item.removeAttribute('tabindex'), { once: true });
  }
  item.focus();
};
