import { useEffect } from 'react';
import i18next from 'i18next';
import { redo, undo } from '../session/dispatch';
import { showToAll, takeStep } from '../session/meeting/steps';
import { can, meetingNow } from '../store/currentMeeting';
import { useLanguage, useText } from '../text/i18n';
import { ui, useUi, type DialogName, type View } from '../store/uiStore';
import { letterKeys, type LetterContext } from './letterKeys';
import { nextRegion } from './regions';

const VIEW_KEYS: Readonly<Record<string, View>> = {
  '1': 'map',
  '2': 'list',
  '3': 'scenarios',
  '4': 'decision',
};
const MEETING_VIEW_KEY = '5';
const CONTROL_DIALOGS: Readonly<Record<string, DialogName>> = { k: 'search', j: 'changes' };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** Single letters work only on the map and in the list, where nothing is typed (WCAG 2.1.4). */
const isOnMapOrList = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof HTMLElement &&
    target.closest('.case-map, .case-screen__list, .case-screen__page') !== null);

/**
 * The keys of the whole window. Which key does what depends on the view, the meeting and what has the focus; tinykeys
 * would take over only the reading of a key's name.
 */
export const useShortcuts = (): void => {
  const t = useText();
  const language = useLanguage();
  useEffect(() => {
    const context: LetterContext = { t, language };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (useUi.getState().screen !== 'case' || useUi.getState().dialog !== null) return;
      const isHandled = event.ctrlKey || event.metaKey ? withControl(event) : plain(event, context);
      if (isHandled) event.preventDefault();
    };
    // Before the list, which takes letters for what one looks for in it, but after the map, which has keys of its own.
    const onListKey = (event: KeyboardEvent): void => {
      if (stepKey(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const isRow = event.target instanceof HTMLElement && event.target.closest('[role="row"]') !== null;
      if (!isRow || event.ctrlKey || event.metaKey || event.altKey || useUi.getState().dialog !== null)
        return;
      if (!letterKeys(event, context)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onListKey, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onListKey, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [t, language]);
};

const withControl = (event: KeyboardEvent): boolean => {
  const view = VIEW_KEYS[event.key];
  const dialog = CONTROL_DIALOGS[event.key.toLowerCase()];
  if (meetingNow() && inMeeting(event)) return true;
  if (view) ui.view(view);
  else if (dialog) ui.openDialog(dialog);
  else if (event.key.toLowerCase() === 'e') openExport();
  // In a text field the case is undone too: the field itself is only a window on it.
  else if (event.key === 'z' && !event.shiftKey) undo();
  else if (event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)) redo();
  else return false;
  return true;
};

/** Keys of the meeting. */
const inMeeting = (event: KeyboardEvent): boolean => {
  const key = event.key.toLowerCase();
  if (key === MEETING_VIEW_KEY) ui.view('meeting');
  else if (key === 'l' && can('add')) ui.openDialog('park');
  else if (key === 'b') return showToAll();
  else return false;
  return true;
};

/** `Ctrl+→` and `Ctrl+←`, before the map and the list, which have arrows of their own. */
const stepKey = ({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
  if (!(ctrlKey || metaKey) || altKey || shiftKey || (key !== 'ArrowRight' && key !== 'ArrowLeft'))
    return false;
  if (useUi.getState().screen !== 'case' || useUi.getState().dialog !== null || isTyping(target))
    return false;
  return takeStep(key === 'ArrowRight' ? 1 : -1);
};

/** The menu with everything that can be taken away from the table; Enter takes the first. */
const openExport = (): void => {
  if (!can('export')) {
    ui.toast({ text: i18next.t('steps.noExport') });
    return;
  }
  ui.viewAt('decision', 'export');
};

const plain = (event: KeyboardEvent, context: LetterContext): boolean => {
  if (event.key === 'F6') return nextRegion(event.shiftKey);
  if (event.key === 'Escape' && !isTyping(event.target)) {
    ui.select(null);
    return false;
  }
  if (isTyping(event.target) || !isOnMapOrList(event.target)) return false;
  return letterKeys(event, context);
};
