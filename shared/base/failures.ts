export type ReportFailure = (where: string, error: unknown) => void;

/** Until a process says where failures go, they end it or its test: none is swallowed. */
let report: ReportFailure = (_where, error) => {
  void Promise.reject(error);
};

/** Says where failures of this process go; once, at its start. Gives back what was there. */
export const setFailureReporter = (reporter: ReportFailure): ReportFailure => {
  const before = report;
  report = reporter;
  return before;
};

/**
 * Writes a failure in the log, without content. `where` is a fixed word of the program's own (`journal.append`), never
 * anything that was typed. It tells nobody: what people must know is said on the screen as well.
 */
export const reportFailure: ReportFailure = (where, error) => report(where, error);

/** Work that nobody waits for: what goes wrong in it is reported instead of lost. */
export const inBackground = (where: string, work: PromiseLike<unknown>): void => {
  work.then(undefined, (error: unknown) => report(where, error));
};
