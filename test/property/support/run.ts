import fc from 'fast-check';

/** Same histories every time, unless RONDETAFEL_SEED asks for others. */
export const SEED = Number(process.env['RONDETAFEL_SEED'] ?? 20_260_302);

export const checkAll = <T>(property: fc.IProperty<T>, numRuns = 200): void => {
  fc.assert(property, { seed: SEED, numRuns });
};
