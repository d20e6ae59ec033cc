import { useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, RefObject } from 'react';
import { movePosition, rebase } from './steadyText';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Puts a text into the control, keeping caret and selection at the words where they were. */
function show(node: TextControl, text: string): void {
  const before = node.value;
  if (before === text) return;
  const { selectionStart, selectionEnd, selectionDirection } = node;
  node.value = text;
  // Null for kinds that have no selection, such as number. Setting it elsewhere would steal nothing,
  // but scrolls, so only the control in use gets it.
  if (selectionStart === null || selectionEnd === null || node.ownerDocument.activeElement !== node) return;
  node.setSelectionRange(
    movePosition(before, text, selectionStart, selectionStart !== selectionEnd),
    movePosition(before, text, selectionEnd),
    selectionDirection ?? 'none',
  );
}

/**
 * A text control whose value may change from outside while somebody types in it. The caret stays at its
 * words; while an input method composes, changes wait and are joined when it is done.
 */
export function useSteadyText<E extends TextControl>(
  value: string,
  onChange: (value: string, base: string) => void,
  onShown?: (text: string) => void,
) {
  const ref: RefObject<E | null> = useRef<E>(null);
  const shown = useRef(value);
  const composedFrom = useRef<string | null>(null);
  const [defaultValue] = useState(value);

  useLayoutEffect(() => {
    shown.current = value;
    if (ref.current === null || composedFrom.current !== null) return;
    show(ref.current, value);
    onShown?.(value);
  });

  const commit = (text: string): void => {
    onShown?.(text);
    if (text !== shown.current) onChange(text, shown.current);
  };

  const field = {
    defaultValue,
    onChange: (event: ChangeEvent<E>) => {
      if (composedFrom.current === null) commit(event.currentTarget.value);
      else onShown?.(event.currentTarget.value);
    },
    onCompositionStart: () => {
      composedFrom.current = shown.current;
    },
    onCompositionEnd: () => {
      const node = ref.current;
      const base = composedFrom.current;
      composedFrom.current = null;
      if (node === null || base === null) return;
      if (base !== shown.current) {
        const joined = rebase(base, node.value, shown.current);
        node.value = joined.text;
        node.setSelectionRange(joined.caret, joined.caret);
      }
      commit(node.value);
    },
  };
  return { ref, field };
}
