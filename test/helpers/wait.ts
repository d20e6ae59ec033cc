/** The slowest shared machine still gets there within this; a healthy one needs a fraction of it. */
export const LIMIT_MS = 60_000;

/** Waits until `look` gives what `accept` wants. Also works outside the test runner, where expect.poll does not. */
export const until = async <T>(
  what: string,
  look: () => Promise<T> | T,
  accept: (value: T) => boolean,
  limitMs = LIMIT_MS,
): Promise<T> => {
  const last = performance.now() + limitMs;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (performance.now() > last)
      throw new Error(`${what}: not within ${limitMs} ms, last seen ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The same work again and again, for at least this long. */
export const keepAt = async (ms: number, work: (round: number) => Promise<void>): Promise<number> => {
  const last = performance.now() + ms;
  let round = 0;
  do await work(round++);
  while (performance.now() < last);
  return round;
};

/** Are these characters there in this order, whatever stands between them? */
export const inOrder = (text: string, characters: string): boolean => {
  let at = 0;
  for (const character of text) if (character === characters[at]) at += 1;
  return at === characters.length;
};
