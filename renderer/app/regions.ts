/** F6 walks through these, in this order. */
const REGIONS = [
  '.tour',
  '.case-bar',
  '.beamer-bar',
  '.meeting-bar',
  '.lobby',
  '.intent',
  '.case-screen__list',
  '.case-map',
  '.view',
  '.case-screen__card',
];
const FOCUSABLE = 'button:not(:disabled), input, textarea, select, [tabindex="0"]';

/** Goes to the next part of the screen. */
export const nextRegion = (backwards: boolean): boolean => {
  // Messages answer to F6 first; from there it goes on with the regions.
  if (document.activeElement?.closest('.rt-toasts')) return true;
  const present = REGIONS.flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element ? [element] : [];
  });
  const at = present.findIndex((element) => element.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = present[(at + step + present.length) % present.length];
  const target = next?.matches(FOCUSABLE) ? next : next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== undefined;
};
