/** Longest name of a person or agency, in UTF-16 code units; what is longer was written by no dialog of ours. */
export const DISPLAY_NAME_MAX = 120;
/** More digits than this could be taken for the code that both screens show. */
const DIGITS_MAX = 4;
/** Letters of one language carry at most two marks; a pile of them draws over the rows above. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

/** Invisible: controls, formats, direction marks, fillers that look like nothing, and what has no meaning yet. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const BLANKS = /[\s\p{Z}]+/gu;
/** What names are written with. Pictures, ornaments and letters as wide as a sentence are not among it. */
const FOREIGN = /[^\p{L}\p{M}\p{N}\p{P} +]/gu;
const LEADING_MARKS = /(^|\s)\p{M}+/gu;

/**
 * A name of a person or agency as somebody else says it, made fit to stand in one row: composed (NFC), without invisible
 * characters, with single spaces. Null when that leaves no letter, when it is too long, or when it holds so many digits that
 * it could pass for a comparison code. The same text gives the same name a second time. Never throws.
 */
export const displayName = (text: string): string | null => {
  if (text.length > DISPLAY_NAME_MAX * 4) return null;
  const name = text
    .replaceAll(/\r\n?|[\n\t\u2028\u2029]/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .normalize('NFC')
    .replaceAll(FOREIGN, '')
    .replaceAll(BLANKS, ' ')
    .replaceAll(LEADING_MARKS, '$1')
    .replaceAll(MARKS, '$1')
    .replaceAll(BLANKS, ' ')
    .trim();
  if (name.length > DISPLAY_NAME_MAX || !/\p{L}/u.test(name)) return null;
  return (name.match(/\p{Nd}/gu)?.length ?? 0) > DIGITS_MAX ? null : name;
};

/** As `displayName`, where nothing may be said too. */
export const displayAgency = (text: string): string | null => (text.trim() === '' ? '' : displayName(text));

/**
 * Letters of other scripts that look like a Latin one, from the Cyrillic and Greek rows of Unicode's confusables (UTS #39).
 * A list of our own, because the libraries that carry all of UTS #39 weigh more than the whole lobby; it serves a warning,
 * and no decision rests on it.
 */
const TWINS = {
  of: 'авсԁенһіјкморԛѕтуѵхԝαβεηικνορτυχωγıɡɑʟ0135|',
  latin: 'abcdehhijkmopqstyvxwabenikvoptuxwyigalolesl',
};
const LATIN_TWINS = new Map(Array.from(TWINS.of, (letter, at) => [letter, TWINS.latin.charAt(at)]));

/** What is left of a name when everything is taken away that a hurried reader does not see. */
export const nameSkeleton = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/./gu, (letter) => LATIN_TWINS.get(letter) ?? letter)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

/** Whether two names read the same to somebody in a hurry. Equal names do too. */
export const looksLike = (a: string, b: string): boolean => {
  const skeleton = nameSkeleton(a);
  return skeleton !== '' && skeleton === nameSkeleton(b);
};
