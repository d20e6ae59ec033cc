import { useLayoutEffect, type RefObject } from 'react';

const GAP_PX = 14;
const EDGE_PX = 12;

/** Puts the tip under what it is about, or above it where there is no room; the thing itself is marked. */
export const useAnchor = (tip: RefObject<HTMLElement | null>, selector: string | null): void => {
  useLayoutEffect(() => {
    let frame = 0;
    let marked: Element | null = null;
    const place = (): void => {
      const anchor = selector === null ? null : document.querySelector(selector);
      if (marked !== anchor) marked?.removeAttribute('data-tip-here');
      marked = anchor;
      anchor?.setAttribute('data-tip-here', '');
      if (tip.current) Object.assign(tip.current.style, placeBeside(tip.current, anchor));
      // What it is about may be drawn later, or move: a tip is on the screen for half a minute only.
      frame = requestAnimationFrame(place);
    };
    place();
    return () => {
      cancelAnimationFrame(frame);
      marked?.removeAttribute('data-tip-here');
    };
  }, [tip, selector]);
};

const placeBeside = (
  tip: HTMLElement,
  anchor: Element | null,
): { readonly insetBlockStart: string; readonly insetInlineStart: string } => {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const lowest = innerHeight - height - EDGE_PX;
  if (!anchor) return { insetBlockStart: `${lowest}px`, insetInlineStart: `${(innerWidth - width) / 2}px` };
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const below = bottom + GAP_PX;
  const above = top - GAP_PX - height;
  const start = below <= lowest ? below : Math.max(above, EDGE_PX);
  const along = Math.max(EDGE_PX, Math.min(left, innerWidth - width - EDGE_PX));
  return { insetBlockStart: `${start}px`, insetInlineStart: `${along}px` };
};
