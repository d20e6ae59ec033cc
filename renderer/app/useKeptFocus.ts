import { useEffect } from 'react';
import { objectTitle } from '../session/objectTitle';
import { useCase } from '../store/caseStore';
import { removalOf, useRemoteChanges } from '../store/remoteChangesStore';
import { moveFocusByApp, restKeys } from '../store/restingKeys';
import { isThere, selectionKey, type Selection } from '../store/selection';
import { ui, useUi } from '../store/uiStore';
import { useLanguage, useText } from '../text/i18n';
import { objectAt, rowAfter, rowsAbove } from './focusedObject';
import { focusItem, levelsAround, neighbourOf } from './neighbourFocus';

const REMEMBERED = 12;
const TREE = '[role="treegrid"]';
/** What people work in; the frame around it changes with the meeting, which is nobody's taking away. */
const CONTENT = '.view, .case-map, .case-screen__page, .card, [role="dialog"]';
const TAB = '.case-screen__strip [aria-checked="true"]';

/** Where the focus was: the element, what it showed, and where to go when that is taken away. */
interface Place {
  readonly element: HTMLElement;
  readonly object: Selection | null;
  readonly title: string;
  readonly isContent: boolean;
  /** Keys of the row after it in the list, and of those above it, the nearest first. */
  readonly after: string | undefined;
  readonly above: readonly string[];
  readonly levels: ReturnType<typeof levelsAround>;
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
    isContent: element.closest(CONTENT) !== null,
    after: row && object ? rowAfter(row, object) : undefined,
    levels: levelsAround(element),
    above: row ? rowsAbove(row).flatMap((one) => one.dataset['key'] ?? []) : [],
  };
};

/**
 * The next row, after an own removal, or else the nearest of those above it; what is drawn anew is another element with
 * the same key.
 */
const rowNear = ({ after, above }: Place, isByOther: boolean): HTMLElement | null => {
  for (const key of isByOther || after === undefined ? above : [after, ...above]) {
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

const isTextField = ({ element }: Place): boolean => element.matches('input, textarea');

/** The last place that still stands, or else what stands next to where one that went was. */
const lastStanding = (trail: readonly Place[]): HTMLElement | null => {
  for (const { element, levels } of trail.toReversed()) {
    if (element.isConnected) return element;
    const neighbour = neighbourOf(levels);
    if (neighbour) return neighbour;
  }
  return null;
};

interface Change {
  /** The view changed: the tab of the new one is next. */
  readonly isView: boolean;
  /** It came from another computer. */
  readonly isByOther: boolean;
}

/** After the next paint, when what a change removes is gone: gives the focus back if it was in that. */
const mendFocus = (
  trail: readonly Place[],
  { isView, isByOther }: Change,
  tell: (last: Place) => void,
): void => {
  const last = trail.at(-1);
  if (!hasNothing(document.activeElement) || last?.element.isConnected !== false) return;
  const gone = wasTakenAway(last);
  // The first change that is heard may be one of the screen, such as a card that closes because its object went.
  const isTaken = isByOther || (gone && last.object !== null && removalOf(last.object) !== undefined);
  const isTold = isTaken && last.isContent;
  if (isTold) tell(last);
  const next = isView ? null : ((gone ? rowNear(last, isTaken) : null) ?? lastStanding(trail));
  const place = next ?? document.querySelector<HTMLElement>(TAB);
  if (place) moveFocusByApp(() => focusItem(place));
  if (isTold && isTextField(last)) restKeys();
};

/**
 * The focus is never lost: when what had it goes away (a card closes, a view changes), it goes back to the last place
 * that still stands, after a change of view to the tab of the new one. When the thing itself was taken away, it goes to
 * what stands next to it. When somebody else took it away, a sentence in sight says who did it, and what is typed on
 * does nothing.
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
    const tell = ({ object, title, element }: Place): void => {
      const removal = object ? removalOf(object) : undefined;
      const what = removal && (title || removal.title || t('common.unnamed'));
      const name = (removal ?? useRemoteChanges.getState().last)?.by?.name ?? t('cards.somebodyElse');
      const told = what === undefined ? t('cards.tookAway', { name }) : t('cards.removedBy', { name, what });
      ui.toast({ text: element.matches('input, textarea') ? `${told} ${t('cards.keysRest')}` : told });
    };
    const look = (change: Change): void => {
      requestAnimationFrame(() => mendFocus(trail, change, tell));
    };
    document.addEventListener('focusin', onFocusIn);
    // A dialog hangs at the end of the page; what opened it may have been drawn anew meanwhile.
    const dialogs = new MutationObserver(() => look({ isView: false, isByOther: false }));
    dialogs.observe(document.body, { childList: true });
    const stopUi = useUi.subscribe((now, before) =>
      look({ isView: now.view !== before.view, isByOther: false }),
    );
    const stopCase = useCase.subscribe(({ tables }, before) => {
      const isByOther = tables !== before.tables && useRemoteChanges.getState().last !== null;
      look({ isView: false, isByOther });
    });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      dialogs.disconnect();
      stopUi();
      stopCase();
    };
  }, [t, language]);
};
