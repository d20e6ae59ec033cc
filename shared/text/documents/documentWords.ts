import type { Language } from '../language';
import { enDocuments } from './enDocuments';
import { nlDocuments, type DocumentWords } from './nlDocuments';

export type { DocumentWords } from './nlDocuments';

const WORDS: Readonly<Record<Language, DocumentWords>> = { nl: nlDocuments, en: enDocuments };

/** The sentences of reports and letters: apart from the other words, because nobody needs them before exporting. */
export const documentWordsIn = (language: Language): DocumentWords => WORDS[language];
