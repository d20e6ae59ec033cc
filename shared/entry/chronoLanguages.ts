import { casual as english, type Chrono } from 'chrono-node/en';
import { casual as dutch } from 'chrono-node/nl';
import { LANGUAGES, type Language } from '../base/languages';

const BY_LANGUAGE: Readonly<Record<Language, Pick<Chrono, 'parse'>>> = { nl: dutch, en: english };

/** How a day is read in each language of the app, in the order of the list. */
export const DAY_READERS = LANGUAGES.map((language) => BY_LANGUAGE[language]);
