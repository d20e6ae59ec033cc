import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import type { Wrtc } from '../../renderer/session/mesh/guardedPeerConnection';
import { startYWebrtc } from '../../renderer/session/mesh/yWebrtc';

afterEach(() => vi.unstubAllGlobals());

/** A socket as browsers have them: until it is open, sending is an error. */
class HalfOpenSocket {
  static readonly all: HalfOpenSocket[] = [];
  readonly sent: unknown[] = [];
  isOpen = false;
  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;

  constructor() {
    HalfOpenSocket.all.push(this);
  }

  send(data: string): void {
    if (!this.isOpen) throw new Error("Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.");
    this.sent.push((JSON.parse(data) as { type: unknown }).type);
  }

  close(): void {
    this.isOpen = false;
    this.onclose();
  }
}

test('what y-webrtc says while a server is being reached again is dropped, not thrown', async () => {
  vi.stubGlobal('WebSocket', HalfOpenSocket);
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const provider = startYWebrtc({
    topic: 't'.repeat(43),
    password: 'p',
    signalling: ['ws://127.0.0.1:9'],
    doc,
    awareness,
    configuration: {},
    wrtc: {} as Wrtc,
  });
  await provider.key;
  const [connection] = provider.signalingConns;
  const [socket] = HalfOpenSocket.all;
  connection!.send({ type: 'publish' });
  expect(socket!.sent).toEqual([]);
  socket!.isOpen = true;
  socket!.onopen();
  connection!.send({ type: 'publish' });
  expect(socket!.sent).toEqual(['subscribe', 'publish']);
  provider.disconnect();
  provider.destroy();
  awareness.destroy();
});
