import type { Page } from '@playwright/test';

/** A data channel between two pages and nothing else: what anything over WebRTC is measured against. */
export interface BareChannel {
  /** Milliseconds one way of so many small messages, sorted. */
  delays(messages: number, pauseMs: number): Promise<readonly number[]>;
  /** Resolves when so many bytes have arrived; sent as fast as the channel takes them. */
  transfer(bytes: number): Promise<void>;
  close(): Promise<void>;
}

const startSender = (page: Page) =>
  page.evaluateHandle(async () => {
    const connection = new RTCPeerConnection();
    const channel = connection.createDataChannel('bench');
    const gathered = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate === null && resolve(null);
    });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    return { connection, channel };
  });

const startReceiver = (page: Page, offer: string) =>
  page.evaluateHandle(async (sdp) => {
    const connection = new RTCPeerConnection();
    const delays: number[] = [];
    const arrived = { bytes: 0, tell: () => undefined as void };
    connection.ondatachannel = ({ channel }) => {
      channel.binaryType = 'arraybuffer';
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data instanceof ArrayBuffer) arrived.bytes += data.byteLength;
        else delays.push(performance.timeOrigin + performance.now() - Number(data));
        arrived.tell();
      };
    };
    const gathered = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate === null && resolve(null);
    });
    await connection.setRemoteDescription({ type: 'offer', sdp });
    await connection.setLocalDescription(await connection.createAnswer());
    await gathered;
    return { connection, delays, arrived };
  }, offer);

type Sender = Awaited<ReturnType<typeof startSender>>;
type Receiver = Awaited<ReturnType<typeof startReceiver>>;

const sendSmall = (sender: Sender, messages: number, pauseMs: number): Promise<void> =>
  sender.evaluate(
    async ({ channel }, { count, pause }) => {
      for (let sent = 0; sent < count; sent += 1) {
        channel.send(String(performance.timeOrigin + performance.now()));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    { count: messages, pause: pauseMs },
  );

/** Pieces and marks as in the mesh: 60 KB, stop at 1 MB in the buffer, go on at 256 KB. */
const sendLarge = (sender: Sender, bytes: number): Promise<void> =>
  sender.evaluate(async ({ channel }, total) => {
    const [piece, high, low] = [60 * 1024, 1024 * 1024, 256 * 1024];
    channel.bufferedAmountLowThreshold = low;
    for (let sent = 0; sent < total; sent += piece) {
      channel.send(new Uint8Array(Math.min(piece, total - sent)));
      if (channel.bufferedAmount >= high)
        await new Promise((resolve) => (channel.onbufferedamountlow = () => resolve(null)));
    }
  }, bytes);

/** Resolves when the receiver has what `isEnough` wants; it is asked after each message. */
const receiveAll = (receiver: Receiver, messages: number, bytes: number): Promise<void> =>
  receiver.evaluate(
    ({ delays, arrived }, wanted) =>
      new Promise<void>((resolve) => {
        arrived.tell = () => {
          if (delays.length >= wanted.messages && arrived.bytes >= wanted.bytes) resolve();
        };
        arrived.tell();
      }),
    { messages, bytes },
  );

export const openBareChannel = async (from: Page, to: Page): Promise<BareChannel> => {
  const sender = await startSender(from);
  const offer = await sender.evaluate(({ connection }) => connection.localDescription?.sdp ?? '');
  const receiver = await startReceiver(to, offer);
  const answer = await receiver.evaluate(({ connection }) => connection.localDescription?.sdp ?? '');
  await sender.evaluate(async ({ connection, channel }, sdp) => {
    const open = new Promise((resolve) => (channel.onopen = resolve));
    await connection.setRemoteDescription({ type: 'answer', sdp });
    await open;
  }, answer);
  return {
    delays: async (messages, pauseMs) => {
      await Promise.all([sendSmall(sender, messages, pauseMs), receiveAll(receiver, messages, 0)]);
      return (await receiver.evaluate(({ delays }) => delays)).toSorted((a, b) => a - b);
    },
    transfer: async (bytes) => {
      await Promise.all([sendLarge(sender, bytes), receiveAll(receiver, 0, bytes)]);
    },
    close: async () => {
      await sender.evaluate(({ connection }) => connection.close());
      await receiver.evaluate(({ connection }) => connection.close());
    },
  };
};
