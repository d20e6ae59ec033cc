import { expect, test, vi } from 'vitest';
import {
  droppedFrames,
  guardFrames,
  type FramedConnection,
  type GuardedSocket,
} from '../../../renderer/session/mesh/signallingFrames';

type Listener = GuardedSocket['onmessage'];

/** As browsers have it: the listener is a property of the prototype, and only what is set through it hears anything. */
class BrowserSocket implements GuardedSocket {
  #listener: Listener = null;
  get onmessage(): Listener {
    return this.#listener;
  }
  set onmessage(next: Listener) {
    this.#listener = next;
  }
  arrive(data: unknown): void {
    this.#listener?.({ data });
  }
}

const parsing = (heard: unknown[]): Listener => {
  return ({ data }) => {
    heard.push(typeof data === 'string' ? JSON.parse(data) : data);
  };
};

const HOSTILE: readonly unknown[] = [
  '{',
  '',
  'null',
  '7',
  'x'.repeat(300_000),
  new ArrayBuffer(8),
  undefined,
];

test('what a signalling server says that is not JSON is dropped and counted, never thrown', () => {
  const socket = new BrowserSocket();
  const heard: unknown[] = [];
  socket.onmessage = parsing(heard);
  guardFrames({ ws: socket });
  const before = droppedFrames();
  for (const data of HOSTILE) expect(() => socket.arrive(data)).not.toThrow();
  socket.arrive('{"type":"pong"}');
  expect(heard).toEqual([{ type: 'pong' }]);
  expect(droppedFrames() - before).toBe(HOSTILE.length);
});

test('a connection that was made anew is guarded too, before its listener is set', () => {
  const connection: FramedConnection = { ws: new BrowserSocket() };
  guardFrames(connection);
  connection.ws = null;
  expect(connection.ws).toBeNull();
  const next = new BrowserSocket();
  connection.ws = next;
  const listener = vi.fn<NonNullable<Listener>>();
  next.onmessage = listener;
  for (const data of HOSTILE) next.arrive(data);
  expect(listener).not.toHaveBeenCalled();
  next.arrive('{"type":"publish"}');
  expect(listener).toHaveBeenCalledOnce();
});
