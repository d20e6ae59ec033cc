import fc from 'fast-check';

/** Same histories every time, unless RONDETAFEL_SEED asks for others. */
export const SEED = Number(process.env['RONDETAFEL_SEED'] ?? 20_260_302);

/** A failure that was found once, by the seed and path that fast-check printed. */
export interface Kept {
  readonly name: string;
  readonly seed: number;
  readonly path?: string;
}

export const checkAll = <T>(property: fc.IProperty<T>, numRuns = 200): void => {
  fc.assert(property, { seed: SEED, numRuns });
};

export const replay = <T>(property: fc.IProperty<T>, { seed, path }: Kept): void => {
  fc.assert(property, {
    seed,
    numRuns: path === undefined ? 20 : 1,
    ...(path === undefined ? {} : { path }),
  });
};
