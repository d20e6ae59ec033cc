import { cleanText } from '../document/clean';

/** Text as it may stand between tags and within quotes. */
export const escaped = (text: string): string => escapedAsIs(cleanText(text));

/** The same of a text in which nothing may change. */
export const escapedAsIs = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `children` are elements or escaped text already. */
export const tag = (
  name: string,
  attributes: Attributes = {},
  children: string | readonly string[] = [],
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inner = typeof children === 'string' ? children : children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};
