import type { TFunction } from 'i18next';

/** From this share of what fits the field says how much is left. */
const NEAR = 0.9;

interface LengthText {
  /** The text does not fit. */
  readonly error: string | undefined;
  /** It soon will not. */
  readonly left: string | undefined;
}

/** What a field says of how long its text is, in UTF-16 units as the case counts them. */
export const lengthText = (t: TFunction<'screens'>, length: number, max: number): LengthText => {
  if (length > max) return { error: t('prose.tooLong', { length, max }), left: undefined };
  return {
    error: undefined,
    left: length > max * NEAR ? t('prose.left', { left: max - length, max }) : undefined,
  };
};
