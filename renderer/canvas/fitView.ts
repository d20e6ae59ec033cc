import type { FitViewOptions } from 'reactflow';
import { isNarrow } from '../store/narrow';

const NEAREST = { maxZoom: 1.35, duration: 0 } as const;
/** In a small window loop and toolbar stand beside the map, not on it. */
const WHOLE: FitViewOptions = { ...NEAREST, padding: '10px' };
/** Between the loop in words, which may take two lines, and the topmost card. */
const UNDER_LOOP = 22;

/** How the whole map is brought into view: with room for the loop on top and for the toolbar at the bottom. */
export const fitOptions = (): FitViewOptions => {
  if (isNarrow()) return WHOLE;
  const loop = document.querySelector('.case-map .loop-tag')?.getBoundingClientRect().height ?? 0;
  const top = Math.round(loop + UNDER_LOOP);
  return { ...NEAREST, padding: { top: `${top}px`, right: '24px', bottom: '68px', left: '24px' } };
};
