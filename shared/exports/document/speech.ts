import { LOCALES } from '../../base/languages';
import { partyName } from '../actionList';
import { roundedEuros } from '../moneySentences';
import type { CaseTables } from '../../model/tables';
import { documentWordsIn, type DocumentWords } from '../../text/documents/documentWords';
import { fill as filled, type Language } from '../../text/language';

const DAY = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/** What every sentence of a document is made with. */
export interface Speech {
  readonly tables: CaseTables;
  readonly language: Language;
  /** ISO date on which the document is made: what is late is counted from it. */
  readonly today: string;
  /** IANA name of the zone in which times are told; the computer's own when absent. */
  readonly zone?: string;
}

export const documentWords = ({ language }: Pick<Speech, 'language'>): DocumentWords =>
  documentWordsIn(language);

const MONTH_ONLY = /^\p{L}+ \d{4}$/u;

/** Puts values into a sentence. Something happens on a day, but in a month. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string => {
  const months = Object.entries(params).filter(([, value]) => MONTH_ONLY.test(String(value)));
  const inMonth = months.reduce(
    (said, [name]) =>
      said
        .replace(`uiterlijk {${name}}`, `uiterlijk in {${name}}`)
        .replace(new RegExp(String.raw`\b(?:op|on|by) \{${name}\}`), `in {${name}}`),
    text,
  );
  return filled(inMonth, params);
};

/** "za 20 februari 2027" from an ISO date, "februari 2027" where only the month is known; nothing from nothing. */
export const dayText = (date: string | null, language: Language): string => {
  if (date === null || date === '') return '';
  const isMonth = /^\d{4}-\d{2}$/.test(date);
  return new Intl.DateTimeFormat(LOCALES[language], { ...(isMonth ? MONTH : DAY), timeZone: 'UTC' })
    .format(new Date(`${date}${isMonth ? '-01' : ''}T00:00:00Z`))
    .replaceAll(',', '');
};

/** "za 20 februari 2027 om 14.30 uur", in local time. */
export const momentText = (moment: string, { language, zone }: Pick<Speech, 'language' | 'zone'>): string => {
  const at = new Date(moment);
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  const day = new Intl.DateTimeFormat(LOCALES[language], { ...DAY, ...timeZone }).format(at);
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...timeZone,
  }).format(at);
  const [hour = '', minute = ''] = time.split(':');
  return fill(documentWordsIn(language).atTime, { day: day.replaceAll(',', ''), hour, minute });
};

/** "a, b en c". */
export const listed = (items: readonly string[], language: Language): string => {
  const said = items.filter((item) => item.trim() !== '');
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${documentWordsIn(language).and} ${last}`;
};

/** A text that ends as a sentence does. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:;][”"’')\]]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** A first letter as at the beginning of a sentence. */
export const capital = (text: string): string =>
  text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());

/** What somebody said, between quotes; nothing where nothing was said. */
export const quote = (text: string): string => (text.trim() === '' ? '' : `“${text.trim()}”`);

/** The sentences that there are, one after the other. */
export const together = (...sentences: readonly string[]): string =>
  sentences.filter((one) => one.trim() !== '').join(' ');

/** A party as it is called; somebody without a name is told as such. */
export const nameOf = ({ tables, language }: Speech, id: string | null): string =>
  id === null
    ? ''
    : partyName(tables, id).replaceAll(/\s+/g, ' ').trim() || documentWordsIn(language).unnamed;

/**
 * An estimate as people say it: "ongeveer € 6.000 tot € 11.000". Nothing where it is nothing; a gain says that it brings
 * money in.
 */
export const amountText = ([low, high]: readonly [number, number], language: Language): string => {
  const { money } = documentWordsIn(language);
  const amount = (cents: number): string => roundedEuros(cents, language);
  // Less than half a euro is nothing.
  if (Math.abs(low) < 50 && Math.abs(high) < 50) return '';
  if (high < 50) return fill(money.gain, { amount: amountText([-high + 0, -low], language) });
  if (low <= -50) return fill(money.both, { low: amount(-low), high: amount(high) });
  const [from, to] = [amount(low), amount(high)];
  if (from === to) return fill(money.about, { amount: to });
  return low === 0 ? fill(money.upTo, { amount: to }) : fill(money.range, { low: from, high: to });
};
