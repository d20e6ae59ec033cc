import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliceBetween } from '../../shared/commands/text';
import { checkAll } from './support/run';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  // Emoji that share one of their two halves.
  fc
    .array(fc.constantFrom('😀', '😁', '🧀', 'a', '\u{1F600}\u{1F600}'), { maxLength: 6 })
    .map((all) => all.join('')),
);
const isHalf = (at: string, index: number): boolean => {
  const [before, after] = [at.charCodeAt(index - 1), at.charCodeAt(index)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

describe('the difference between two texts', () => {
  it('turns the one into the other', () => {
    checkAll(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after);
        if (!splice) {
          expect(before).toBe(after);
          return;
        }
        const { index, remove, insert } = splice;
        expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
      }),
      2_000,
    );
  });

  it('never cuts an emoji in two', () => {
    checkAll(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after);
        if (!splice) return;
        expect(isHalf(before, splice.index)).toBe(false);
        expect(isHalf(before, splice.index + splice.remove)).toBe(false);
        expect(Buffer.from(splice.insert).toString()).toBe(splice.insert);
      }),
      2_000,
    );
  });

  it('also works on texts with broken halves', () => {
    const broken = fc
      .array(fc.constantFrom('\ud83d', '\ude00', 'a'), { maxLength: 6 })
      .map((all) => all.join(''));
    checkAll(
      fc.property(broken, broken, (before, after) => {
        const { index, remove, insert } = spliceBetween(before, after) ?? { index: 0, remove: 0, insert: '' };
        expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
      }),
      2_000,
    );
  });
});
