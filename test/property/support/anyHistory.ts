import fc from 'fast-check';
import { DRAWN } from './anyCommand';
import type { Step } from './table';

const step: fc.Arbitrary<Step> = fc.record({
  peer: fc.nat({ max: 4 }),
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('command' as const) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    { weight: 5, arbitrary: fc.constant('deliver' as const) },
    { weight: 1, arbitrary: fc.constant('cut' as const) },
    { weight: 1, arbitrary: fc.constant('heal' as const) },
    { weight: 1, arbitrary: fc.constant('migrate' as const) },
  ),
  command: fc.nat({ max: DRAWN.length * 10 }),
  choices: fc.array(fc.nat({ max: 10_000 }), { minLength: 6, maxLength: 6 }),
});

/** What some people at one table do, in which order, and what happens to the network meanwhile. */
export const anyHistory = fc.record({
  size: fc.integer({ min: 3, max: 5 }),
  start: fc.constantFrom('full' as const, 'closed' as const, 'early' as const, 'old' as const),
  steps: fc.array(step, { minLength: 8, maxLength: 36, size: 'max' }),
});
