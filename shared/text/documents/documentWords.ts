import type { Language } from '../language';
import { enDocuments } from './enDocuments';
import { nlDocuments, type DocumentWords } from './nlDocuments';

export type { DocumentWords } from './nlDocuments';

/** The sentences of reports and letters: apart from the other words, because nobody needs them before exporting. */
const WORDS: Readonly<Record<Language, DocumentWords>> = { nl: nlDocuments, en: enDocuments };

export const documentWordsIn = (language: Language): DocumentWords => WORDS[language];
