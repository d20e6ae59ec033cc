import * as z from 'zod';
import { personalIn } from '../disclosure/realNames';
import type { TableName } from '../model/tables';

/** Longest text on the beamer, in characters: more nobody reads at six metres. */
export const TEXT_MAX = 320;
/** Items in any list of a slide. */
export const SHOWN_MAX = 40;
export const text = z.string().max(TEXT_MAX);

const ELLIPSIS = '…';

/** A text that is shown, cut after a word where it is too long. */
export const clipped = (whole: string, most = TEXT_MAX): string => {
  const line = whole.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}${ELLIPSIS}`;
};

/** Where a text stands in the case. */
export interface TextPlace {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
}

/** Something that looks like it identifies a person, and is kept from the beamer. */
export interface Covered extends TextPlace {
  readonly found: string;
}

export interface Curtain {
  /** The text as the beamer may show it. */
  readonly show: (place: TextPlace, whole: string) => string;
  /** What was kept from it, in order. */
  readonly covered: readonly Covered[];
}

/**
 * Puts `word` over everything that looks identifying and over `names`, words of the chair's vault, unless the chair
 * chose to leave it. It looks before it cuts: half a
 * telephone number would not be noticed.
 */
export const curtain = (
  word: string,
  isDismissed: (covered: Covered) => boolean,
  names: readonly string[] = [],
): Curtain => {
  const covered: Covered[] = [];
  const show = (place: TextPlace, whole: string): string => {
    let safe = '';
    let from = 0;
    for (const { start, end } of personalIn(whole, names)) {
      const one = { ...place, found: whole.slice(start, end) };
      if (isDismissed(one)) continue;
      covered.push(one);
      safe += whole.slice(from, start) + word;
      from = end;
    }
    return clipped(safe + whole.slice(from));
  };
  return { show, covered };
};
