import type { CaseTables } from '../model/tables';

/** Shorter parts, such as "van" or "de", are words of every text. */
const PART_MIN = 4;

/** What the case itself says who or where: everything of it is taken out of free text. */
export interface KnownWords {
  readonly names: readonly string[];
  readonly places: readonly string[];
}

const parts = (name: string): string[] => [
  ...(name.trim().length > 1 ? [name.trim()] : []),
  ...name.split(/[^\p{L}\d]+/u).filter((part) => part.length >= PART_MIN && /^\p{Lu}/u.test(part)),
];

/** Whole names and their longer parts, the longest first. */
export const wordsOfNames = (words: readonly string[]): string[] =>
  [...new Set(words.flatMap(parts))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Every person in a record, whatever the field is called: an object with a name. */
const personsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(personsIn);
  if (typeof value !== 'object' || value === null) return [];
  const name: unknown = Reflect.get(value, 'name');
  return typeof name === 'string' ? [name] : [];
};

/** Agencies are no persons; whoever else has a card is one, or a household, or a neighbour. */
export const knownWords = (tables: CaseTables): KnownWords => {
  const persons = Object.values(tables).flatMap((records) =>
    [...records.values()].flatMap((record) => Object.values(record).flatMap(personsIn)),
  );
  const header = [...tables.case.values()];
  const own = [
    ...header.map(({ pseudonym }) => pseudonym),
    ...[...tables.dataSharing.values()].map(({ representative }) => representative),
    ...[...tables.parties.values()].flatMap(({ kind, name, voice }) => [
      kind === 'resident' || kind === 'household' || kind === 'network' ? name : null,
      voice,
    ]),
    ...[...tables.consents.values()].map(({ by }) => by),
    ...[...tables.decisions.values()].map(({ recordedBy }) => recordedBy),
  ].filter((name) => name !== null);
  return {
    names: wordsOfNames([...persons, ...own]),
    places: wordsOfNames(header.map(({ municipality }) => municipality).filter((place) => place !== null)),
  };
};
