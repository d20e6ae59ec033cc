import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNarrow } from '../store/narrow';
import { ui, useUi } from '../store/uiStore';

const CHOSEN = '.case-screen__body :is([role="row"][aria-selected="true"], .party--selected button)';

/**
 * In a small window a case opens on its list, and a card takes the place of the view it was opened from: the focus goes
 * along, and back to where it came from when the card closes.
 */
export const useSmallWindow = (): void => {
  const narrow = useNarrow();
  const hasCard = useUi((state) => state.selection !== null);
  const opensOnList = useRef(narrow);
  useEffect(() => {
    if (opensOnList.current) ui.view('list');
    opensOnList.current = false;
  }, []);
  useLayoutEffect(() => {
    if (!narrow || !hasCard) return undefined;
    // A press does not focus what it chooses in every browser; what is chosen is where one came from.
    const origin = document.querySelector(CHOSEN) ?? document.activeElement;
    // After the press that opened it has run its course: that would take the focus away again.
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('.card__head button:last-of-type')?.focus();
      window.scrollTo(0, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    };
  }, [narrow, hasCard]);
};
