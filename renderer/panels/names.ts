import type { Language } from '../../shared/text/language';

/** Names as people say them together: "GGD, Zorg en Gemeente". */
export const namesText = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
