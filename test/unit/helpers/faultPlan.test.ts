import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_KINDS, countKinds, EVENTS, faultPlan, RELAY_FAULTS, type Fault } from '../../helpers/faultPlan';

const plans = fc.record({
  seed: fc.nat(),
  seconds: fc.integer({ min: 20, max: 600 }),
  computers: fc.integer({ min: 2, max: 6 }),
});

/** Who or what has the fault: one at a time. */
const whose = ({ kind, computer }: Fault): string => {
  if (EVENTS.some((one) => one === kind)) return 'event';
  return RELAY_FAULTS.some((one) => one === kind) ? 'relay' : String(computer);
};

describe('the faults of a day', () => {
  it('are the same for the same seed, and others for another', () => {
    const day = { seconds: 120, computers: 4 };
    expect(faultPlan({ ...day, seed: 7 })).toEqual(faultPlan({ ...day, seed: 7 }));
    expect(faultPlan({ ...day, seed: 8 })).not.toEqual(faultPlan({ ...day, seed: 7 }));
  });

  it('have every kind in ten minutes, whatever the seed', () => {
    for (const seed of [1, 13, 99]) {
      const counts = countKinds(faultPlan({ seed, seconds: 600, computers: 4 }));
      expect(Object.keys(counts).toSorted()).toEqual([...ALL_KINDS].toSorted());
    }
  });

  it('begin in order, end within the day, and do not overlap at one computer', () => {
    fc.assert(
      fc.property(plans, (options) => {
        const faults = faultPlan(options);
        const free = new Map<string, number>();
        let before = 0;
        for (const fault of faults) {
          expect(fault.at).toBeGreaterThanOrEqual(before);
          expect(fault.at).toBeGreaterThanOrEqual((free.get(whose(fault)) ?? 0) - 0.2);
          expect(fault.at + fault.lasts).toBeLessThanOrEqual(options.seconds + 0.1);
          expect(fault.computer).toBeLessThan(options.computers);
          if (whose(fault) === 'event') expect(fault.computer === 0).toBe(fault.kind === 'chairKill');
          before = fault.at;
          free.set(whose(fault), fault.at + fault.lasts);
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('are of the wished kinds only', () => {
    const faults = faultPlan({ seed: 1, seconds: 60, computers: 3, kinds: ['diskFull', 'kill'] });
    expect(Object.keys(countKinds(faults)).toSorted()).toEqual(['diskFull', 'kill']);
  });
});
