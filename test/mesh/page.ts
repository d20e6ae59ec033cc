import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { deriveMeshKeys } from '../../renderer/session/mesh/keys';
import { createMesh } from '../../renderer/session/mesh/meshProvider';
import { GuestPage } from './guestPage';
import { PeerDriver, type PeerConfig } from './peerDriver';

/** Every data channel of this page, to break connections and to look at the browser's own defaults. */
const channels: RTCDataChannel[] = [];
const configurations: RTCConfiguration[] = [];
const connections: RTCPeerConnection[] = [];
const RealConnection = window.RTCPeerConnection;
window.RTCPeerConnection = class extends RealConnection {
  override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
    const channel = super.createDataChannel(label, init);
    channels.push(channel);
    configurations.push(this.getConfiguration());
    connections.push(this);
    return channel;
  }
};
const sockets: string[] = [];
const RealSocket = window.WebSocket;
window.WebSocket = class extends RealSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    sockets.push(String(url));
  }
};

const driver = new PeerDriver(createMesh);
const guest = new GuestPage(driver);

const dropConnections = (): void => {
  for (const channel of channels.splice(0)) channel.close();
};

/** An unguarded y-webrtc that knows everything signalling needs, with these options of its own. */
const startStock = async (
  config: PeerConfig,
  options: NonNullable<ConstructorParameters<typeof WebrtcProvider>[2]>,
): Promise<WebrtcProvider> => {
  const keys = await deriveMeshKeys(Uint8Array.from(config.secret), Uint8Array.from(config.roomId));
  return new WebrtcProvider(keys.topic, driver.doc, {
    signaling: [...config.signalling],
    password: keys.signallingPassword,
    ...options,
  });
};

/** It even opens the channel that we open, to get as far as it can. */
const joinStock = async (config: PeerConfig): Promise<void> => {
  await startStock(config, {
    peerOpts: { config: { iceServers: [] }, channelConfig: { negotiated: true, id: 0 } },
  });
};

/** As its authors ship it, save for the public servers; gives how to count its connections. */
const joinPlainStock = async (config: PeerConfig): Promise<void> => {
  const provider = await startStock(config, { maxConns: 64, peerOpts: { config: { iceServers: [] } } });
  Object.assign(window, {
    stockConnected: () =>
      [...(provider.room?.webrtcConns.values() ?? [])].filter(
        (connection: { readonly connected?: boolean }) => connection.connected === true,
      ).length,
  });
};

const encodedSize = (): number => Y.encodeStateAsUpdate(driver.doc).byteLength;

const contacts = (): { sockets: string[]; iceServers: string[] } => ({
  sockets: [...new Set(sockets)],
  iceServers: configurations.flatMap((configuration) =>
    (configuration.iceServers ?? []).flatMap((s) => s.urls),
  ),
});

/** How what is sent leaves this computer: kind of candidate, and over what it reaches the relay. */
const waysOut = async (): Promise<string[]> => {
  const ways = new Set<string>();
  for (const connection of connections) {
    const stats = [
      ...((await connection.getStats()) as unknown as Map<string, Record<string, string>>).values(),
    ];
    for (const pair of stats)
      if (
        pair['type'] === 'candidate-pair' &&
        String(pair['nominated']) === 'true' &&
        pair['state'] === 'succeeded'
      )
        for (const one of stats)
          if (one['id'] === pair['localCandidateId'])
            ways.add([one['candidateType'], one['relayProtocol']].filter(Boolean).join(' over '));
  }
  return [...ways];
};

/** The kinds of addresses that others are told. */
const toldAddresses = (): string[] => [
  ...new Set(
    connections.flatMap(({ localDescription }) =>
      [...(localDescription?.sdp ?? '').matchAll(/ typ (\w+)/g)].map(([, kind]) => kind ?? ''),
    ),
  ),
];

Object.assign(window, {
  waysOut,
  toldAddresses,
  driver,
  guest,
  dropConnections,
  joinStock,
  joinPlainStock,
  encodedSize,
  contacts,
});
