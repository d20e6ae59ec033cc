import { useEffect, useEffectEvent } from 'react';
import { useStoreApi } from 'reactflow';

/** So long after its last step a gesture, or a flight to somewhere else, is over. */
const REST_MS = 120;

/** Does something each time the map has come to rest, whoever moved or zoomed it. */
export const useViewAtRest = (onRest: () => void): void => {
  const store = useStoreApi();
  const rest = useEffectEvent(onRest);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform) return;
      clearTimeout(timer);
      timer = setTimeout(() => rest(), REST_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
};
