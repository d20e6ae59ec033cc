// Two formulas of WCAG over what a browser works out itself; culori would bring all colour spaces along for them.

/** Red, green and blue from 0 to 255, and how much covers what is behind, from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly cover: number;
}

/** Reads `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.4)`, as a browser writes every colour it has worked out. */
export const readColour = (text: string): Colour | null => {
  const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (!found) return null;
  const [red = 0, green = 0, blue = 0, cover = 1] = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return { red, green, blue, cover };
};

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
const luminance = ({ red, green, blue }: Colour): number => {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const over = (front: Colour, back: Colour): Colour => {
  const mix = (one: number, other: number): number => one * front.cover + other * (1 - front.cover);
  return {
    red: mix(front.red, back.red),
    green: mix(front.green, back.green),
    blue: mix(front.blue, back.blue),
    cover: 1,
  };
};

/** From 1 (the same) to 21 (black on white) (WCAG 2.2, definition of contrast ratio). */
export const contrast = (front: Colour, back: Colour): number => {
  const [dark = 0, light = 0] = [luminance(over(front, back)), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
