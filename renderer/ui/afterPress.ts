let isDown = false;

if (typeof window !== 'undefined') {
  const note = (down: boolean) => (): void => {
    isDown = down;
  };
  window.addEventListener('pointerdown', note(true), true);
  window.addEventListener('pointerup', note(false), true);
  window.addEventListener('pointercancel', note(false), true);
}

/**
 * Does at once what changes the layout, or, while a mouse button or finger is down, as soon as it is up. Whoever presses a
 * button leaves the field before it: what then moved the button away under the hand would make the press miss it.
 */
export const afterPress = (work: () => void): void => {
  if (!isDown) {
    work();
    return;
  }
  const ended = new AbortController();
  const whenUp = (): void => {
    ended.abort();
    // The press itself is told in the same task as the release.
    setTimeout(work);
  };
  window.addEventListener('pointerup', whenUp, { capture: true, signal: ended.signal });
  window.addEventListener('pointercancel', whenUp, { capture: true, signal: ended.signal });
};
