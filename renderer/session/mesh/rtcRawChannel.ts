import { SEND_LOW_BYTES } from './limits';
import type { LinkFault } from './linkFault';
import type { RawChannel } from './rawChannel';

/** An RTCDataChannel as a raw channel, with the imaginary cable in between. */
export const rtcRawChannel = (channel: RTCDataChannel, fault: LinkFault): RawChannel => {
  channel.binaryType = 'arraybuffer';
  channel.bufferedAmountLowThreshold = SEND_LOW_BYTES;
  return {
    get isOpen() {
      return channel.readyState === 'open';
    },
    get bufferedBytes() {
      return fault.isDown ? 0 : channel.bufferedAmount;
    },
    send(frame) {
      if (!fault.isDown) channel.send(frame);
    },
    close() {
      channel.close();
    },
    listen(events) {
      channel.onopen = () => fault.whenUp(() => events.opened());
      channel.onmessage = (event: MessageEvent<unknown>) => {
        if (fault.isDown) return;
        events.received(event.data instanceof ArrayBuffer ? new Uint8Array(event.data) : event.data);
      };
      channel.onclose = () => fault.whenUp(() => events.closed());
      channel.onbufferedamountlow = () => events.drained();
      if (channel.readyState === 'open') queueMicrotask(() => events.opened());
    },
  };
};
