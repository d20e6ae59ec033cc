import { useEffect } from 'react';
import { useUi, type WaitingPlace } from './uiStore';

/** Takes the focus that waits for this place, as soon as the place is drawn, however long its view takes to load. */
export const useWaitingFocus = (place: WaitingPlace, take: () => void): void => {
  const isWaiting = useUi((state) => state.waitingFocus === place);
  useEffect(() => {
    if (!isWaiting) return;
    useUi.setState({ waitingFocus: null });
    take();
  });
};
