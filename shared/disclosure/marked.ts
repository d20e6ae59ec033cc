import * as z from 'zod';
import { AGE_BANDS, ageBand } from './bands';
import { datesIn } from './dates';
import { HIT_KINDS } from './hit';
import { identifyingIn } from './identifying';
import type { KnownWords } from './known';
import { wholeWordsIn } from './wholeWords';

const MARKS = [...HIT_KINDS, 'name', 'place', 'address', 'date', 'age'] as const;
type Mark = (typeof MARKS)[number];

/** A piece of free text, or a mark where something identifying stood; `shown` is a month or an age band. */
export const segmentSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    mark: z.enum(MARKS),
    shown: z.union([z.string().regex(/^\d{4}-\d{2}$/), z.enum(AGE_BANDS)]).nullable(),
  }),
]);
export type Segment = z.infer<typeof segmentSchema>;

interface Found {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  readonly shown: string | null;
}

/** A street with its house number. */
const ADDRESS =
  /(?<![\p{L}\d])\p{Lu}\p{L}{1,30}(?:straat|laan|weg|plein|kade|gracht|hof|dijk|singel|steeg|pad|park|plantsoen|street|road|lane)\s\d{1,4}[a-z]?(?!\p{L}|\d)/gu;
const AGE = /(?<!\d)(\d{1,3})(?:[ -]?jarige?\b| jaar oud\b| years? old\b|-year-old\b)/giu;

/** Where one of the words stands by itself, in capitals or not. */
const wordsIn = (text: string, words: readonly string[], mark: Mark): Found[] =>
  wholeWordsIn(text, words).map((place) => ({ mark, ...place, shown: null }));

const found = (text: string, known: KnownWords): Found[] => [
  ...identifyingIn(text).map(({ kind, start, end }) => ({ mark: kind, start, end, shown: null })),
  ...wordsIn(text, known.names, 'name'),
  ...wordsIn(text, known.places, 'place'),
  ...[...text.matchAll(ADDRESS)].map((match) => ({
    mark: 'address' as const,
    start: match.index,
    end: match.index + match[0].length,
    shown: null,
  })),
  ...datesIn(text).map(({ start, end, month, year }) => ({
    mark: 'date' as const,
    start,
    end,
    shown: year < 100 ? null : `${year}-${String(month).padStart(2, '0')}`,
  })),
  ...[...text.matchAll(AGE)].map((match) => ({
    mark: 'age' as const,
    start: match.index,
    end: match.index + match[0].length,
    shown: ageBand(Number(match[1])),
  })),
];

/**
 * Free text with what identifies taken out and marked. Where two overlap, all that either covers goes. It helps and
 * proves nothing: the story itself can identify. Source: product design, section 6 ("Zonder herleidbare gegevens").
 */
export const markedText = (text: string, known: KnownWords): Segment[] => {
  const segments: Segment[] = [];
  let at = 0;
  for (const { mark, start, end, shown } of merged(found(text, known))) {
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({ mark, shown });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
};

const merged = (all: readonly Found[]): Found[] => {
  const result: Found[] = [];
  for (const next of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && next.start < last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
};

/** True when there is nothing in a line that would be marked. */
export const saysNobody = (line: string, known: KnownWords): boolean => found(line, known).length === 0;
