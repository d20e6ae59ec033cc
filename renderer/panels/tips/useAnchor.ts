import { useLayoutEffect, type RefObject } from 'react';

const GAP_PX = 14;
const EDGE_PX = 12;

/** Puts the tip beside what it is about, or below or above it where there is no room; the thing itself is marked. */
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
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const within = (at: number, most: number): string => `${Math.max(EDGE_PX, Math.min(at, most))}px`;
  const farthest = innerWidth - width - EDGE_PX;
  if (right + GAP_PX <= farthest)
    return { insetBlockStart: within(top, lowest), insetInlineStart: `${right + GAP_PX}px` };
  const below = bottom + GAP_PX;
  const start = below <= lowest ? below : top - GAP_PX - height;
  return { insetBlockStart: within(start, lowest), insetInlineStart: within(left, farthest) };
};
