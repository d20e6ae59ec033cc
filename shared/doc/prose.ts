import * as Y from 'yjs';
import { isInsidePair } from '../base/textChange';
import { wellFormed } from '../base/wellFormed';

/**
 * The letters of a prose field. Y.Text also counts what is no letter (an embed, a value) although nobody sees it: places in
 * a text are counted in the letters of this function everywhere, when reading and when writing.
 */
export const proseOf = (text: Y.Text): string => wellFormed(text.toJSON());

/** At `index` of the letters takes out `remove` of them, then puts `insert` in. Units are those of UTF-16. */
export const spliceProse = (text: Y.Text, index: number, remove: number, insert: string): void => {
  const letters = text.toJSON();
  const from = wholeLetter(letters, Math.min(index, letters.length));
  const to = Math.max(from, wholeLetter(letters, Math.min(index + remove, letters.length), true));
  // From the end, so that the places before it stay what they are.
  for (const { at, length } of spansOf(text, letters.length, from, to).toReversed()) text.delete(at, length);
  const added = wellFormed(insert);
  if (added !== '') text.insert(placeOf(text, letters.length, from), added);
};

/** A place inside a pair of surrogates is moved to its start or end: half of an emoji is no letter. */
const wholeLetter = (letters: string, at: number, isEnd = false): number =>
  isInsidePair(letters, at) ? (isEnd ? at + 1 : at - 1) : at;

interface Run {
  /** Place as Y.Text counts. */
  readonly at: number;
  readonly length: number;
  readonly isLetters: boolean;
}

const runsOf = (text: Y.Text): readonly Run[] => {
  const runs: Run[] = [];
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    runs.push({ at, length: item.length, isLetters: item.content instanceof Y.ContentString });
    at += item.length;
  }
  return runs;
};

/** Where Y.Text counts the letters `from` up to `to`. */
const spansOf = (text: Y.Text, letters: number, from: number, to: number): Omit<Run, 'isLetters'>[] => {
  if (from === to) return [];
  if (text.length === letters) return [{ at: from, length: to - from }];
  const spans: Omit<Run, 'isLetters'>[] = [];
  let seen = 0;
  for (const { at, length, isLetters } of runsOf(text)) {
    if (!isLetters) continue;
    const [start, end] = [Math.max(from, seen), Math.min(to, seen + length)];
    if (start < end) spans.push({ at: at + start - seen, length: end - start });
    seen += length;
  }
  return spans;
};

/** Where Y.Text counts the place before the letter `index`, directly behind the letter before it. */
const placeOf = (text: Y.Text, letters: number, index: number): number => {
  if (text.length === letters || index === 0) return index;
  let seen = 0;
  for (const { at, length, isLetters } of runsOf(text)) {
    if (!isLetters) continue;
    if (index <= seen + length) return at + index - seen;
    seen += length;
  }
  return text.length;
};
