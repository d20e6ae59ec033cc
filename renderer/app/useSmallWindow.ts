import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNarrow } from '../store/narrow';
import { ui, useUi } from '../store/uiStore';

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
    const { activeElement: origin } = document;
    document.querySelector<HTMLElement>('.card__head button:last-of-type')?.focus();
    window.scrollTo(0, 0);
    return () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    };
  }, [narrow, hasCard]);
};
