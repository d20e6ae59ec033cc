import type { Holiday } from './workingDays';

/** What people call months, weekdays and holidays in Dutch and English, in lower case and without accents. */

const MONTHS = [
  'jan|januari|january',
  'feb|febr|februari|february',
  'mrt|maart|mar|march',
  'apr|april',
  'mei|may',
  'jun|juni|june',
  'jul|juli|july',
  'aug|augustus|august',
  'sep|sept|september',
  'okt|oct|oktober|october',
  'nov|november',
  'dec|december',
] as const;
export const MONTH = `(?:${MONTHS.join('|')})`;

/** 1 for January; 0 when the word is no month. */
export const monthNamed = (word: string): number =>
  MONTHS.findIndex((names) => names.split('|').includes(word.replace(/\.$/, ''))) + 1;

const WEEKDAYS = [
  'zo|zondag|sun|sunday',
  'ma|maandag|mon|monday',
  'di|dinsdag|tue|tues|tuesday',
  'wo|woensdag|wed|wednesday',
  'do|donderdag|thu|thur|thurs|thursday',
  'vr|vrij|vrijdag|fri|friday',
  'za|zaterdag|sat|saturday',
] as const;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;

/** 0 for a Sunday; -1 when the word is no weekday. */
export const weekdayNamed = (word: string): number =>
  WEEKDAYS.findIndex((names) => names.split('|').includes(word.replace(/\.$/, '')));

const NUMBERS = [
  'nul|zero',
  "een|'n|n|one|a|an",
  'twee|two',
  'drie|three',
  'vier|four',
  'vijf|five',
  'zes|six',
  'zeven|seven',
  'acht|eight',
  'negen|nine',
  'tien|ten',
  'elf|eleven',
  'twaalf|twelve',
] as const;
export const NUMBER = `(?:\\d{1,3}|${NUMBERS.slice(1).join('|')})`;

/** "12" and "twaalf" are 12. */
export const numberNamed = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : NUMBERS.findIndex((names) => names.split('|').includes(word));

/** Days that have a name. Those that are no holiday are written as month and day. */
const NAMED_DAYS: readonly (readonly [RegExp, Holiday | `${number}-${number}`])[] = [
  [/^(?:nieuwjaar(?:sdag)?|new year(?:'?s day)?)$/, 'new_year'],
  [/^(?:goede vrijdag|good friday)$/, 'good_friday'],
  [/^(?:(?:eerste |1e? )?paasdag|paaszondag|pasen|easter(?: sunday)?)$/, 'easter'],
  [/^(?:(?:tweede |2e? )paasdag|paasmaandag|easter monday)$/, 'easter_monday'],
  [/^(?:koningsdag|king'?s day)$/, 'kings_day'],
  [/^(?:bevrijdingsdag|liberation day)$/, 'liberation_day'],
  [/^(?:hemelvaart(?:sdag)?|ascension(?: day)?)$/, 'ascension'],
  [/^(?:(?:eerste |1e? )?pinksterdag|pinksterzondag|pinksteren|pentecost|whit sunday)$/, 'pentecost'],
  [/^(?:(?:tweede |2e? )pinksterdag|pinkstermaandag|pentecost monday|whit monday)$/, 'pentecost_monday'],
  [/^(?:(?:eerste |1e? )?kerstdag|kerst|kerstmis|christmas(?: day)?)$/, 'christmas'],
  [/^(?:(?:tweede |2e? )kerstdag|boxing day)$/, 'boxing_day'],
  [/^(?:kerstavond|christmas eve)$/, '12-24'],
  [/^(?:oudjaar(?:sdag)?|oudejaarsdag|oudejaarsavond|new year'?s eve)$/, '12-31'],
  [/^(?:sinterklaas|sinterklaasavond|pakjesavond)$/, '12-5'],
];

export const namedDay = (text: string): Holiday | `${number}-${number}` | null =>
  NAMED_DAYS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What a text that may be a day has in it. Anything else is not looked at by the library, which takes its time. */
export const DAY_HINT = new RegExp(
  `\\d|\\b(?:${WEEKDAY}|${MONTH}|week|weken|weeks?|maand(?:en)?|months?|jaar|years?|dag(?:en)?|days?|vandaag|morgen|today|tomorrow|yesterday|gisteren|vanavond|tonight)\\b`,
);

/** What lies behind us is no day to agree on. */
export const DAY_PAST = /\b(?:vorige?|afgelopen|geleden|last|ago|past)\b/;
