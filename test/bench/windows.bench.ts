import { editToVisible } from '../demo/editing';
import { join, startMeeting } from '../demo/meeting';
import { leaveSeats, PLACES, takeSeats, type Seat } from '../demo/seats';
import { openBareChannel } from './bareChannel';
import { figure } from './figure';
import type { BenchRow } from './run';

export const name = 'windows';

const MESSAGES = 40;
const PAUSE_MS = 40;
/** What the app may add to the bare channel. */
const ADDED_MS = 3;

const noPictures = (): Promise<void> => Promise.resolve();

/** A character from one window of the app to the text in another, against a bare data channel between the same two. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const seats: Seat[] = [];
  try {
    await takeSeats(seats, PLACES.slice(0, 2));
    const [chair, guest] = seats;
    if (!chair || !guest) throw new Error('Two windows are needed.');
    const code = await startMeeting(chair, noPictures);
    await join(guest, chair, code, noPictures);
    const bare = await openBareChannel(chair.page, guest.page);
    const floors = await bare.delays(MESSAGES, PAUSE_MS);
    await bare.close();
    const { delays } = await editToVisible(chair, guest);
    const floor = floors[Math.floor(floors.length / 2)] ?? Number.NaN;
    const goal = (floor + ADDED_MS) / floor;
    return [figure({ name: 'edit to visible, two windows, p50', unit: 'ms', values: delays, floors, goal })];
  } finally {
    await leaveSeats(seats);
  }
};
