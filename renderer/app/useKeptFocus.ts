import { useEffect } from 'react';
import { useCase } from '../store/caseStore';
import { useUi } from '../store/uiStore';

const REMEMBERED = 12;
const TAB = '.case-screen__strip [aria-checked="true"]';

/**
 * The focus is never lost: when what had it goes away (a card closes, a view changes, somebody else removes it), it goes
 * back to the last place that still stands, after a change of view to the tab of the new one.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    const trail: HTMLElement[] = [];
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) trail.push(target);
      if (trail.length > REMEMBERED) trail.shift();
    };
    const look = (toTab: boolean): void => {
      // After the next paint: what the change removes is gone by then.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || trail.at(-1)?.isConnected !== false) return;
        const back = toTab ? undefined : trail.findLast((element) => element.isConnected);
        (back ?? document.querySelector<HTMLElement>(TAB))?.focus();
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
  }, []);
};
