import type * as FileSystem from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { App } from './app';

/** `full` refuses every write, `torn` writes half and refuses then, `slow` takes seconds; null is a whole disk. */
export type DiskFault = 'full' | 'torn' | 'slow' | null;

interface DiskState {
  fault: DiskFault;
  /** Writes that were refused or held back. */
  hits: number;
}

/**
 * What the disk does for the main process of this computer from now on, at the call of the system itself: everything above it
 * is the real thing. Answers with how many writes the fault before this one met.
 */
export const setDisk = ({ app }: App, fault: DiskFault): Promise<number> =>
  app.evaluate(async (_electron, next) => {
    const place = globalThis as { faultyDisk?: DiskState };
    if (!place.faultyDisk) {
      const state: DiskState = { fault: null, hits: 0 };
      place.faultyDisk = state;
      const files = process.mainModule!.require('node:fs/promises') as Pick<typeof FileSystem, 'open'>;
      const probe = await files.open(process.execPath, 'r');
      const handle = Object.getPrototypeOf(probe) as FileHandle;
      await probe.close();
      const write = Reflect.get(handle, 'write') as (
        this: FileHandle,
        ...args: unknown[]
      ) => Promise<unknown>;
      const refused = (): Error =>
        Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      handle.write = async function (this: FileHandle, ...args: unknown[]) {
        const [bytes, offset, length, position] = args as [Uint8Array, number, number, number];
        if (state.fault !== null) state.hits += 1;
        if (state.fault === 'full') throw refused();
        if (state.fault === 'torn') {
          await write.call(this, bytes, offset, Math.floor(length / 2), position);
          throw refused();
        }
        if (state.fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_000));
        return write.call(this, ...args);
      } as never;
    }
    const { hits } = place.faultyDisk;
    place.faultyDisk.fault = next;
    place.faultyDisk.hits = 0;
    return hits;
  }, fault);

/** Moves the clock of a computer by so many milliseconds, in its main process and in its window; 0 puts it right. */
export const shiftClock = async ({ app, page }: App, ms: number): Promise<void> => {
  await app.evaluate((_electron, by) => {
    const place = globalThis as { realDate?: DateConstructor };
    place.realDate ??= Date;
    globalThis.Date = new Proxy(place.realDate, {
      construct: (real, args: []) =>
        args.length === 0 ? new real(real.now() + by) : Reflect.construct(real, args),
      get: (real, name) => (name === 'now' ? () => real.now() + by : Reflect.get(real, name)),
    });
  }, ms);
  await page.evaluate((by) => {
    const place = globalThis as { realDate?: DateConstructor };
    place.realDate ??= Date;
    globalThis.Date = new Proxy(place.realDate, {
      construct: (real, args: []) =>
        args.length === 0 ? new real(real.now() + by) : Reflect.construct(real, args),
      get: (real, name) => (name === 'now' ? () => real.now() + by : Reflect.get(real, name)),
    });
  }, ms);
};

/** Stops every process of an app as closing the lid does: nothing runs, no connection is closed. Gives how to wake it. */
export const putToSleep = ({ app }: App): (() => void) => {
  const group = -app.process().pid!;
  process.kill(group, 'SIGSTOP');
  return () => process.kill(group, 'SIGCONT');
};
