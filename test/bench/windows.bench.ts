import type { Page } from '@playwright/test';
import { editToVisible } from '../demo/editing';
import { join, startMeeting } from '../demo/meeting';
import { leaveSeats, PLACES, takeSeats, type Seat } from '../demo/seats';
import { figure } from './figure';
import type { BenchRow } from './run';

export const name = 'windows';

const MESSAGES = 40;
const PAUSE_MS = 40;
/** What the app may add to the bare channel. */
const ADDED_MS = 3;

const noPictures = (): Promise<void> => Promise.resolve();

/** A letter from one window of the app to the text in another, against a bare data channel between the same two. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const seats: Seat[] = [];
  try {
    await takeSeats(seats, PLACES.slice(0, 2));
    const [chair, guest] = seats;
    if (!chair || !guest) throw new Error('Two windows are needed.');
    const code = await startMeeting(chair, noPictures);
    await join(guest, chair, code, noPictures);
    const floors = await bareChannel(chair.page, guest.page);
    const { delays } = await editToVisible(chair, guest);
    const floor = floors[Math.floor(floors.length / 2)] ?? Number.NaN;
    const goal = (floor + ADDED_MS) / floor;
    return [figure({ name: 'edit to visible, two windows, p50', unit: 'ms', values: delays, floors, goal })];
  } finally {
    await leaveSeats(seats);
  }
};

/** Milliseconds one way, sorted, of small messages over a data channel of our own between two windows. */
const bareChannel = async (from: Page, to: Page): Promise<readonly number[]> => {
  const sender = await from.evaluateHandle(async () => {
    const connection = new RTCPeerConnection();
    const channel = connection.createDataChannel('bench');
    const gathered = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate === null && resolve(null);
    });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    return { connection, channel };
  });
  const offer = await sender.evaluate(({ connection }) => connection.localDescription?.sdp ?? '');
  const receiver = await to.evaluateHandle(async (sdp) => {
    const connection = new RTCPeerConnection();
    const delays: number[] = [];
    connection.ondatachannel = ({ channel }) => {
      channel.onmessage = ({ data }) =>
        delays.push(performance.timeOrigin + performance.now() - Number(data));
    };
    const gathered = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate === null && resolve(null);
    });
    await connection.setRemoteDescription({ type: 'offer', sdp });
    await connection.setLocalDescription(await connection.createAnswer());
    await gathered;
    return { connection, delays };
  }, offer);
  const answer = await receiver.evaluate(({ connection }) => connection.localDescription?.sdp ?? '');
  await sender.evaluate(
    async ({ connection, channel }, { sdp, messages, pause }) => {
      const open = new Promise((resolve) => (channel.onopen = resolve));
      await connection.setRemoteDescription({ type: 'answer', sdp });
      await open;
      for (let sent = 0; sent < messages; sent += 1) {
        channel.send(String(performance.timeOrigin + performance.now()));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    { sdp: answer, messages: MESSAGES, pause: PAUSE_MS },
  );
  const delays = await receiver.evaluate(({ delays: all }) => all);
  await sender.evaluate(({ connection }) => connection.close());
  await receiver.evaluate(({ connection }) => connection.close());
  return [...delays].sort((a, b) => a - b);
};
