import { app, shell, type WebContents } from 'electron';
import { failureReport, reportOf, type FailureReport } from '../../shared/base/failureReport';
import { inBackground, setFailureReporter } from '../../shared/base/failures';
import type { LogDesk } from '../windows/menu';
import { FailureLog, type FailurePlace } from './failureLog';
import { openLogFile } from './logFile';

export interface AppLog {
  readonly note: (place: FailurePlace, report: FailureReport) => void;
  readonly desk: LogDesk;
}

/** One log for all processes of the app, in the main process. It holds no content, so that it can be sent along. */
export const startLog = (folder: string, isBeamer: (contents: WebContents) => boolean): AppLog => {
  const file = openLogFile(folder);
  file.write(`started ${app.getVersion()} on ${process.platform}, Electron ${process.versions.electron}`);
  const failures = new FailureLog({ write: file.write, now: Date.now });
  const note = (place: FailurePlace, report: FailureReport): void => failures.note(place, report);
  setFailureReporter((where, error) => {
    note('main', reportOf(where, error));
    // A developer sees the message too; the file never holds it.
    if (!app.isPackaged) process.stderr.write(`rondetafel: ${where}: ${String(error)}\n`);
  });
  watchMain(note);
  watchPages(note, isBeamer);
  app.on('quit', () => failures.flush());
  return {
    note,
    desk: {
      open: () => inBackground('log.open', shell.openPath(file.path)),
      showInFolder: () => shell.showItemInFolder(file.path),
    },
  };
};

type Note = AppLog['note'];

/** The app goes on: whatever was acknowledged is on the disk, and ending here would lose what is not. */
const watchMain = (note: Note): void => {
  process.on('uncaughtException', (error) => note('main', reportOf('main.uncaught', error)));
  process.on('unhandledRejection', (error) => note('main', reportOf('main.unhandled', error)));
};

const watchPages = (note: Note, isBeamer: (contents: WebContents) => boolean): void => {
  app.on('render-process-gone', (_event, contents, { reason }) =>
    note(isBeamer(contents) ? 'beamer' : 'page', reportOf('page.gone', { code: codeFrom(reason) })),
  );
  app.on('child-process-gone', (_event, { type, reason }) =>
    note('system', reportOf(`gone.${type.replaceAll(/[^A-Za-z0-9]/g, '')}`, { code: codeFrom(reason) })),
  );
  app.on('web-contents-created', (_created, contents) => {
    contents.on('unresponsive', () => note('page', reportOf('page.unresponsive', {})));
    contents.on('preload-error', (_event, _path, error) => note('page', reportOf('page.preload', error)));
    // The beamer has no way to ask anything of this process; what its console complains about is seen from here.
    contents.on('console-message', (...told: unknown[]) => {
      const report = isBeamer(contents) ? consoleReport(told) : null;
      if (report) note('beamer', report);
    });
  });
};

/** `abnormal-exit` becomes `abnormal_exit`. */
const codeFrom = (reason: string): string => reason.replaceAll('-', '_');

/** Only the place of a complaint, not its words. Electron up to 34 gives arguments, later ones an event with fields. */
const consoleReport = ([event, level, , line, source]: readonly unknown[]): FailureReport | null => {
  const field = (name: string): unknown =>
    typeof event === 'object' && event !== null ? Reflect.get(event, name) : undefined;
  if (level !== 3 && field('level') !== 'error') return null;
  const file =
    String(source ?? field('sourceId'))
      .split('/')
      .at(-1) ?? '';
  const report = failureReport.safeParse({
    where: 'beamer.console',
    name: 'Error',
    code: null,
    frames: [`${file}:${Number(line ?? field('lineNumber'))}:0`],
  });
  return report.success ? report.data : reportOf('beamer.console', {});
};
