import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureLog } from '../../../electron/log/failureLog';
import { openLogFile } from '../../../electron/log/logFile';
import { failureReport, reportOf } from '../../../shared/base/failureReport';
import { inBackground, reportFailure, setFailureReporter } from '../../../shared/base/failures';

/** Everything that must never stand in a log: content, a name, a folder of a user, a secret. */
const CANARIES = ['Kanarie van Dam', '/home/kanarie/zaak.json', 'caseconf1.S2FuYXJpZQ', 'C:\\Users\\kanarie'];

const shown = (error: unknown, where = 'test.here'): string => JSON.stringify(reportOf(where, error));

describe('What a failure tells', () => {
  it('keeps the kind of error, its code and the places in the code, and no word of its message', () => {
    for (const canary of CANARIES) {
      const error = Object.assign(new TypeError(`${canary}\n    at ${canary} (kanarie.js:1:1)`), {
        code: 'ENOENT',
        path: canary,
      });
      const report = reportOf('library.append', error);
      expect(report).toMatchObject({ where: 'library.append', name: 'TypeError', code: 'ENOENT' });
      expect(report.frames[0]).toMatch(/failures\.test\.ts:\d+:\d+$/);
      expect(JSON.stringify(report).toLowerCase()).not.toContain('kanarie');
    }
  });

  it('carries nothing of what was thrown that is no error of the program', () => {
    for (const canary of CANARIES) {
      for (const thrown of [
        canary,
        { name: canary, code: canary, message: canary, stack: `Error\n at ${canary}` },
        Object.assign(new Error('x'), { message: canary, stack: `Error: y\n    at ${canary} (/a/b.js:1:1)` }),
        [canary],
      ])
        expect(shown(thrown).toLowerCase()).not.toContain('kanarie');
      expect(shown(new Error('x'), canary).toLowerCase()).not.toContain('kanarie');
    }
  });

  it('always has the agreed shape, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (thrown, where) => {
        expect(failureReport.safeParse(reportOf(where, thrown)).success).toBe(true);
      }),
      { seed: 20_261_128 },
    );
  });
});

describe('The log', () => {
  const report = reportOf('library.append', { code: 'ENOSPC' });
  const written = (): { lines: string[]; log: FailureLog; clock: { ms: number } } => {
    const lines: string[] = [];
    const clock = { ms: 1_000_000 };
    return { lines, clock, log: new FailureLog({ write: (line) => lines.push(line), now: () => clock.ms }) };
  };

  it('writes the same failure once a minute and says how often it came', () => {
    const { lines, log, clock } = written();
    for (let count = 0; count < 500; count += 1) log.note('main', report);
    expect(lines).toEqual(['main library.append Problem ENOSPC']);
    clock.ms += 60_000;
    log.note('main', report);
    expect(lines[1]).toBe('main library.append Problem ENOSPC (and 499 times before)');
  });

  it('says at the end how often a failure came that was only counted', () => {
    const { lines, log } = written();
    log.note('page', report);
    log.note('page', report);
    log.flush();
    expect(lines[1]).toContain('again 1 times');
  });

  it('cuts off a flood of different failures and says how many were left out', () => {
    const { lines, log, clock } = written();
    for (let count = 0; count < 1_000; count += 1) log.note('page', reportOf(`flood.n${count}`, {}));
    expect(lines).toHaveLength(60);
    clock.ms += 60_000;
    log.note('page', report);
    expect(lines.slice(60)).toEqual(['left out: 940', 'page library.append Problem ENOSPC']);
  });
});

describe('The log file', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'rondetafel-log-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stays within twice its size however much goes wrong, for its user alone', () => {
    const log = openLogFile(path.join(folder, 'logs'), 4_096);
    for (let count = 0; count < 1_000; count += 1) log.write(`page test.line${count} %s %o`);
    const names = readdirSync(path.join(folder, 'logs')).toSorted();
    expect(names).toEqual(['rondetafel.log', 'rondetafel.old.log']);
    for (const name of names) {
      const { size, mode } = statSync(path.join(folder, 'logs', name));
      expect(size).toBeLessThan(4_096 + 200);
      expect(mode & 0o077).toBe(0);
    }
    expect(readFileSync(log.path, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT\S+Z page test\.line\d+ %s %o\n/);
  });

  it('is no failure of its own when the disk refuses it', () => {
    const log = openLogFile('/dev/null/logs');
    expect(() => log.write('page test.line')).not.toThrow();
  });
});

describe('Work that nobody waits for', () => {
  it('is reported when it fails', async () => {
    const told: unknown[] = [];
    const before = setFailureReporter((where, error) => told.push([where, error]));
    const error = new Error('x');
    inBackground('test.work', Promise.reject(error));
    await Promise.resolve();
    await Promise.resolve();
    reportFailure('test.direct', error);
    setFailureReporter(before);
    expect(told).toEqual([
      ['test.work', error],
      ['test.direct', error],
    ]);
  });
});
