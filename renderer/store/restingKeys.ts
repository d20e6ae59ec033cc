/**
 * While a field that somebody typed in is taken away by another, the next letters were meant for that field. They rest:
 * no key that writes, chooses or takes away does anything, wherever the focus is now, until the person clicks, goes on
 * with Tab or F6, uses a shortcut with Ctrl, or goes somewhere by other means, as voice control does.
 */
let resting = false;

export const restKeys = (): void => {
  resting = true;
};

let isMovedByApp = false;

/** Moves the focus for the person: the keys that rest go on resting. */
export const moveFocusByApp = (move: () => void): void => {
  isMovedByApp = true;
  move();
  isMovedByApp = false;
};

export const keysRest = (): boolean => resting;

const WAKING = ['Tab', 'F6'];
const QUIET = ['Enter', 'Backspace', 'Delete'];

/** Keeps resting keys from whatever has the focus. To be started before anything else listens. Gives the way to stop. */
export const watchRestingKeys = (): (() => void) => {
  const wake = (): void => {
    resting = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!resting) return;
    const isWritten = event.key.length === 1 || QUIET.includes(event.key);
    // Nobody types a shortcut by accident.
    if (WAKING.includes(event.key) || (isWritten && (event.ctrlKey || event.metaKey))) return wake();
    if (!isWritten) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onFocusIn = (): void => {
    if (!isMovedByApp) wake();
  };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('focusin', onFocusIn, true);
  window.addEventListener('pointerdown', wake, true);
  return () => {
    wake();
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('focusin', onFocusIn, true);
    window.removeEventListener('pointerdown', wake, true);
  };
};
