// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { startFailureReports } from '../../../renderer/session/failures';
import type { FailureReport } from '../../../shared/base/failureReport';
import type { Bridge } from '../../../shared/ipc/contract';

test('an exception that nobody caught is reported, a layout that takes one frame more is not', () => {
  const reported: FailureReport[] = [];
  const bridge = {
    reportFailure: (report: FailureReport) => {
      reported.push(report);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  startFailureReports(bridge as unknown as Bridge);
  const happen = (init: ErrorEventInit): boolean => window.dispatchEvent(new ErrorEvent('error', init));
  happen({ error: null, message: 'ResizeObserver loop limit exceeded' });
  happen({ error: null, message: 'ResizeObserver loop completed with undelivered notifications.' });
  expect(reported).toEqual([]);
  happen({ error: new TypeError('ResizeObserver loop is a name in here'), message: 'x' });
  happen({ error: null, message: 'Script error.' });
  expect(reported.map(({ where, name }) => [where, name])).toEqual([
    ['page.uncaught', 'TypeError'],
    ['page.uncaught', 'Problem'],
  ]);
});
