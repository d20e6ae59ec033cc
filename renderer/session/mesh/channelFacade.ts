import type { GuardedLink } from './guardedLink';

/**
 * What simple-peer gets to see instead of its data channel. It learns when the link is proven and
 * when it ends; data never passes through it: whatever y-webrtc wants to send by itself (a question
 * for the document, everybody's presence) is swallowed, because the mesh says that in its own way.
 */
export class ChannelFacade {
  binaryType = 'arraybuffer';
  bufferedAmountLowThreshold = 0;
  readonly bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;

  constructor(
    readonly label: string,
    private readonly link: GuardedLink,
  ) {}

  get readyState(): RTCDataChannelState {
    return this.link.state;
  }

  send(_message: unknown): void {
    // deliberately nothing: see above
  }

  close(): void {
    this.link.close(null, 'closed by the connection');
  }
}
