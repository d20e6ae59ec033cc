/** Pages of our own app. Further origins, for tests or a guest page, are configured exactly. */
const APP_ORIGIN = 'app://bundle';

/**
 * Keeps web pages out that a participant happens to have open. A program can claim any origin, so
 * this is no authentication; the topic and the room key are.
 */
export const originAllowed = (origin: string | undefined, allowed: readonly string[]): boolean =>
  origin !== undefined && (origin === APP_ORIGIN || allowed.includes(origin));
