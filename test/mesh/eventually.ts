/** Waits until `look` gives what `accept` wants; looks often, gives up late. */
export const eventually = async <T>(
  what: string,
  look: () => Promise<T> | T,
  accept: (value: T) => boolean,
  limitMs = 60_000,
): Promise<T> => {
  const until = performance.now() + limitMs;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (performance.now() > until)
      throw new Error(`${what}: not within ${limitMs} ms, last seen ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
