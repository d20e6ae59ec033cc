import type { Signalling } from '../../electron/signalling/startSignalling';
import { eventually } from '../mesh/eventually';
import { attack, hostileFrames } from './hostileFrames';
import { memberAt, publishedTo, say, TOPIC } from './signallingClient';

/** Why the server may end a connection: reasons of the WebSocket protocol, and ours. */
const REASONS = new Set([1002, 1003, 1007, 1009, 4400, 4403, 4413, 4429]);
const AT_ONCE = 25;

/**
 * Sends so many hostile frames to a server while two honest clients talk over it. Throws when one of them is not dropped
 * with a reason, or when the honest ones miss or get anything. Gives how often each reason was heard.
 */
export const hostileRound = async (
  server: Signalling,
  seed: number,
  count: number,
): Promise<ReadonlyMap<number, number>> => {
  const url = `ws://127.0.0.1:${server.port}`;
  const [speaker, listener] = [await memberAt(url), await memberAt(url)];
  const frames = hostileFrames(seed, count);
  const reasons = new Map<number, number>();
  const said: string[] = [];
  for (let at = 0; at < frames.length; at += AT_ONCE) {
    const batch = frames.slice(at, at + AT_ONCE);
    said.push(`message ${at}`);
    say(speaker, { type: 'publish', topic: TOPIC, data: `message ${at}` });
    await Promise.all(
      batch.map(async (frame) => {
        const reason = await attack(server.port, frame);
        if (reason === null || !REASONS.has(reason))
          throw new Error(
            `seed ${seed}: ${frame.kind} ended with ${reason}: ${frame.bytes.toString('hex').slice(0, 200)}`,
          );
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }),
    );
  }
  await eventually(
    'the honest hear each other',
    () => publishedTo(listener),
    (heard) => heard.length >= said.length,
  );
  if (JSON.stringify([publishedTo(listener), publishedTo(speaker)]) !== JSON.stringify([said, []]))
    throw new Error(`seed ${seed}: the honest clients noticed something`);
  for (const { socket } of [speaker, listener]) socket.close();
  await eventually(
    'nobody left',
    () => server.stats().connections,
    (left) => left === 0,
  );
  return reasons;
};
