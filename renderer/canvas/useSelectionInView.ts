import { useEffect } from 'react';
import { useReactFlow } from 'reactflow';
import { centreOf, type Box } from '../../shared/map/geometry';
import { useUi } from '../store/uiStore';
import { inBackground } from '../../shared/base/failures';

/** Cards are read at this zoom and nearer. */
const READABLE = 0.8;
const MOTION_MS = 300;

const isMotionWanted = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What is chosen elsewhere, in the list or by searching, comes into sight on the map; what is in sight stays put. */
export const useSelectionInView = (boxes: ReadonlyMap<string, Box>): void => {
  const flow = useReactFlow();
  const chosen = useUi((state) => (state.selection?.kind === 'party' ? state.selection.id : null));
  const isKnown = chosen !== null && boxes.has(chosen);
  useEffect(() => {
    const box = chosen === null ? undefined : boxes.get(chosen);
    const frame = document.querySelector('.case-map')?.getBoundingClientRect();
    if (!box || !frame) return;
    const from = flow.flowToScreenPosition({ x: box.x, y: box.y });
    const to = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
    const inSight =
      from.x >= frame.left && to.x <= frame.right && from.y >= frame.top && to.y <= frame.bottom;
    if (inSight) return;
    const { x, y } = centreOf(box);
    inBackground(
      'map.view',
      flow.setCenter(x, y, {
        zoom: Math.max(flow.getZoom(), READABLE),
        duration: isMotionWanted() ? MOTION_MS : 0,
      }),
    );
    // Not when a card moves: then the hand leads, and the map stays where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [flow, chosen, isKnown]);
};
