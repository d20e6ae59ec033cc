const CHARACTER_WIDTH = 6.3;
const LINE = 16;
const MAX_WIDTH = 132;
const PADDING = 10;

/** The room a relation's label takes, estimated from its text: wrapped by word at `MAX_WIDTH`, in canvas units. */
export const labelSize = (text: string): { readonly width: number; readonly height: number } => {
  let [lines, current, widest] = [1, 0, 0];
  for (const word of text.split(' ')) {
    const length = word.length * CHARACTER_WIDTH;
    if (current > 0 && current + CHARACTER_WIDTH + length > MAX_WIDTH) {
      lines += 1;
      current = length;
    } else current += (current > 0 ? CHARACTER_WIDTH : 0) + length;
    widest = Math.max(widest, current);
  }
  return { width: Math.min(widest, MAX_WIDTH) + PADDING, height: lines * LINE + 4 };
};
