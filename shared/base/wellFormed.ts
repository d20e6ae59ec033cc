/** Half of a character of two: what is left of an emoji that was cut. With `u` it matches only a half that stands alone. */
const LONE = /\p{Surrogate}/gu;

/**
 * The text as it survives UTF-8: half characters become U+FFFD, as `String.prototype.toWellFormed` does, which Node 18
 * lacks. Without this a computer that kept the half would have another text than those that received it.
 */
export const wellFormed = (text: string): string => text.replaceAll(LONE, '\uFFFD');
