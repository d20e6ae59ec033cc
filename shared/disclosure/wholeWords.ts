const literally = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Where one of the words stands by itself, in capitals or not. UTF-16 units, `end` not included. */
export const wholeWordsIn = (
  text: string,
  words: readonly string[],
): { readonly start: number; readonly end: number }[] => {
  if (words.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.map(literally).join('|')})(?![\\p{L}\\d])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
};
