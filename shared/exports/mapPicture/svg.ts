import { hyphenated } from '../../text/hyphenation';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it may stand in XML. Signs that XML does not know, such as a stray half of an emoji, are left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const round = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element; children are elements already written, never raw text. */
export const element = (name: string, attributes: Attributes, children: readonly string[] = []): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${round(value ?? '')}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
};

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Text that stays text: it can be read aloud, searched and copied. `y` is the baseline. */
export const text = (x: number, y: number, content: string, style: TextStyle): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      fill: style.color,
      'font-weight': style.bold === true ? 700 : undefined,
      'text-anchor': style.anchor,
    },
    [escaped(content)],
  );

/** Element with words in it, such as a title. */
export const words = (name: string, content: string, attributes: Attributes = {}): string =>
  element(name, attributes, [escaped(content)]);

/** Width of an average character as a share of its size: generous, because another computer may use another font. */
export const CHARACTER_WIDTH = { plain: 0.54, bold: 0.62 } as const;
const ELLIPSIS = '…';

/** Words over lines of at most `width`; what does not fit in `most` lines ends in an ellipsis. */
export const wrap = (
  content: string,
  width: number,
  { size, bold = false }: Pick<TextStyle, 'size' | 'bold'>,
  most = Infinity,
): readonly string[] => {
  const characters = Math.max(
    4,
    Math.floor(width / (size * (bold ? CHARACTER_WIDTH.bold : CHARACTER_WIDTH.plain))),
  );
  const lines: string[] = [];
  let line = '';
  for (const word of content
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, characters))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= characters) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.slice(0, characters - 1).trimEnd()}${ELLIPSIS}`];
};

const pieces = (word: string, characters: number): readonly string[] => {
  if (word.length <= characters) return [word];
  const syllables = hyphenated(word, characters);
  if (syllables !== null) return syllables;
  const signs = Array.from(word);
  return Array.from({ length: Math.ceil(signs.length / characters) }, (_, at) =>
    signs.slice(at * characters, (at + 1) * characters).join(''),
  );
};
