import { ChannelFacade } from './channelFacade';
import { fingerprintsOf } from './fingerprint';
import type { GuardedLink, LinkChannels } from './guardedLink';
import type { LinkFault } from './linkFault';
import { rtcRawChannel } from './rtcRawChannel';

/** The `wrtc` option of simple-peer. */
export interface Wrtc {
  readonly RTCPeerConnection: new (configuration?: RTCConfiguration) => RTCPeerConnection;
  readonly RTCSessionDescription: typeof RTCSessionDescription;
  readonly RTCIceCandidate: typeof RTCIceCandidate;
}

export interface GuardedWrtcOptions {
  /** Used instead of whatever simple-peer passes: its default contains public STUN servers. */
  readonly configuration: RTCConfiguration;
  readonly fault: LinkFault;
  /** `ended` tells simple-peer; it must be called when the link closes. */
  readonly attach: (channels: LinkChannels) => GuardedLink;
  readonly onExtraChannel: (link: GuardedLink) => void;
}

export const LIVE_CHANNEL_ID = 0;
export const BULK_CHANNEL_ID = 1;

/** simple-peer builds its connections from this; every data channel it gets is a guarded one. */
export const makeGuardedWrtc = ({
  configuration,
  fault,
  attach,
  onExtraChannel,
}: GuardedWrtcOptions): Wrtc => {
  class GuardedPeerConnection extends RTCPeerConnection {
    #link: GuardedLink | null = null;

    constructor() {
      super(configuration);
      this.addEventListener('datachannel', (event) => {
        event.channel.close();
        if (this.#link !== null) onExtraChannel(this.#link);
      });
    }

    override createDataChannel(label: string): RTCDataChannel {
      const open = (name: string, id: number): RTCDataChannel =>
        super.createDataChannel(name, { negotiated: true, id, ordered: true });
      const link = attach({
        live: rtcRawChannel(open('live', LIVE_CHANNEL_ID), fault),
        bulk: rtcRawChannel(open('bulk', BULK_CHANNEL_ID), fault),
        fingerprints: () => fingerprintsOf(this),
        isAnswered: () => this.remoteDescription !== null,
      });
      this.#link = link;
      // simple-peer uses exactly the members the facade has; the contract test holds that
      return facadeFor(link, label) as unknown as RTCDataChannel;
    }
  }
  return { RTCPeerConnection: GuardedPeerConnection, RTCSessionDescription, RTCIceCandidate };
};

const facades = new WeakMap<GuardedLink, ChannelFacade>();

const facadeFor = (link: GuardedLink, label: string): ChannelFacade => {
  const facade = new ChannelFacade(label, link);
  facades.set(link, facade);
  return facade;
};

/** Lets simple-peer know that the link is proven. */
export const reportOpen = (link: GuardedLink): void => facades.get(link)?.onopen?.();

/** Lets simple-peer, and through it y-webrtc, know that the link has ended. */
export const reportClosed = (link: GuardedLink): void => facades.get(link)?.onclose?.();
