import type { Bridge } from '../../../shared/ipc/contract';

/** A bridge of which a test gives the calls that it expects; every other call fails the test. */
export const fakeBridge = (calls: Partial<Bridge>): Bridge =>
  new Proxy(calls, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (call === undefined) throw new Error(`${String(name)} was not expected`);
      return call;
    },
  }) as Bridge;

export const done = Promise.resolve({ ok: true as const, value: null });
export const refused = (code: string) => Promise.resolve({ ok: false as const, problem: { code } });
