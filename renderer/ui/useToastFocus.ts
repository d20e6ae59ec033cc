import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

function moveOn(region: HTMLElement, id: string, back: HTMLElement | null): void {
  const message = region.querySelector(`[data-toast="${CSS.escape(id)}"]`);
  if (message?.contains(document.activeElement) !== true) return;
  const neighbour = message.nextElementSibling ?? message.previousElementSibling;
  (neighbour?.querySelector('button') ?? back)?.focus();
}

/**
 * The keyboard's way to short messages: F6 goes to the first and back, Escape closes the one that has
 * the focus. A message that goes gives the focus to a neighbour, or back to where it was.
 */
export function useToastFocus(
  region: RefObject<HTMLElement | null>,
  count: number,
  onClose: (id: string) => void,
) {
  const before = useRef<HTMLElement | null>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    const node = region.current;
    if (count === 0 || node === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const active = document.activeElement;
      const inside = active instanceof HTMLElement && node.contains(active);
      if (event.key === 'F6') {
        event.preventDefault();
        if (inside) before.current?.focus();
        else node.querySelector('button')?.focus();
      } else if (event.key === 'Escape' && inside) {
        event.stopPropagation();
        const id = active.closest<HTMLElement>('[data-toast]')?.dataset['toast'];
        if (id !== undefined) {
          moveOn(node, id, before.current);
          close.current(id);
        }
      }
    };
    const onFocusIn = ({ relatedTarget: from }: FocusEvent) => {
      if (from instanceof HTMLElement && !node.contains(from)) before.current = from;
    };
    // Before everyone else: what has the focus may keep keys to itself.
    document.addEventListener('keydown', onKeyDown, true);
    node.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      node.removeEventListener('focusin', onFocusIn);
    };
  }, [region, count]);

  /** Called before a message goes. */
  return (id: string) => {
    if (region.current !== null) moveOn(region.current, id, before.current);
  };
}
