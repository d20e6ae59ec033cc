import { reportOf } from '../../shared/base/failureReport';
import { inBackground, reportFailure, setFailureReporter } from '../../shared/base/failures';
import type { Bridge } from '../../shared/ipc/contract';

/** Reports that a page sends in one minute; a failure in a loop must not keep the main process busy. */
const MAX_PER_MINUTE = 30;
const MINUTE_MS = 60_000;

/** Everything that goes wrong in this page and that nobody catches goes to the log of the main process, without content. */
export const startFailureReports = (bridge: Bridge, now: () => number = Date.now): void => {
  let since = 0;
  let sent = 0;
  setFailureReporter((where, error) => {
    if (now() - since >= MINUTE_MS) [since, sent] = [now(), 0];
    sent += 1;
    if (sent > MAX_PER_MINUTE) return;
    // The log itself is out of reach: there is nowhere left to say so.
    bridge.reportFailure(reportOf(where, error)).catch(() => undefined);
  });
  window.addEventListener('error', ({ error, message }) => {
    if (error === null && isLayoutNote(message)) return;
    reportFailure('page.uncaught', error ?? { message });
  });
  window.addEventListener('unhandledrejection', ({ reason }) => reportFailure('page.unhandled', reason));
};

/** The browser says so when a layout is finished one frame later, which is how it is meant: nothing failed. */
const isLayoutNote = (message: string): boolean => message.startsWith('ResizeObserver loop ');

export { inBackground, reportFailure };
