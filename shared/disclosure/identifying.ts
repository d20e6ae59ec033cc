import type { Hit } from './hit';
import { RECOGNISERS } from './recognisers';

export type { Hit, HitKind } from './hit';

/**
 * What in a typed text looks like a citizen service number, postcode, telephone number, date of birth, e-mail address
 * or account number; in order, without overlaps. A help for whoever types, never a proof that nothing is there. Source:
 * product design, section 0 rule 10 and section 6. Every pattern is bounded, so that 20,000 characters of anything take
 * a moment.
 */
export const identifyingIn = (text: string): readonly Hit[] => {
  // Most of what people write has neither: nothing to look for while they type.
  if (!/[\d@]/.test(text)) return [];
  const kept: Hit[] = [];
  const taken = new Uint8Array(text.length);
  for (const recognise of RECOGNISERS) {
    for (const hit of recognise(text)) {
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      kept.push(hit);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** The text without one hit, and without the second of two spaces that this leaves. */
export const withoutHit = (text: string, { start, end }: Pick<Hit, 'start' | 'end'>): string => {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return before.endsWith(' ') || before === '' ? before + after.replace(/^ /, '') : before + after;
};
