/** The languages of the app, the first one is what it starts in. Whatever there is one of per language derives from this. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How numbers and dates are written in each. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** What each is called by those who speak it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);
