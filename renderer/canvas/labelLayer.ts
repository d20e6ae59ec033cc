import { createContext, useContext, useMemo, useState } from 'react';

const LabelLayer = createContext<Element | null>(null);
export const LabelLayerProvider = LabelLayer.Provider;

/**
 * Where the sentences of relations are drawn: above the lines, under the cards. Looked up once for the map; React Flow's
 * own component would look it up again for every label at every step of a drag.
 */
export const useLabelLayer = (): Element | null => useContext(LabelLayer);

/** The layer of a map, from when the map is there: give `mapRef` to the element round it. */
export const useFindLabelLayer = (): {
  readonly layer: Element | null;
  readonly mapRef: (map: HTMLElement | null) => void;
} => {
  const [map, mapRef] = useState<HTMLElement | null>(null);
  const layer = useMemo(() => map?.querySelector('.react-flow__edgelabel-renderer') ?? null, [map]);
  return { layer, mapRef };
};
