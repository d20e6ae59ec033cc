import type { IsoDate } from '../base/dates';
import { folded } from '../base/folded';
import { isInitials, isNamePrefix, namePartsOf } from '../base/personNames';
import { namesAGroup, type Action, type ActionGap } from '../model/action';
import type { Party } from '../model/party';
import { readDay, type DayReading } from './day';

/** A person who is known in the case, with the party that they belong to. */
export interface KnownPerson {
  readonly name: string;
  readonly party: string | null;
}

export interface LineContext {
  readonly parties: readonly Party[];
  readonly people: readonly KnownPerson[];
  /** ISO date. */
  readonly today: IsoDate;
}

/** What one typed line means. Every word of it is in one of the fields: what is nothing else is what happens. */
export interface ActionLine {
  readonly party: Party | null;
  readonly person: string;
  readonly text: string;
  readonly due: IsoDate | null;
  /** The part of the line that was read as the day, as typed; empty when there is none. */
  readonly dayTyped: string;
  /** A part that looks like a day but is none; it stays in `text`. */
  readonly noDay: { readonly typed: string; readonly why: DayReading } | null;
  /** A name of an agency that no card has; it stays in `text`. */
  readonly unknownAgency: string;
  /** What an action still needs of what can stand in the line. */
  readonly missing: readonly ActionGap[];
}

/** Two letters are too few to tell a weekday from a name: Ma, Do and Di are people. */
const SHORT_WEEKDAY = /^\p{L}{2}\.?$/u;
const LOOKS_LIKE_DAY =
  /^\D{0,20}\d{1,2}(?:e|ste|de)?[\s./-]+(?:\d|jan|feb|m(?:rt|aa|ar)|apr|mei\b|may|jun|jul|aug|sep|o[kc]t|nov|dec\b|decem)|^(?:over|week|wk) \d/;
/** Longer than this is a sentence and no name. */
const NAME_WORDS = 5;

/** Slashes with a space beside them part a line; a day such as 2/12 has slashes of its own. */
const partsOf = (line: string, parties: readonly Party[]): string[] => {
  const clean = (parts: readonly string[]): string[] =>
    parts.map((part) => part.trim()).filter((part) => part !== '');
  const spaced = clean(line.split(/\s+\/\s*|\s*\/\s+|^\/|\/$/));
  const [first = '', ...more] = clean(line.split(/(?<!\d)\/|\/(?!\d)/));
  // "GGD/Kok/huis bekijken": without spaces only where the first word is somebody on the map.
  return spaced.length === 1 && more.length > 0 && exactParty(first, parties) ? [first, ...more] : spaced;
};

const exactParty = (typed: string, parties: readonly Party[]): Party | undefined => {
  const wanted = folded(typed);
  return parties.find(
    ({ name, abbr }) => folded(name) === wanted || (abbr !== '' && folded(abbr) === wanted),
  );
};

/** The only party in whose name a word begins like this; of several none is meant. */
const partyLike = (typed: string, parties: readonly Party[]): Party | undefined => {
  const wanted = folded(typed);
  if (wanted.length < 2) return undefined;
  const starting = parties.filter(({ name }) => folded(name).startsWith(wanted));
  if (starting.length > 0) return starting.length === 1 ? starting[0] : undefined;
  const inside = parties.filter(({ name }) =>
    folded(name)
      .split(/[\s(/-]+/)
      .some((word) => word.startsWith(wanted)),
  );
  return inside.length === 1 ? inside[0] : undefined;
};

const bare = (name: string): string => name.replace(/\s*\([^)]*\)$/, '');

