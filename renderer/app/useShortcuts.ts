import { useEffect } from 'react';
import { redo, undo } from '../session/dispatch';
import { useKeptFocus } from './useKeptFocus';
import { ui, useUi, type DialogName, type View } from '../store/uiStore';

const VIEW_KEYS: Readonly<Record<string, View>> = {
  '1': 'map',
  '2': 'list',
  '3': 'scenarios',
  '4': 'decision',
};
const DIALOG_KEYS: Readonly<Record<string, DialogName>> = {
  a: 'add-party',
  r: 'add-relation',
  k: 'add-bottleneck',
  '?': 'shortcuts',
};
/** F6 walks through these, in this order. */
const REGIONS = [
  '.tour',
  '.case-bar',
  '.intent',
  '.case-screen__list',
  '.case-map',
  '.view',
  '.case-screen__card',
];
const FOCUSABLE = 'button:not(:disabled), input, textarea, select, [tabindex="0"]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** Single letters work only on the map and in the list, where nothing is typed (WCAG 2.1.4). */
const isOnMapOrList = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof HTMLElement &&
    target.closest('.case-map, .case-screen__list, .case-screen__page') !== null);

/** The keys of the whole window. */
export const useShortcuts = (): void => {
  useKeptFocus();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (useUi.getState().screen !== 'case' || useUi.getState().dialog !== null) return;
      if (event.ctrlKey || event.metaKey ? withControl(event) : plain(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

const withControl = (event: KeyboardEvent): boolean => {
  const view = VIEW_KEYS[event.key];
  if (view) ui.view(view);
  // In a text field the case is undone too: the field itself is only a window on it.
  else if (event.key === 'k') ui.openDialog('search');
  else if (event.key === 'z' && !event.shiftKey) undo();
  else if (event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)) redo();
  else return false;
  return true;
};

const plain = (event: KeyboardEvent): boolean => {
  if (event.key === 'F6') return nextRegion(event.shiftKey);
  if (event.key === 'Escape' && !isTyping(event.target)) {
    ui.select(null);
    return false;
  }
  if (isTyping(event.target) || !isOnMapOrList(event.target)) return false;
  const dialog = DIALOG_KEYS[event.key === '?' ? '?' : event.key.toLowerCase()];
  if (dialog) ui.openDialog(dialog);
  else if (event.key === 'f' || event.key === 'F') ui.view('decision');
  else return false;
  if (!dialog)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-shortcut="F"]')?.focus());
  return true;
};

const nextRegion = (backwards: boolean): boolean => {
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
