/** Ends of lines as other programs write them: Windows, old Mac, and Unicode's own. */
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Characters that take up room but are no text; a vertical tab and a form feed among them. */
const ODD_SPACE = /[\v\f]/g;
/** What no document may hold. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** A text with its lines, each ended by LF, and nothing in it that a document cannot hold. */
export const plainLines = (text: string): string =>
  text.replaceAll(LINE_ENDS, '\n').replaceAll(ODD_SPACE, ' ').replaceAll(CONTROL, '');
