const CHARACTER_WIDTH = 6.3;
const LINE = 16;
const MAX_WIDTH = 132;
const PADDING = 10;

/** The room a relation's label takes, estimated from its text: wrapped by word at `MAX_WIDTH`, in canvas units. */
export const labelSize = (text: string): { readonly width: number; readonly height: number } => {
  let [lines, current, widest] = [1, 0, 0];
  for (const word of text.split(' ')) {
    const whole = word.length * CHARACTER_WIDTH;
    // A word longer than a line goes on over the next ones, with a hyphen.
    const breaks = whole > MAX_WIDTH ? Math.ceil(whole / (MAX_WIDTH - CHARACTER_WIDTH)) - 1 : 0;
    const length = whole - breaks * (MAX_WIDTH - CHARACTER_WIDTH);
    if (breaks > 0) {
      lines += breaks + (current > 0 ? 1 : 0);
      [current, widest] = [length, MAX_WIDTH];
      continue;
    }
    if (current > 0 && current + CHARACTER_WIDTH + length > MAX_WIDTH) {
      lines += 1;
      current = length;
    } else current += (current > 0 ? CHARACTER_WIDTH : 0) + length;
    widest = Math.max(widest, current);
  }
  return { width: Math.min(widest, MAX_WIDTH) + PADDING, height: lines * LINE + 4 };
};
