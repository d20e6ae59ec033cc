import { create } from 'zustand';
import { ui, useUi, type View } from './uiStore';

/** The four tips of the first half minute; null when nobody is shown round. */
export type TourStep = 'loop' | 'later' | 'reservations' | 'begin';

export const TOUR_STEPS: readonly TourStep[] = ['loop', 'later', 'reservations', 'begin'];

/** The tip that belongs to a view, other than the first one. */
const NEXT: Readonly<Partial<Record<View, TourStep>>> = { scenarios: 'later', decision: 'reservations' };

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
    const next = step === null || step === 'begin' ? undefined : NEXT[view];
    if (next === undefined || TOUR_STEPS.indexOf(next) <= TOUR_STEPS.indexOf(step ?? 'begin')) return;
    // The card of the tip before would lie over what this one is about.
    ui.select(null);
    set(next);
  },
  atEnd: (): void => set('begin'),
};
