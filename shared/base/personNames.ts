import { folded } from './folded';

/**
 * Words before a surname that do not count in a Dutch list, in every spelling: "A. van der Kok" and "A. Van Der Kok" are
 * filed under Kok. Source: the prefixes of the Dutch civil registration (BRP, table 36), those that occur most, with the
 * Frisian "fan".
 */
const PREFIXES = new Set(
  (
    "van von vom zu zum zur fan de den der des het 't te ten ter tot op in aan bij onder over uit uyt uijt voor " +
    "la le les lo of af du des da das di del della dello dos do el al as 's 'n d'"
  ).split(' '),
);
/** "d'Ancona", "'s-Gravesande": a prefix without a space behind it. */
const JOINED_PREFIX = /^(?:[dlnst]['\u2019]|['\u2019][ns]-)(?=\p{L})/iu;
const INITIALS = /^(?:\p{L}{1,3}\.)+-?(?:\p{L}{1,3}\.)*$/u;
const TITLE = /^(?:mevr|mevrouw|mw|dhr|heer|meneer|mr|mrs|ms|dr|drs|ir|ing|prof|ds)\.?$/;
const ADDED = /^(?:jr|sr|junior|senior|ba|bsc|ma|msc|llm|phd)\.?$/;

/** A name taken apart. What goes before the name comes back in `given`, what goes after it too. */
export interface NameParts {
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
}

export const isNamePrefix = (word: string): boolean => PREFIXES.has(folded(word));
export const isInitials = (word: string): boolean => INITIALS.test(word);

/** Where the surname, or the prefix before it, begins. */
const surnameStart = (words: readonly string[]): number => {
  const afterTitles = words.findIndex((word) => !TITLE.test(folded(word)));
  const first = Math.max(0, afterTitles);
  const last = words.length - 1;
  if (first >= last) return first;
  const prefix = words.findIndex((word, index) => index >= first && index < last && isNamePrefix(word));
  const initials = words.findIndex((word, index) => index > first && !INITIALS.test(word));
  const afterInitials = INITIALS.test(words[first] ?? '') && initials > 0 ? initials : last;
  // "Jansen-de Vries": a double name begins where its first half does.
  const double = words.findIndex((word, index) => index > first && index < last && /.-\p{L}+$/u.test(word));
  return Math.min(...[prefix, afterInitials, double].filter((at) => at >= first));
};

/** "Kok, A. van der" as it stands in a list. */
const fromList = (surname: string, rest: readonly string[]): NameParts => {
  const at = rest.findIndex(isNamePrefix);
  const given = at < 0 ? rest : rest.slice(0, at);
  return { surname, given: given.join(' '), prefix: at < 0 ? '' : rest.slice(at).join(' ') };
};

/** A name as people write it, in parts: "A. van der Kok" is A., van der, Kok. */
export const namePartsOf = (name: string): NameParts => {
  const clean = name
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([-\u2010\u2011\u2013]) ?/g, '$1')
    .trim();
  const [before = '', after] = clean.split(/, ?/, 2);
  if (after !== undefined && after !== '' && !ADDED.test(folded(after)))
    return fromList(before, after.split(' '));
  const all = before.split(' ').filter(Boolean);
  const added = all.length > 1 && ADDED.test(folded(all.at(-1) ?? '')) ? all.slice(-1) : [];
  const words = added.length > 0 ? all.slice(0, -1) : all;
  const start = surnameStart(words);
  const rest = words.slice(start);
  const count = rest.findIndex((word) => !isNamePrefix(word));
  const [prefixes, surname] = count < 0 ? [[], rest] : [rest.slice(0, count), rest.slice(count)];
  const joined = JOINED_PREFIX.exec(surname[0] ?? '')?.[0] ?? '';
  return {
    given: [...words.slice(0, start), ...added, ...(after === undefined ? [] : [after])]
      .filter(Boolean)
      .join(' '),
    prefix: [...prefixes, ...(joined === '' ? [] : [joined.trim()])].join(' '),
    surname: surname.join(' ').slice(joined.length),
  };
};

/** As a name stands in a list of people: "Kok, A. van der". A name of one word stays as it is. */
export const sortKeyOf = (name: string): string => {
  const { given, prefix, surname } = namePartsOf(name);
  const rest = [given, prefix].filter(Boolean).join(' ');
  return rest === '' ? surname : `${surname}, ${rest}`;
};

const WORDS = new Intl.Collator('nl', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Names of agencies, cards and titles: by letter, without accents and ligatures counted. */
export const compareNames = (a: string, b: string): number => WORDS.compare(folded(a), folded(b));

/** By surname, then by given name, then by prefix; the same without accents and with ĳ or ij. No name comes last. */
export const comparePeople = (a: string, b: string): number => {
  if (a.trim() === '' || b.trim() === '') return Number(a.trim() === '') - Number(b.trim() === '');
  const [first, second] = [namePartsOf(a), namePartsOf(b)];
  const by = (part: keyof NameParts): number => WORDS.compare(folded(first[part]), folded(second[part]));
  return by('surname') || by('given') || by('prefix') || (a < b ? -1 : a > b ? 1 : 0);
};
