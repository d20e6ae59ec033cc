/** What stands before a surname and does not count when people are put in order. Source: Dutch practice (NEN 1888). */
const PREFIXES = new Set(
  "van de der den het 't te ten ter in op aan bij uit over onder voor von zu und la le les du des di da del della do dos el al af d' l' of y".split(
    ' ',
  ),
);

/** Dutch order: capitals and accents make no difference, numbers count as numbers. */
const ORDER = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

interface SortName {
  readonly surname: string;
  readonly rest: string;
}

/** "A. van der Kok" is found under K: the surname first, then what stands before it. */
const sortName = (name: string): SortName => {
  const words = name.trim().split(/\s+/);
  const first = words.findIndex((word, at) => at > 0 && PREFIXES.has(word.toLowerCase()));
  if (first === -1) return { surname: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') };
  const start = words.findIndex((word, at) => at >= first && !PREFIXES.has(word.toLowerCase()));
  return start === -1
    ? { surname: words.slice(first).join(' '), rest: words.slice(0, first).join(' ') }
    : { surname: words.slice(start).join(' '), rest: words.slice(0, start).join(' ') };
};

/** Puts names of people in order by surname; whoever has no name comes last. */
export const byPerson = (a: string, b: string): number => {
  if (a.trim() === '' || b.trim() === '') return Number(a.trim() === '') - Number(b.trim() === '');
  const [one, other] = [sortName(a), sortName(b)];
  return ORDER.compare(one.surname, other.surname) || ORDER.compare(one.rest, other.rest);
};
