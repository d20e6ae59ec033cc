export const ROOMS = ['small', 'large'] as const;
/** *Zaal*: how far away people sit, and so how large the type is. */
export type Room = (typeof ROOMS)[number];

/** The rows of the scenarios, shown one at a time: what it means for people first, euros last. */
export const SCENARIO_ROWS = ['effect', 'risk', 'gain', 'law', 'soon', 'later'] as const;
export type ScenarioRow = (typeof SCENARIO_ROWS)[number];
