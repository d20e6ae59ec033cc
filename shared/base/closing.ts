/** How long leaving a meeting waits for the others to have everything, in milliseconds. */
export const DELIVERY_LIMIT_MS = 4_000;
/** What saving, saying goodbye and removing a copy may take beside that. */
const REST_OF_LEAVING_MS = 1_000;

/** How long the page may take before its window closes anyway: longer than leaving a meeting waits by itself. */
export const CLOSING_LIMIT_MS = DELIVERY_LIMIT_MS + REST_OF_LEAVING_MS;
