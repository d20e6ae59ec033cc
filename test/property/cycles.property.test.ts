import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementaryCycles, graphOf, MAX_CYCLES } from '../../shared/insight/cycles';
import { checkAll } from './support/run';

type Edge = [string, string];

/** Every path tried, from every node: slow and plainly right. */
const bruteForce = (edges: readonly Edge[]): string[][] => {
  const found = new Map<string, string[]>();
  const walk = (path: string[]): void => {
    for (const [from, to] of edges) {
      if (from !== path.at(-1)) continue;
      if (to === path[0] && path.length > 1) found.set(path.join(), path);
      else if (to > path[0]! && !path.includes(to)) walk([...path, to]);
    }
  };
  for (const node of new Set(edges.flat())) walk([node]);
  return [...found.values()].sort((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1));
};

const edgesAmong = (nodes: number, maxLength: number): fc.Arbitrary<Edge[]> => {
  const node = fc.nat({ max: nodes - 1 }).map((n) => `p${n}`);
  return fc.array(fc.tuple(node, node), { maxLength, size: 'max' });
};

const isCycleOf = (cycle: readonly string[], edges: readonly Edge[]): boolean =>
  cycle.every((from, at) => edges.some(([a, b]) => a === from && b === cycle[(at + 1) % cycle.length]));

describe('loops', () => {
  it('in a small graph are exactly those that trying every path finds', () => {
    checkAll(
      fc.property(edgesAmong(6, 14), (edges) => {
        const all = bruteForce(edges);
        if (all.length > MAX_CYCLES) return;
        expect(elementaryCycles(graphOf(edges))).toEqual({ cycles: all, truncated: false });
      }),
      600,
    );
  });

  it('are the same in whatever order the relations arrived', () => {
    checkAll(
      fc.property(edgesAmong(9, 50), (edges) => {
        expect(elementaryCycles(graphOf([...edges].reverse()))).toEqual(elementaryCycles(graphOf(edges)));
      }),
      200,
    );
  });

  it('in a large graph are real, listed once, start at their smallest id, and say when there are more', () => {
    checkAll(
      fc.property(edgesAmong(40, 160), (edges) => {
        const { cycles, truncated } = elementaryCycles(graphOf(edges));
        expect(cycles.length).toBeLessThanOrEqual(MAX_CYCLES);
        expect(new Set(cycles.map((cycle) => cycle.join())).size).toBe(cycles.length);
        for (const cycle of cycles) {
          expect(cycle.length).toBeGreaterThan(1);
          expect([...cycle].sort()[0]).toBe(cycle[0]);
          expect(isCycleOf(cycle, edges)).toBe(true);
        }
        if (truncated) expect(cycles.length).toBeGreaterThan(0);
      }),
      60,
    );
  });

  it('of a case as large as cases get are all listed when they are few', () => {
    // A wide funnel: thousands of ways forward, one way back for each of three loops.
    const layers = Array.from({ length: 8 }, (_, layer) => [0, 1, 2, 3].map((n) => `q${layer}${n}`));
    const forward = layers
      .slice(0, -1)
      .flatMap((from, at) => from.flatMap((a) => layers[at + 1]!.map((b): Edge => [a, b])));
    const loops: Edge[] = [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'q00'],
      ['b', 'q01'],
    ];
    expect(elementaryCycles(graphOf([...forward, ...loops]))).toEqual({
      cycles: [['a', 'b']],
      truncated: false,
    });
  });
});

describe('a graph with more loops than anybody reads', () => {
  const complete = (size: number): Edge[] =>
    Array.from({ length: size * size }, (_, n): Edge => [`n${Math.floor(n / size)}`, `n${n % size}`]);

  it('of 40 that all refer to each other says that there are more', () => {
    const { cycles, truncated } = elementaryCycles(graphOf(complete(40)));
    expect(truncated).toBe(true);
    expect(cycles).toHaveLength(MAX_CYCLES);
  });

  it('of 500 parties and 2,000 relations comes to an answer', () => {
    const edges = Array.from({ length: 2_000 }, (_, n): Edge => [
      `n${(n * 7_919) % 500}`,
      `n${(n * n + 13 * n + 1) % 500}`,
    ]);
    const { cycles } = elementaryCycles(graphOf(edges));
    for (const cycle of cycles) expect(isCycleOf(cycle, edges)).toBe(true);
  });

  it('a chain of 20,000 does not exhaust the stack', () => {
    const edges = Array.from({ length: 20_000 }, (_, n): Edge => [`n${n}`, `n${(n + 1) % 20_000}`]);
    expect(elementaryCycles(graphOf(edges)).cycles).toHaveLength(1);
  });
});
