/**
 * The same value with the replacement character for every half of a surrogate pair. Half an emoji cannot be sent: it would
 * be another value on every other computer. What is no plain value stays as it is.
 */
export const wellFormed = <T>(value: T): T => (isWellFormed(value) ? value : (mend(value) as T));

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

const isWellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value)
    ? value.every(isWellFormed)
    : !isPlain(value) || Object.values(value).every(isWellFormed);
};

const mend = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
};
