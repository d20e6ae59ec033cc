/** Looks every `everyMs` until `isDone` or until `timeoutMs` have passed; tells which. Never rejects. */
export const waitUntil = (isDone: () => boolean, timeoutMs: number, everyMs: number): Promise<boolean> => {
  const until = performance.now() + timeoutMs;
  return new Promise((resolve) => {
    const look = (): void => {
      if (isDone()) resolve(true);
      else if (performance.now() >= until) resolve(false);
      else setTimeout(look, everyMs);
    };
    look();
  });
};
