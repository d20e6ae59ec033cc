import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { reportFailure } from '../../shared/base/failures';
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
}

/** Answers one channel: only for our own window, only with arguments of the agreed shape. */
export const handle = <C extends Channel>(
  gate: Gate,
  channel: C,
  answer: (input: InputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>,
): void => {
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Reply<C>> => {
    if (!gate.isKnown(event)) {
      reportFailure(channel, { code: 'unknown_sender' });
      return { ok: false, problem: { code: 'unknown_sender' } };
    }
    const input = CONTRACT[channel].input.safeParse(raw ?? null);
    if (!input.success) {
      reportFailure(channel, { code: 'bad_arguments' });
      return { ok: false, problem: { code: 'bad_arguments', path: channel } };
    }
    try {
      return { ok: true, value: await answer(input.data as InputOf<C>) };
    } catch (error) {
      if (error instanceof Refused) {
        reportFailure(channel, error.problem);
        return { ok: false, problem: error.problem };
      }
      reportFailure(channel, error);
      return { ok: false, problem: { code: 'unknown', params: { code: channel } } };
    }
  });
};
