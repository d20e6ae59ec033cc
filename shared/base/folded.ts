/** Letters that Unicode does not take apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const LETTERS_PATTERN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A text as it is compared: lower case, without accents, ligatures taken apart (ĳ is ij), every kind of apostrophe, dash
 * and space the plain one. "Şöhret’s  Crèche" is "sohret's creche".
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(LETTERS_PATTERN, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[\u2018\u2019\u201a\u201b\u02bc\u02b9`\u00b4\u2032\uff07]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
