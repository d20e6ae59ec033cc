import { create } from 'zustand';
import { ROOMS, SCENARIO_ROWS, type Room, type ScenarioRow } from '../../shared/beamer/choices';
import type { Covered } from '../../shared/beamer/shown';
import type { PhaseName } from '../../shared/model/phases';

const ROOM_KEY = 'rondetafel.room';

export interface BeamerState {
  readonly isOpen: boolean;
  /** How far away people sit; kept on this computer. */
  readonly room: Room;
  /** The phase that the chair put on the beamer by hand; null: it follows the meeting. */
  readonly chosenPhase: PhaseName | null;
  /** The row of the scenarios that is shown: one at a time. */
  readonly row: ScenarioRow;
  /** What is kept from the beamer until the chair says otherwise. */
  readonly covered: readonly Covered[];
}

const keptRoom = (): Room =>
  ROOMS.find((room) => room === globalThis.localStorage?.getItem(ROOM_KEY)) ?? 'large';

export const useBeamer = create<BeamerState>(() => ({
  isOpen: false,
  room: keptRoom(),
  chosenPhase: null,
  row: SCENARIO_ROWS[0],
  covered: [],
}));

export const beamer = {
  opened: (): void => useBeamer.setState({ isOpen: true, chosenPhase: null, row: SCENARIO_ROWS[0] }),
  closed: (): void => useBeamer.setState({ isOpen: false, covered: [] }),
  choose: (chosenPhase: PhaseName | null): void => useBeamer.setState({ chosenPhase }),
  showRow: (row: ScenarioRow): void => useBeamer.setState({ row }),
  cover: (covered: readonly Covered[]): void => useBeamer.setState({ covered }),
  sit: (room: Room): void => {
    globalThis.localStorage?.setItem(ROOM_KEY, room);
    useBeamer.setState({ room });
  },
};
