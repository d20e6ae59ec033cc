import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Problem } from '../../shared/base/result';
import { CONTRACT, type Channel, type InputOf, type OutputOf, type Reply } from '../../shared/ipc/contract';

/** A refusal that the page turns into a sentence. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface Gate {
  /** True for the main frame of a window of ours. */
  readonly isKnown: (event: IpcMainInvokeEvent) => boolean;
  readonly log: (message: string) => void;
}

/** Answers one channel: only for our own window, only with arguments of the agreed shape. */
export const handle = <C extends Channel>(
  gate: Gate,
  channel: C,
  answer: (input: InputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>,
): void => {
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Reply<C>> => {
    if (!gate.isKnown(event)) {
      gate.log(`${channel}: refused, unknown sender`);
      return { ok: false, problem: { code: 'unknown_sender' } };
    }
    const input = CONTRACT[channel].input.safeParse(raw ?? null);
    if (!input.success) {
      gate.log(`${channel}: refused, wrong arguments`);
      return { ok: false, problem: { code: 'bad_arguments', path: channel } };
    }
    try {
      return { ok: true, value: await answer(input.data as InputOf<C>) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, problem: error.problem };
      gate.log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { ok: false, problem: { code: 'unknown', params: { code: channel } } };
    }
  });
};
