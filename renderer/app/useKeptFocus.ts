import { useEffect } from 'react';
import { objectTitle } from '../session/objectTitle';
import { announceOther } from '../store/announcements';
import { useCase } from '../store/caseStore';
import { removalOf } from '../store/remoteChangesStore';
import { isThere, selectionKey, type Selection } from '../store/selection';
import { useUi } from '../store/uiStore';
import { useLanguage, useText } from '../text/i18n';
import { objectAt, rowsAbove } from './focusedObject';

const REMEMBERED = 12;
const TREE = '[role="treegrid"]';
const TAB = '.case-screen__strip [aria-checked="true"]';

/** Where the focus was: the element, what it showed, and where to go when that is taken away. */
interface Place {
  readonly element: HTMLElement;
  readonly object: Selection | null;
  readonly title: string;
  /** Keys of the rows above it in the list, the nearest first. */
  readonly above: readonly string[];
}

const rowWithKey = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(key)}"]`);

const placeOf = (element: HTMLElement): Place => {
  const { tables } = useCase.getState();
  const { selection, language } = useUi.getState();
  const object = objectAt(element) ?? (element.closest('.card') ? selection : null);
  const row = element.closest<HTMLElement>('[role="row"]') ?? (object && rowWithKey(selectionKey(object)));
  return {
    element,
    object,
    title: object ? objectTitle(tables, object, language) : '',
    above: row ? rowsAbove(row).flatMap((one) => one.dataset['key'] ?? []) : [],
  };
};

/** The rows above it that still stand, the nearest first; what is drawn anew is another element with the same key. */
const parentOf = ({ above }: Place): HTMLElement | null => {
  for (const key of above) {
    const row = rowWithKey(key);
    if (row) return row;
  }
  return null;
};

/** The list as a whole takes the focus when the row that had it goes: nothing in it has. */
const hasNothing = (active: Element | null): boolean =>
  active === null || active === document.body || active.matches(TREE);

const wasTakenAway = ({ object }: Place): boolean =>
  object !== null && !isThere(useCase.getState().tables, object);

/**
 * The focus is never lost: when what had it goes away (a card closes, a view changes), it goes back to the last place
 * that still stands, after a change of view to the tab of the new one. When somebody took the thing itself away, it goes
 * to its parent in the list, and a sentence says who did it.
 */
export const useKeptFocus = (): void => {
  const t = useText();
  const language = useLanguage();
  useEffect(() => {
    const trail: Place[] = [];
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.matches(TREE)) trail.push(placeOf(target));
      if (trail.length > REMEMBERED) trail.shift();
    };
    const tellRemoval = ({ object, title }: Place): void => {
      const removal = object && removalOf(object);
      if (!removal) return;
      const what = title || removal.title;
      const name = removal.by?.name;
      announceOther(
        name === undefined ? t('cards.removedByOther', { what }) : t('cards.removedBy', { name, what }),
      );
    };
    const look = (toTab: boolean): void => {
      // After the next paint: what the change removes is gone by then.
      requestAnimationFrame(() => {
        const last = trail.at(-1);
        if (!hasNothing(document.activeElement) || last?.element.isConnected !== false) return;
        const gone = wasTakenAway(last);
        if (gone) tellRemoval(last);
        const back = toTab ? undefined : trail.findLast(({ element }) => element.isConnected)?.element;
        const parent = gone && !toTab ? parentOf(last) : null;
        (parent ?? back ?? document.querySelector<HTMLElement>(TAB))?.focus();
      });
    };
    document.addEventListener('focusin', onFocusIn);
    const stopUi = useUi.subscribe((now, before) => look(now.view !== before.view));
    const stopCase = useCase.subscribe(() => look(false));
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      stopUi();
      stopCase();
    };
  }, [t, language]);
};
