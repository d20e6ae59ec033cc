import { create } from 'zustand';
import { ui, useUi } from './uiStore';

/** The four tips of the first half minute; null when nobody is shown round. */
export type TourStep = 'loop' | 'later' | 'reservations' | 'begin';

export const TOUR_STEPS: readonly TourStep[] = ['loop', 'later', 'reservations', 'begin'];

export const useTour = create<{ readonly step: TourStep | null }>(() => ({ step: null }));

const set = (step: TourStep | null): void => useTour.setState({ step });

export const tour = {
  start: (): void => {
    ui.select(null);
    ui.view('map');
    set('loop');
  },
  end: (): void => set(null),
  /** Whoever goes on alone is followed: the tip belongs to what is on the screen. */
  follow: (): void => {
    const { step } = useTour.getState();
    const { view } = useUi.getState();
    if (step === 'loop' && view === 'scenarios') set('later');
    else if ((step === 'loop' || step === 'later') && view === 'decision') set('reservations');
  },
  atEnd: (): void => set('begin'),
};
