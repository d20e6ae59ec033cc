import type { CaseTables } from '../model/tables';
import type { Language } from '../text/language';
import { documentFor } from './document/audience';
import { markdownOf } from './writers/markdown';

/**
 * The whole report of a case as Markdown, as the Doorbraakteam gets it. Dissent is always in it; it cannot be left out.
 * `today` is the ISO date on which it is made.
 */
export const markdownReport = (tables: CaseTables, language: Language, today: string): string =>
  markdownOf(documentFor(tables, { audience: { kind: 'doorbraakteam' }, level: 2, language, today }));
