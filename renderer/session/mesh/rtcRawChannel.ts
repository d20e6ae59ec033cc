import { SEND_LOW_BYTES } from './limits';
import type { LineSwitch } from './lineSwitch';
import type { RawChannel } from './rawChannel';

/** An RTCDataChannel as a raw channel, with the imaginary cable in between. */
export const rtcRawChannel = (channel: RTCDataChannel, line: LineSwitch): RawChannel => {
  channel.binaryType = 'arraybuffer';
  channel.bufferedAmountLowThreshold = SEND_LOW_BYTES;
  return {
    get isOpen() {
      return channel.readyState === 'open';
    },
    get bufferedBytes() {
      return line.isCut ? 0 : channel.bufferedAmount;
    },
    send(frame) {
      if (!line.isCut) channel.send(frame);
    },
    close() {
      channel.close();
    },
    listen(events) {
      channel.onopen = () => line.whenUp(() => events.opened());
      channel.onmessage = (event: MessageEvent<unknown>) => {
        if (line.isCut) return;
        events.received(event.data instanceof ArrayBuffer ? new Uint8Array(event.data) : event.data);
      };
      channel.onclose = () => line.whenUp(() => events.closed());
      channel.onbufferedamountlow = () => events.drained();
      if (channel.readyState === 'open') queueMicrotask(() => events.opened());
    },
  };
};
