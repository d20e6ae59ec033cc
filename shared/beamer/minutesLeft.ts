const MINUTE = 60;

/** Whole minutes as people say them: from 9:01 to 10:00 is ten, the last minute over time is none, then one over. */
export const minutesLeft = (seconds: number | null): number | null => {
  if (seconds === null) return null;
  return seconds > 0 ? Math.ceil(seconds / MINUTE) : -Math.floor(-seconds / MINUTE) + 0;
};
