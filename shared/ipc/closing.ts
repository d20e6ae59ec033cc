/** How long leaving a meeting may wait until the others have everything, before the case is closed. */
export const LEAVE_LIMIT_MS = 4_000;
/** How long the page may be busy leaving and saving before the user is asked whether to wait. It includes the leaving. */
export const CLOSE_LIMIT_MS = LEAVE_LIMIT_MS + 6_000;
