/**
 * JSON with the names of every object in one order and no blanks: equal values give equal text on every computer. For
 * plain values only; what JSON leaves out (`undefined`) is left out. Ours, and not a library's: the hashes of recorded
 * decisions hang on this exact text, so that no new version of a package may change it.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // By code unit, as `<` does: no language decides about it.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
};
