import type { Awareness } from 'y-protocols/awareness';
import { handshakeContextFrom, type HandshakeContext } from './handshakeContext';
import { reportClosed, reportOpen, makeGuardedWrtc } from './guardedPeerConnection';
import { deriveMeshKeys, type MeshKeys } from './keys';
import { LAST_WORD_MS, REFUSED_LINGER_MS } from './limits';
import { LinkFault } from './linkFault';
import { MeshCore } from './meshCore';
import type { MeshOptions, Transport } from './transport';
import { announceAgain, silenceRoom, startYWebrtc, stopYWebrtc, type YWebrtcProvider } from './yWebrtc';

/** Why a mesh cannot be started with these options. */
export class MeshSetupError extends Error {
  override readonly name = 'MeshSetupError';

  constructor(
    readonly code:
      | 'no_signalling_address'
      | 'bad_signalling_address'
      | 'bad_certificate'
      | 'wrong_client_id'
      | 'room_in_use',
    message: string,
  ) {
    super(message);
  }
}

const checkSignalling = ({ signalling }: MeshOptions): void => {
  if (signalling.length === 0)
    throw new MeshSetupError('no_signalling_address', 'at least one signalling address is needed');
  for (const address of signalling)
    if (!/^wss?:\/\/\S+$/.test(address)) throw new MeshSetupError('bad_signalling_address', address);
};

/** @throws {MeshSetupError} when our own certificate does not fit the room or the document. */
export const ownHandshakeContext = async (
  options: MeshOptions,
  guardKey: CryptoKey,
): Promise<HandshakeContext> => {
  const own = await handshakeContextFrom(options.credential, options.roomId, guardKey);
  if (typeof own === 'string') throw new MeshSetupError('bad_certificate', own);
  if (own.identity.clientId !== options.doc.clientID)
    throw new MeshSetupError('wrong_client_id', 'the certificate must name the client id of the document');
  return own;
};

const asTransport = (
  core: MeshCore,
  fault: LinkFault,
  provider: YWebrtcProvider,
  awareness: Awareness,
): Transport => {
  const leaveOnce = async (): Promise<void> => {
    await core.leave();
    const presence = awareness.getLocalState();
    stopYWebrtc(provider);
    await provider.key;
    // y-webrtc has deleted it, and it is the caller's: needed when the same person comes back
    if (presence !== null) awareness.setLocalState(presence);
  };
  let leaving: Promise<void> | null = null;
  return {
    status: () => core.status(),
    peers: () => core.peers(),
    subscribe: (listener) => core.subscribe(listener),
    synced: () => core.synced(),
    waitForQuiet: (timeoutMs) => core.waitForQuiet(timeoutMs),
    stats: () => core.stats(),
    setLinkDown: (isDown) => {
      fault.set(isDown);
      for (const connection of new Set(provider.signalingConns))
        if (isDown) connection.disconnect();
        else connection.connect();
    },
    leave: () => (leaving ??= leaveOnce()),
  };
};

/**
 * Joins the room that `secret` and `roomId` name, over WebRTC with y-webrtc 10.3.0 for signalling and
 * negotiation. One room per window. `onRejected` reports `nobody_there` or `no_signalling` once, 10 s
 * after the start, when no peer was found by then; a host that waits for guests may ignore it.
 * @throws {MeshSetupError} for unusable options or a second mesh in the same room.
 * @throws {RangeError} for a secret or room id of a wrong size.
 */
export const createMesh = async (options: MeshOptions): Promise<Transport> =>
  (await prepareMesh(options)).start();

/** A mesh that only has to be started: what can be found wrong beforehand has been looked at. */
export interface PreparedMesh {
  /** @throws {MeshSetupError} for a second mesh in the same room. */
  readonly start: () => Promise<Transport>;
}

/** The first half of `createMesh`: derives the keys and judges our own certificate; joins nothing yet. */
export const prepareMesh = async (options: MeshOptions): Promise<PreparedMesh> => {
  checkSignalling(options);
  const keys = await deriveMeshKeys(options.secret, options.roomId);
  const own = await ownHandshakeContext(options, keys.guardKey);
  return { start: () => startMesh(options, keys, own) };
};

const startMesh = async (options: MeshOptions, keys: MeshKeys, own: HandshakeContext): Promise<Transport> => {
  const { doc, awareness, signalling } = options;
  const configuration: RTCConfiguration = {
    iceServers: [...(options.iceServers ?? [])],
    iceTransportPolicy: options.iceTransportPolicy ?? 'all',
  };
  const fault = new LinkFault();
  let provider: YWebrtcProvider | null = null;
  const core = new MeshCore({
    doc,
    awareness,
    own,
    onRejected: options.onRejected ?? (() => undefined),
    onDocumentBroken: options.onDocumentBroken ?? (() => undefined),
    now: () => performance.now(),
    connector: {
      signalling: () => provider?.signalingConns.filter((connection) => connection.connected).length ?? 0,
      announce: () => {
        if (provider !== null) announceAgain(provider);
      },
      linkOpened: reportOpen,
      linkClosed: (link, refused) =>
        setTimeout(() => reportClosed(link), refused ? REFUSED_LINGER_MS : LAST_WORD_MS),
    },
  });
  const wrtc = makeGuardedWrtc({
    configuration,
    fault,
    attach: (channels) => core.attach(channels),
    onExtraChannel: (link) => link.close('extra_channel', 'the peer opened a channel of its own'),
  });
  provider = startYWebrtc({
    topic: keys.topic,
    password: keys.signallingPassword,
    signalling,
    doc,
    awareness,
    configuration,
    wrtc,
  });
  await provider.key;
  if (provider.room === null) {
    provider.disconnect();
    await core.leave();
    throw new MeshSetupError('room_in_use', 'this window already takes part in this room');
  }
  silenceRoom(provider.room, doc, awareness);
  return asTransport(core, fault, provider, awareness);
};
