import { isNarrow } from '../store/narrow';

const NEAREST = { maxZoom: 1.35, duration: 0 } as const;
/** Room for the loop in words on top and for the toolbar at the bottom; the cards themselves may use the rest. */
const BETWEEN_BARS = {
  ...NEAREST,
  padding: { top: '62px', right: '24px', bottom: '68px', left: '24px' },
} as const;
/** In a small window both stand beside the map, not on it. */
const WHOLE = { ...NEAREST, padding: '10px' } as const;

/** How the whole map is brought into view. */
export const fitOptions = (): typeof BETWEEN_BARS | typeof WHOLE => (isNarrow() ? WHOLE : BETWEEN_BARS);
