import { useEffect } from 'react';
import type { ConsentValue } from '../../../shared/model/decision';
import { useUi } from '../../store/uiStore';

const VALUE_KEYS: Readonly<Record<string, ConsentValue>> = {
  '1': 'agree',
  '2': 'agree_with_reservation',
  '3': 'disagree',
};
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where digits mean something else: a text, or a list that is open. */
const TAKES_KEYS =
  'input, textarea, [contenteditable="true"], [role="listbox"], [role="dialog"], [role="menu"]';

export const focusConsent = (party: string): void =>
  document.querySelector<HTMLElement>(`[data-consent="${CSS.escape(party)}"]`)?.focus();

interface Keys {
  /** Ids of the parties, as listed. */
  readonly parties: readonly string[];
  /** The row that the keys are about when none has the focus. */
  readonly current: string | null;
  readonly choose: (party: string, value: ConsentValue) => void;
}

/** `1 2 3` answers for the row in use, the arrows go from row to row; for as long as the decision is on the screen. */
export const useConsentKeys = ({ parties, current, choose }: Keys): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target !== document.body && target.closest('.view--decision') === null) return;
      const row = target.dataset['consent'] ?? null;
      const step = STEPS[event.key];
      const value = VALUE_KEYS[event.key];
      if (step !== undefined && row !== null) {
        const next = parties[parties.indexOf(row) + step];
        if (next !== undefined) focusConsent(next);
      } else if (value !== undefined && useUi.getState().singleKeys && target.closest(TAKES_KEYS) === null) {
        const asked = target.closest<HTMLElement>('[data-consent]')?.dataset['consent'] ?? current;
        if (asked === null) return;
        focusConsent(asked);
        choose(asked, value);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [parties, current, choose]);
};
