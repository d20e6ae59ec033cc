/** Half of a character of two: what is left of an emoji that was cut. With `u` it matches only a half that stands alone. */
const LONE = /\p{Surrogate}/gu;

/**
 * The text as it survives UTF-8: half characters become U+FFFD, as `String.prototype.toWellFormed` does, which Node 18
 * lacks. Without this a computer that kept the half would have another text than those that received it.
 */
export const wellFormed = (text: string): string => text.replaceAll(LONE, '\uFFFD');

/** The same for every text in a value. What is no plain value stays as it is; so does the identity of what is whole. */
export const wellFormedValue = <T>(value: T): T => (isWhole(value) ? value : (mend(value) as T));

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

const isWhole = (value: unknown): boolean => {
  if (typeof value === 'string') return wellFormed(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every(isWhole) : !isPlain(value) || Object.values(value).every(isWhole);
};

const mend = (value: unknown): unknown => {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
};
