import { createContext, useContext } from 'react';
import { useStore, type ReactFlowState } from 'reactflow';

/** How near one looks: from far only who is there; at ease the card; from near everything an agency says. */
export type ZoomLevel = 'far' | 'card' | 'near';

const NEAR_FROM = 1.5;
const FAR_BELOW = 0.55;

const levelOf = (state: ReactFlowState): ZoomLevel => {
  const zoom = state.transform[2];
  if (zoom >= NEAR_FROM) return 'near';
  return zoom < FAR_BELOW ? 'far' : 'card';
};

/** The level of the map round it; drawn again only when it changes. */
export const useMapZoomLevel = (): ZoomLevel => useStore(levelOf);

const ZoomLevelContext = createContext<ZoomLevel>('card');
/** Cards ask here and not the map itself: that would ask all of them at every step of every gesture. */
export const ZoomLevelProvider = ZoomLevelContext.Provider;
export const useZoomLevel = (): ZoomLevel => useContext(ZoomLevelContext);
