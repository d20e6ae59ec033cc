import { reportFailure } from './failures';
import { tell } from './tell';

/**
 * Work that somebody asked for and waits for. What goes wrong in it that it did not say itself is written in the log
 * under `where` (a fixed word of the program's own), and said on the screen.
 */
export const onRequest = (where: string, work: PromiseLike<unknown> | undefined): void => {
  work?.then(undefined, (error: unknown) => {
    reportFailure(where, error);
    tell({ code: 'request_failed' });
  });
};
