import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const root = join(import.meta.dirname, '..', '..');
const versionOf = (name: string): unknown =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: unknown })
    .version;
const sourceOf = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');

/** Everything of y-webrtc and simple-peer that the mesh leans on and that no promise covers. */
describe('pinned hooks', () => {
  test('the versions are exactly those that were read and tested', () => {
    expect(versionOf('y-webrtc')).toBe('10.3.0');
    expect(versionOf('simple-peer')).toBe('9.11.1');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(manifest.devDependencies['y-webrtc']).toBe('10.3.0');
    expect(manifest.devDependencies['simple-peer']).toBe('9.11.1');
  });

  test('a room has the handlers and fields that are replaced or read', async () => {
    // nobody listens there; only the object is looked at
    vi.stubGlobal('WebSocket', WebSocket);
    const provider = new WebrtcProvider('t'.repeat(43), new Y.Doc(), {
      signaling: ['ws://127.0.0.1:9'],
      password: 'p',
    });
    await provider.key;
    const { room, signalingConns } = provider;
    expect(room).not.toBeNull();
    expect(room?._docUpdateHandler).toBeTypeOf('function');
    expect(room?._awarenessUpdateHandler).toBeTypeOf('function');
    expect(room?._beforeUnloadHandler).toBeTypeOf('function');
    expect(room?._bcSubscriber).toBeTypeOf('function');
    expect(room?.webrtcConns).toBeInstanceOf(Map);
    expect(room?.bcConns).toBeInstanceOf(Set);
    expect(room?.bcconnected).toBe(true);
    expect(room?.key).not.toBeNull();
    const [signalling] = signalingConns as { [name: string]: unknown }[];
    for (const method of ['connect', 'disconnect', 'emit', 'send'])
      expect(signalling?.[method]).toBeTypeOf('function');
    expect(signalling?.['connected']).toBe(false);
    provider.disconnect();
    provider.destroy();
    await provider.key;
    vi.unstubAllGlobals();
  });

  test('a second room of the same name leaves the provider without a room', () => {
    expect(sourceOf('y-webrtc/src/y-webrtc.js')).toContain('already exists!');
  });

  test('emitting "connect" subscribes and announces', () => {
    const source = sourceOf('y-webrtc/src/y-webrtc.js');
    const handler = source.slice(source.indexOf("this.on('connect'"), source.indexOf("this.on('message'"));
    expect(handler).toContain("type: 'subscribe'");
    expect(handler).toContain("type: 'announce'");
  });

  test('without a key a room takes messages as they are, at once', () => {
    const source = sourceOf('y-webrtc/src/y-webrtc.js');
    const handler = source.slice(source.indexOf("this.on('message'"), source.indexOf("this.on('disconnect'"));
    expect(handler).toContain('if (room.key) {');
    expect(handler).toContain('execMessage(m.data)');
  });

  test('y-webrtc hands our options to simple-peer, which builds on our class and our channel', () => {
    expect(sourceOf('y-webrtc/src/y-webrtc.js')).toContain(
      'new Peer({ initiator, ...room.provider.peerOpts })',
    );
    const source = sourceOf('simple-peer/index.js');
    expect(source).toContain('new (this._wrtc.RTCPeerConnection)(this.config)');
    expect(source).toContain('this._pc.createDataChannel(this.channelName, this.channelConfig)');
    const used = [...source.matchAll(/this\._channel\.([A-Za-z]+)/g)].map(([, member]) => member);
    const known = [
      'binaryType',
      'bufferedAmount',
      'bufferedAmountLowThreshold',
      'close',
      'label',
      'onbufferedamountlow',
      'onclose',
      'onerror',
      'onmessage',
      'onopen',
      'readyState',
      'send',
    ];
    expect(new Set(used)).toEqual(new Set(known));
  });

  test('the bundled simple-peer is the one whose source was read', () => {
    const require = createRequire(import.meta.url);
    const bundled = readFileSync(require.resolve('simple-peer/simplepeer.min.js'), 'utf8');
    for (const text of ['channelNegotiated', 'bufferedAmountLowThreshold', '_onChannelClose', 'wrtc'])
      expect(bundled).toContain(text);
  });

  test('yjs has what the filter and the state hash need', () => {
    const doc = new Y.Doc();
    expect(doc.store.pendingStructs).toBeNull();
    expect(Y.getState(doc.store, 1)).toBe(0);
    expect(Y.parseUpdateMeta(Y.encodeStateAsUpdate(doc)).from.size).toBe(0);
  });
});

describe('no public server', () => {
  const files = ['meshProvider.ts', 'yWebrtc.ts', 'guardedPeerConnection.ts', 'limits.ts', 'transport.ts'];

  test.each(files)('%s names none', (file) => {
    const source = readFileSync(join(root, 'renderer/session/mesh', file), 'utf8');
    expect(source).not.toMatch(/wss?:\/\/[a-z0-9]+\.|stuns?:|turns?:/);
  });
});
