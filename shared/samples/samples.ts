import ahmed from './ahmed.json';
import henk from './henk.json';
import janice from './janice.json';
import maria from './maria.json';

/** Worked cases to learn from. Facts marked `fromSource` follow the annual review; names and amounts are made up. */
export const SAMPLES = {
  henk: JSON.stringify(henk),
  janice: JSON.stringify(janice),
  maria: JSON.stringify(maria),
  ahmed: JSON.stringify(ahmed),
} as const;

export type SampleName = keyof typeof SAMPLES;

export const isSampleName = (name: string): name is SampleName => Object.hasOwn(SAMPLES, name);
