import type { Page } from '@playwright/test';
import * as Y from 'yjs';

/** How a number of cents stands in a document, character for character. */
const encoded = (cents: number): string => {
  const doc = new Y.Doc();
  doc.getMap('m').set('v', cents);
  // what comes before the empty list of deletions
  return Buffer.from(Y.encodeStateAsUpdate(doc).slice(-6, -1)).toString('latin1');
};

/** The ways in which an amount could be found in bytes. */
export const tracesOf = (cents: number): readonly string[] => {
  const euros = String(cents / 100);
  return [encoded(cents), String(cents), euros, `${euros.slice(0, -3)}.${euros.slice(-3)}`];
};

export const foundIn = (text: string, cents: readonly number[]): readonly string[] =>
  cents.flatMap(tracesOf).filter((trace) => text.includes(trace));

declare global {
  interface Window {
    sentToOthers?: string[];
  }
}

/** From now on this computer writes down every byte that it sends to another. */
export const captureTraffic = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sent: string[] = [];
    window.sentToOthers = sent;
    const send = Reflect.get(RTCDataChannel.prototype, 'send') as (
      this: RTCDataChannel,
      data: unknown,
    ) => void;
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown): void {
      const bytes =
        typeof data === 'string'
          ? new TextEncoder().encode(data)
          : ArrayBuffer.isView(data)
            ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
            : new Uint8Array(data as ArrayBuffer);
      sent.push(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      send.call(this, data);
    };
  });

export const traffic = (page: Page): Promise<string> =>
  page.evaluate(() => (window.sentToOthers ?? []).join('\n'));
