/**
 * Where Dutch words may be broken. Electron has no Dutch dictionary for `hyphens: auto`, so soft hyphens are put in
 * what is shown; they are never part of what is kept. The patterns are some 230 kB and come after the first screen;
 * until then words stay whole. They are Dutch whatever language the screens speak, for what is broken are names of agencies
 * and people in a case, and those are Dutch: a new language of the app adds none.
 */

/** Shorter words fit anywhere. */
const MIN_LETTERS = 10;

type Hyphenate = (text: string, options: { readonly minWordLength: number }) => string;
let hyphenate: Hyphenate | null = null;
let loading: Promise<void> | null = null;

/** Fetches the patterns, once. */
export const loadHyphenation = (): Promise<void> =>
  (loading ??= import('hyphen/nl').then((library) => {
    hyphenate = library.hyphenateSync;
  }));

/** A text with a soft hyphen at each place where one of its long words may be broken. */
export const withSoftHyphens = (text: string): string =>
  hyphenate === null ? text : hyphenate(text, { minWordLength: MIN_LETTERS });

/**
 * A word in pieces of at most so many letters, each but the last with a hyphen where the language allows a break. Null
 * when the language knows no such place, or the patterns are not there yet.
 */
export const hyphenated = (word: string, letters: number): readonly string[] | null => {
  const syllables = withSoftHyphens(word).split('\u00ad');
  if (syllables.length < 2) return null;
  const pieces: string[] = [];
  for (const [at, syllable] of syllables.entries()) {
    const last = pieces.at(-1);
    const hyphen = at === syllables.length - 1 ? 0 : 1;
    if (last !== undefined && last.length + syllable.length + hyphen <= letters)
      pieces[pieces.length - 1] = last + syllable;
    else pieces.push(syllable);
  }
  if (pieces.some((piece, at) => piece.length + (at < pieces.length - 1 ? 1 : 0) > letters)) return null;
  return pieces.map((piece, at) => (at < pieces.length - 1 && !piece.endsWith('-') ? `${piece}-` : piece));
};
