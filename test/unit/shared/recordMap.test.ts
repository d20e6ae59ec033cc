import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordMap } from '../../../shared/base/recordMap';

const change = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 150 }).map(String), fc.option(fc.integer(), { nil: undefined })),
  { maxLength: 40 },
);

const inAnyOrder = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a map that never changes', () => {
  it('holds what a plain map holds after the same changes, and so does every map before it', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (history) => {
        const plain = new Map<string, number>();
        let map = RecordMap.empty<number>();
        const all: [RecordMap<number>, [string, number][]][] = [];
        for (const changes of history) {
          map = map.with(new Map(changes));
          for (const [key, value] of new Map(changes))
            if (value === undefined) plain.delete(key);
            else plain.set(key, value);
          all.push([map, inAnyOrder(plain)]);
        }
        for (const [before, held] of all) {
          expect(inAnyOrder(before)).toEqual(held);
          expect(before.size).toBe(held.length);
          expect([...before.keys()].length).toBe(held.length);
          for (const [key, value] of held) expect(before.get(key)).toBe(value);
        }
      }),
      { seed: 20261129, numRuns: 200 },
    );
  });

  it('may be changed in two ways from the same map, and neither sees the other', () => {
    const start = RecordMap.of(Array.from({ length: 100 }, (_, n) => [`r${n}`, n] as const));
    const one = start.with(new Map([['x', 1]]));
    const other = start.with(new Map([['y', 2]]));
    expect([one.has('y'), other.has('x'), start.has('x')]).toEqual([false, false, false]);
    expect([...other.keys()].at(-1)).toBe('y');
    expect(other.size).toBe(101);
  });

  it('is the same map when nothing changes', () => {
    const map = RecordMap.of([['a', 1]]);
    expect(map.with(new Map([['a', 1]]))).toBe(map);
    expect(map.with(new Map([['b', undefined]]))).toBe(map);
  });

  it('is walked as it was, also when somebody makes the next one meanwhile', () => {
    const map = RecordMap.of([
      ['a', 1],
      ['b', 2],
    ]);
    const seen: string[] = [];
    for (const key of map.keys()) {
      seen.push(key);
      map.with(new Map([[`${key}!`, 3]]));
    }
    expect(seen).toEqual(['a', 'b']);
  });

  it('gives a record that comes back its old place', () => {
    const map = RecordMap.of([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const undone = map.with(new Map([['b', undefined]])).with(new Map([['b', 2]]));
    expect([...undone.keys()]).toEqual(['a', 'b', 'c']);
  });
});
