// The library ships no types.
declare module 'hyphen/nl' {
  /** Puts soft hyphens (U+00AD) in the words of a text, in words of five letters and more. */
  export const hyphenateSync: (
    text: string,
    options?: { readonly minWordLength?: number; readonly hyphenChar?: string },
  ) => string;
}
