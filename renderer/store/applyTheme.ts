import { contrast, readColour } from '../../shared/theme/contrast';
import { TEXT_CONTRAST, TEXT_PAIRS } from '../../shared/theme/textPairs';
import type { ThemeSheet, TokenRule } from '../../shared/theme/themeSheet';

const THEMES = ['light', 'dark'] as const;

/** A text that is hard to read on its ground in one of the themes. */
export interface LowContrast {
  readonly theme: (typeof THEMES)[number];
  readonly text: string;
  readonly ground: string;
  readonly ratio: number;
}

let applied: CSSStyleSheet | null = null;

const block = ({ tokens }: TokenRule): string =>
  `{${tokens.map(([name, value]) => `${name}:${value};`).join('')}}`;

/** As the app's own tokens are written, so that the later one wins. */
const cssOf = (rule: TokenRule): string => {
  const { scope } = rule;
  if (scope === 'both') return `:root,[data-theme]${block(rule)}`;
  const system = `@media (prefers-color-scheme:${scope}){:root:not([data-theme])${block(rule)}}`;
  return `[data-theme='${scope}']${block(rule)}${system}`;
};

/** Puts these tokens over the app's own, or takes them off again. No style element: the page forbids those. */
export const applyTheme = (sheet: ThemeSheet | null): void => {
  const others = document.adoptedStyleSheets.filter((one) => one !== applied);
  applied = null;
  if (sheet) {
    applied = new CSSStyleSheet();
    applied.replaceSync(sheet.rules.map(cssOf).join('\n'));
  }
  document.adoptedStyleSheets = applied ? [...others, applied] : others;
};

/** Pairs of text and ground in which one of these tokens takes part and that fall short, as they apply now. */
export const lowContrasts = (sheet: ThemeSheet): readonly LowContrast[] => {
  const own = new Set(sheet.rules.flatMap(({ tokens }) => tokens.map(([name]) => name)));
  const probe = document.createElement('span');
  document.body.append(probe);
  const colourOf = (name: string): ReturnType<typeof readColour> => {
    probe.style.color = `var(${name})`;
    return readColour(getComputedStyle(probe).color);
  };
  const found = THEMES.flatMap((theme) => {
    probe.dataset['theme'] = theme;
    return TEXT_PAIRS.filter((pair) => pair.some((name) => own.has(name))).flatMap(([text, ground]) => {
      const [front, back] = [colourOf(text), colourOf(ground)];
      const ratio = front && back ? contrast(front, back) : 1;
      return ratio < TEXT_CONTRAST ? [{ theme, text, ground, ratio }] : [];
    });
  });
  probe.remove();
  return found;
};
