import { useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { useViewAtRest } from './useViewAtRest';

/**
 * While the map is a sheet of its own, the browser stretches what it has painted when somebody zooms. At the end of the
 * zoom this has it painted once more, so that the letters are sharp.
 */
export const useSharpAfterZoom = (map: HTMLElement | null): void => {
  const store = useStoreApi();
  const painted = useRef(1);
  useViewAtRest(() => {
    const zoom = store.getState().transform[2];
    const sheet = map?.querySelector<HTMLElement>('.react-flow__viewport');
    if (!sheet || zoom === painted.current) return;
    painted.current = zoom;
    sheet.style.willChange = 'auto';
    requestAnimationFrame(() => requestAnimationFrame(() => (sheet.style.willChange = '')));
  });
};
