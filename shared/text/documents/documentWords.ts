import type { Language } from '../language';
import { enDocuments } from './enDocuments';
import { nlDocuments, type DocumentWords } from './nlDocuments';

export type { DocumentWords } from './nlDocuments';

/** The sentences of reports and letters: apart from the other words, because nobody needs them before exporting. */
export const documentWordsIn = (language: Language): DocumentWords =>
  language === 'nl' ? nlDocuments : enDocuments;
