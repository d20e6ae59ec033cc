import { describe, expect, it } from 'vitest';
import { contrast, readColour } from '../../../shared/theme/contrast';
import { readThemeSheet, SHEET_LIMIT } from '../../../shared/theme/themeSheet';
import { sentenceFor } from '../../../shared/text/language';

const tokens = (text: string): unknown => {
  const read = readThemeSheet(text);
  return read.ok ? read.value : read.problems[0];
};

describe('a style sheet of a municipality', () => {
  it('gives its tokens, for both themes or for one', () => {
    expect(
      tokens(`
        /* Huisstijl */
        :root, [data-theme] { --basis-color-action-1-color-default: #ec0000; --basis-border-radius-md: 0 }
        [data-theme="dark"] { --rt-slot-1: rgb(1 2 3 / 50%); }
        :root[data-theme='light']{--basis-text-font-family-default: "Amsterdam Sans", Arial;}
      `),
    ).toEqual({
      skipped: 0,
      rules: [
        {
          scope: 'both',
          tokens: [
            ['--basis-color-action-1-color-default', '#ec0000'],
            ['--basis-border-radius-md', '0'],
          ],
        },
        { scope: 'dark', tokens: [['--rt-slot-1', 'rgb(1 2 3 / 50%)']] },
        { scope: 'light', tokens: [['--basis-text-font-family-default', '"Amsterdam Sans", Arial']] },
      ],
    });
  });

  it('gives what the app knows, and says how many others were left out', () => {
    const known = { scope: 'both', tokens: [['--basis-border-radius-md', '0']] };
    expect(
      tokens(
        ':root { --utrecht-button-color: red; --basis-border-radius-md: 0; --denhaag-logo: url(logo.svg) }',
      ),
    ).toEqual({ rules: [known], skipped: 2 });
    expect(tokens(':root { --utrecht-button-color: red }')).toEqual({ code: 'theme_empty' });
  });

  it.each([
    ['@import "https://example.org/a.css";', 1],
    [':root { --basis-x: 1px }\n@font-face { src: url(a) }', 2],
    ['body { --basis-x: 1px }', 1],
    [':root, body { --basis-x: 1px }', 1],
    [':root {\n  --basis-a: 1px;\n  color: red;\n}', 3],
    [':root { --rt-if-light: initial }', 1],
    [':root { --basis-x: url(https://example.org/x) }', 1],
    [':root { --basis-x: image-set("a" 1x) }', 1],
    [':root { --basis-x: \\75rl(a) }', 1],
    [':root { --basis-x: 1px !important }', 1],
    [':root { --basis-x: <b> }', 1],
    [':root { --basis-x: ' + 'a'.repeat(201) + ' }', 1],
    [':root { --basis-x: 1px', 1],
    [':root { --basis-x: 1px } }', 1],
    [':root { --basis-x: }', 1],
    ['/* a\nb */\n:root { --basis-x: 1px; } x', 3],
    ['<html>', 1],
  ])('is refused as a whole for %j, with the line', (text, line) => {
    const problem = { code: 'theme_not_tokens', params: { line } };
    expect(tokens(text)).toEqual(problem);
    expect(sentenceFor(problem, 'nl')).toContain(`regel ${line} `);
    expect(sentenceFor(problem, 'en')).toContain(`Line ${line} `);
  });

  it('is refused when it is empty or far too large', () => {
    expect(tokens('/* nothing */')).toEqual({ code: 'theme_empty' });
    expect(tokens(':root {}')).toEqual({ code: 'theme_empty' });
    expect(tokens(' '.repeat(SHEET_LIMIT + 1))).toEqual({ code: 'theme_too_large' });
  });
});

describe('contrast', () => {
  const between = (front: string, back: string): number => contrast(readColour(front)!, readColour(back)!);

  it('runs from 1 to 21, the same both ways', () => {
    expect(between('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21, 5);
    expect(between('rgb(255, 255, 255)', 'rgb(0, 0, 0)')).toBeCloseTo(21, 5);
    expect(between('rgb(7, 8, 9)', 'rgb(7, 8, 9)')).toBe(1);
  });

  it('gives what is known of our own colours', () => {
    // #A55A00 with white on it: 5.17, and #1E4BA5: 8.06 (the palette).
    expect(between('rgb(255, 255, 255)', 'rgb(165, 90, 0)')).toBeCloseTo(5.17, 2);
    expect(between('rgb(255, 255, 255)', 'rgb(30, 75, 165)')).toBeCloseTo(8.06, 2);
  });

  it('counts what shines through', () => {
    expect(between('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)')).toBe(1);
    expect(readColour('color(srgb 1 0 0)')).toBeNull();
  });
});
