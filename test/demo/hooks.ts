import type {} from '../../renderer/session/testHooks'; // what `window.rondetafelTest` is
import type { Seat } from './seats';

export const documentStates = (seats: readonly Seat[]): Promise<string[]> =>
  Promise.all(
    seats.map(({ page }) => page.evaluate(async () => (await window.rondetafelTest?.documentState()) ?? '')),
  );

export const allEqual = (states: readonly string[]): boolean =>
  states[0] !== '' && states.every((state) => state === states[0]);

/** As if somebody's network cable were out. */
export const setLinkDown = (seat: Seat, cut: boolean): Promise<void> =>
  seat.page.evaluate((on) => window.rondetafelTest?.setLinkDown(on), cut);
