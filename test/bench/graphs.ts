import { put, type Op } from '../../shared/doc/op';
import { seeded } from './cases';

type Edge = readonly [number, number];

/** Shapes that make a search for loops work hard, each with at most so many edges. */
const SHAPES: Readonly<Record<string, (parties: number, relations: number) => Edge[]>> = {
  'all to all': (_, relations) => {
    const size = Math.floor(Math.sqrt(relations));
    return pairs(size, size).filter(([from, to]) => from !== to);
  },
  'a chain of diamonds, closed': (parties, relations) =>
    // Four edges take one from corner to corner along two ways: 2^n loops of the same length.
    Array.from({ length: Math.min(Math.floor(parties / 3), Math.floor(relations / 4)) }, (_, n) => n).flatMap(
      (n, _, all): Edge[] => {
        const [from, to] = [n * 3, ((n + 1) % all.length) * 3];
        return [
          [from, from + 1],
          [from, from + 2],
          [from + 1, to],
          [from + 2, to],
        ];
      },
    ),
  'layers that lead nowhere, and one way back': (parties, relations) => {
    const width = Math.max(2, Math.floor(relations / parties));
    const layers = Math.floor(parties / width);
    const forward = Array.from({ length: layers - 1 }, (_, layer) => layer).flatMap((layer) =>
      pairs(width, width).map(([a, b]): Edge => [layer * width + a, (layer + 1) * width + b]),
    );
    return [...forward, [layers * width - 1, 0]];
  },
  'a ring with short cuts': (parties, relations) =>
    Array.from({ length: relations }, (_, n): Edge => {
      const from = n % parties;
      return [from, (from + 1 + Math.floor(n / parties) * 7) % parties];
    }),
  'there and back': (parties, relations) =>
    Array.from({ length: Math.floor(relations / 2) }, (_, n): Edge[] => {
      const [a, b] = [n % parties, (n % parties) + 1 + Math.floor(n / parties)];
      return [
        [a, b % parties],
        [b % parties, a],
      ];
    }).flat(),
  'by chance': (parties, relations) => {
    const random = seeded(11);
    return Array.from({ length: relations }, (): Edge => {
      const from = Math.floor(random() * parties);
      return [from, (from + 1 + Math.floor(random() * (parties - 1))) % parties];
    });
  },
};

export const SHAPE_NAMES = Object.keys(SHAPES);

const pairs = (a: number, b: number): Edge[] =>
  Array.from({ length: a * b }, (_, n): Edge => [Math.floor(n / b), n % b]);

/** The shape as relations that count for loops and for deadlocks alike. */
export const shapeOps = (name: string, parties: number, relations: number): Op[] =>
  (SHAPES[name]?.(parties, relations) ?? [])
    .slice(0, relations)
    .map(([from, to], index) =>
      put('relations', `r${index}`, { type: 'waits_for', from: `p${from}`, to: `p${to}` }),
    );
