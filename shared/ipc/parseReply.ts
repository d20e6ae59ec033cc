import * as z from 'zod';
import { CONTRACT, problem, type Channel, type OutputOf, type Reply } from './contract';

const refusal = z.object({ ok: z.literal(false), problem });

/** A reply of the main process as the contract has it; one of another shape is a refusal that says which call it was. */
export const parseReply = <C extends Channel>(channel: C, raw: unknown): Reply<C> => {
  const wrong: Reply<C> = { ok: false, problem: { code: 'unknown', params: { code: channel } } };
  if (typeof raw !== 'object' || raw === null) return wrong;
  if (Reflect.get(raw, 'ok') !== true) {
    const refused = refusal.safeParse(raw);
    return refused.success ? refused.data : wrong;
  }
  const value = CONTRACT[channel].output.safeParse(Reflect.get(raw, 'value'));
  return value.success ? { ok: true, value: value.data as OutputOf<C> } : wrong;
};