/** Somebody who is known: by their whole name, or by a surname that only one of them has. */
const knownPerson = (typed: string, people: readonly KnownPerson[], party: Party | null): string | null => {
  const wanted = folded(bare(typed));
  const whole = people.find(({ name }) => folded(bare(name)) === wanted);
  if (whole) return typed;
  const names = new Set(
    people
      .filter((one) => party === null || one.party === party.id)
      .map(({ name }) => bare(name))
      .filter((name) => {
        const { prefix, surname } = namePartsOf(name);
        return folded(surname) === wanted || folded([prefix, surname].join(' ')) === wanted;
      }),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
};

const isCapital = (word: string): boolean => /^['\u2019]?\p{Lu}/u.test(word);

/** "Kok", "van Dijk", "A.M. de Wit (fictief)": a name as people write it, whether or not anybody knows it. */
const looksLikeName = (part: string): boolean => {
  const words = bare(part).split(/\s+/);
  if (words.length > NAME_WORDS || /[\d?!:;]/.test(part)) return false;
  const last = words.at(-1) ?? '';
  return isCapital(last) && words.every((word) => isCapital(word) || isNamePrefix(word) || isInitials(word));
};

/** "kok", "van dijk": typed in a hurry, in the place where the person stands. */
const mayBeName = (part: string): boolean => {
  const words = part.split(/\s+/);
  return !/\d/.test(part) && words.slice(0, -1).every(isNamePrefix);
};

const isAbbreviation = (part: string): boolean => /^\p{Lu}{2,6}$/u.test(part);

interface Found {
  readonly at: number;
  readonly name: string;
}

const personIn = (parts: readonly string[], { people }: LineContext, party: Party | null): Found | null => {
  for (const [at, part] of parts.entries()) {
    const name = knownPerson(part, people, party);
    if (name !== null) return { at, name };
  }
  if (parts.length < 2) return null;
  const named = parts.findIndex((part) => looksLikeName(part) || namesAGroup(part));
  const at = named < 0 && party !== null && mayBeName(parts[0] ?? '') ? 0 : named;
  return at < 0 ? null : { at, name: parts[at] ?? '' };
};

const partyIn = (parts: readonly string[], { parties }: LineContext): { at: number; party: Party } | null => {
  const exact = parts.findIndex((part) => exactParty(part, parties) !== undefined);
  const at = exact < 0 ? 0 : exact;
  const part = parts[at] ?? '';
  const party = exactParty(part, parties) ?? (parts.length > 1 ? partyLike(part, parties) : undefined);
  return party ? { at, party } : null;
};

const without = (parts: readonly string[], at: number): string[] =>
  parts.filter((_part, index) => index !== at);

interface DayPart {
  readonly at: number;
  readonly due: IsoDate | null;
  readonly noDay: ActionLine['noDay'];
}

/** The last part that is a day as a whole. A line of one part has none: "morgen" alone says nothing that happens. */
const dayIn = (parts: readonly string[], today: IsoDate): DayPart => {
  let noDay: ActionLine['noDay'] = null;
  for (let at = parts.length - 1; at >= 0 && parts.length > 1; at -= 1) {
    const typed = parts[at] ?? '';
    if (SHORT_WEEKDAY.test(typed)) continue;
    const why = readDay(typed, today);
    if (why.kind === 'day') return { at, due: why.date, noDay: null };
    if (why.kind !== 'unclear' || LOOKS_LIKE_DAY.test(folded(typed))) noDay ??= { typed, why };
  }
  return { at: -1, due: null, noDay };
};

/**
 * Reads the line of an action: `agency / person / what / when`, in any order where it is clear which is which. Null for
 * an empty line. Source of the order: the way chairs read actions back, as the product design has it.
 */
export const readActionLine = (line: string, context: LineContext): ActionLine | null => {
  const parts = partsOf(line, context.parties);
  if (parts.length === 0) return null;
  const { at: dayAt, due, noDay } = dayIn(parts, context.today);
  const undated = without(parts, dayAt);
  const agency = partyIn(undated, context);
  const party = agency?.party ?? null;
  const [first = '', ...later] = agency ? without(undated, agency.at) : undated;
  const isKnown = knownPerson(first, context.people, null) !== null;
  const isUnknownAgency =
    party === null && !isKnown && (later.length > 1 || (later.length > 0 && isAbbreviation(first)));
  const unknownAgency = isUnknownAgency && !isInitials(first.split(' ')[0] ?? '') ? first : '';
  const rest = unknownAgency === '' && first !== '' ? [first, ...later] : later;
  const person = personIn(rest, context, party);
  const said = (person ? without(rest, person.at) : rest).join(' / ');
  const text = [unknownAgency, said].filter(Boolean).join(': ');
  const name = person?.name ?? party?.contact?.name ?? '';
  return {
    party,
    person: name,
    text,
    due,
    dayTyped: parts[dayAt] ?? '',
    noDay,
    unknownAgency,
    missing: missingOf({ party, person: name, text, due }),
  };
};

const missingOf = (line: Pick<ActionLine, 'party' | 'person' | 'text' | 'due'>): readonly ActionGap[] => {
  const gaps: ActionGap[] = [];
  if (line.text === '') gaps.push('text');
  if (line.party === null) gaps.push('party');
  if (line.person === '') gaps.push('owner');
  else if (namesAGroup(line.person)) gaps.push('person');
  if (line.due === null) gaps.push('due');
  return gaps;
};

/** Everybody who is named in the case: as a contact, as the owner of an action, at the table. */
export const knownPeople = (tables: {
  readonly parties: readonly Party[];
  readonly actions: readonly Pick<Action, 'owner' | 'party'>[];
  readonly attendees: readonly KnownPerson[];
}): readonly KnownPerson[] => [
  ...tables.parties.flatMap(({ id, contact }) => (contact ? [{ name: contact.name, party: id }] : [])),
  ...tables.actions.flatMap(({ owner, party }) => (owner ? [{ name: owner.name, party }] : [])),
  ...tables.attendees.map(({ name, party }) => ({ name, party })),
];
