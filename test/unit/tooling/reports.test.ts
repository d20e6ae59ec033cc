import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overrun } from '../../../electron/tooling/budget.mjs';
import {
  lastLine,
  playwrightReport,
  reportOf,
  slowest,
  vitestReport,
} from '../../../electron/tooling/numbers.mjs';
import { groupsOf, steps } from '../../../electron/tooling/steps.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const written = (content: object): string => {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('the report of a step', () => {
  it('counts a check without a report as one', () => {
    expect(reportOf(true)).toMatchObject({ passed: 1, failed: 0, skipped: 0 });
    expect(reportOf(false)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });

  it('comes from the report of the runner, and what was skipped is neither passed nor failed', () => {
    const vitest = written({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
    expect(reportOf(false, vitest, vitestReport)).toMatchObject({ passed: 5, failed: 2, skipped: 4 });
    const playwright = written({ stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 1 } });
    expect(reportOf(true, playwright, playwrightReport)).toMatchObject({ passed: 4, failed: 0, skipped: 1 });
  });

  it('is never green when the runner ended badly', () => {
    const file = written({ numPassedTests: 5, numFailedTests: 0 });
    expect(reportOf(false, file, vitestReport)).toMatchObject({ passed: 5, failed: 1 });
    const none = path.join(folder, 'none.json');
    expect(reportOf(true, none, vitestReport)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('names the slowest tests of both runners, with their files', () => {
    const vitest = vitestReport({
      testResults: [
        { name: '/a/b/money.test.ts', assertionResults: [{ fullName: 'adds up', duration: 30 }] },
        { name: '/a/b/text.test.ts', assertionResults: [{ fullName: 'is skipped' }] },
      ],
    });
    const spec = (title: string, ms: number) => ({
      file: 'e2e/saving.electron.test.ts',
      title,
      tests: [{ results: [{ duration: ms }, { duration: 1 }] }],
    });
    const playwright = playwrightReport({
      stats: { expected: 2, flaky: 0, unexpected: 0, skipped: 0 },
      suites: [{ specs: [spec('saves', 40)], suites: [{ specs: [spec('saves again', 10)] }] }],
    });
    expect(slowest([...vitest.timings, ...playwright.timings], 3)).toEqual([
      { name: 'saving.electron.test.ts: saves', ms: 41 },
      { name: 'money.test.ts: adds up', ms: 30 },
      { name: 'saving.electron.test.ts: saves again', ms: 11 },
    ]);
  });
});

describe('the last line of a run', () => {
  it('speaks of what was skipped only when something was', () => {
    expect(lastLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
    expect(lastLine({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });
});

describe('the time that a step may take', () => {
  const step = { name: 'unit', seconds: 300, budget: 200, slow: 1 };

  it('is passed over in silence when it is kept', () => {
    expect(overrun({ ...step, seconds: 200 }, undefined)).toBeNull();
  });

  it('is said with the name of the step when it is not', () => {
    expect(overrun(step, undefined)).toMatch(/^unit took 300 s, its budget is 200 s\. /);
  });

  it('grows with the slowness of the computer, which is said too', () => {
    expect(overrun({ ...step, slow: 1.6 }, undefined)).toBeNull();
    expect(overrun({ ...step, slow: 1.2 }, undefined)).toMatch(/240 s .*1\.2 times as slow/);
  });

  it('is lifted or stretched by a variable', () => {
    expect(overrun(step, 'off')).toBeNull();
    expect(overrun(step, '2')).toBeNull();
    expect(overrun(step, '1.1')).toMatch(/220 s/);
    expect(overrun(step, 'nonsense')).toMatch(/200 s/);
  });

  it('is at most twenty-eight minutes for all steps of npm test together; the goal is twenty', () => {
    const whole = steps.filter(({ onlyByName }) => !onlyByName);
    expect(whole.length).toBeGreaterThan(8);
    const longest = groupsOf(whole).map((group) => Math.max(...group.map(({ budget }) => budget)));
    expect(longest.reduce((sum, budget) => sum + budget, 0)).toBeLessThanOrEqual(28 * 60);
    for (const { name, budget, minutes } of steps) expect(budget, name).toBeLessThan(minutes * 60);
  });
});

describe('steps that run side by side', () => {
  const named = (...names: string[]) => steps.filter(({ name }) => names.includes(name));
  const namesIn = (chosen: readonly (typeof steps)[number][]) =>
    groupsOf(chosen).map((group) => group.map(({ name }) => name));

  it('are one group, and every step is in exactly one', () => {
    expect(namesIn(named('lint', 'unit', 'mesh', 'build'))).toEqual([['lint'], ['unit', 'mesh'], ['build']]);
    expect(namesIn(steps).flat().toSorted()).toEqual(steps.map(({ name }) => name).toSorted());
  });

  it('run alone when they are named alone', () => {
    expect(namesIn(named('mesh'))).toEqual([['mesh']]);
  });
});
