import type { PrivateFile } from '../model/privateFile';
import type { CaseTables } from '../model/tables';
import type { Hit, HitKind } from './hit';
import { identifyingIn } from './identifying';
import { wordsOfNames } from './known';
import { wholeWordsIn } from './wholeWords';

/** What identifies somebody: by its form, or because this computer's vault says whose name it is. */
export interface PersonalHit extends Omit<Hit, 'kind'> {
  readonly kind: HitKind | 'real_name';
}

/**
 * The words of the vault that must not get into the case: whole names and their parts, and whole addresses. A word that
 * the case uses for the same person anyway, such as a first name chosen as pseudonym, is left out.
 */
export const realNameWords = (
  names: PrivateFile['names'],
  { case: header, parties }: Pick<CaseTables, 'case' | 'parties'>,
): readonly string[] => {
  const open = [
    ...[...header.values()].map(({ pseudonym }) => pseudonym),
    ...names.map(({ party }) => parties.get(party)?.name ?? ''),
  ];
  const used = new Set(wordsOfNames(open).map((word) => word.toLowerCase()));
  const contacts = names.map(({ contact }) => contact.trim()).filter((contact) => contact.length > 3);
  return [...wordsOfNames(names.map(({ name }) => name)), ...contacts].filter(
    (word) => !used.has(word.toLowerCase()),
  );
};

/** What looks identifying in a text, and the words of the vault in it; in order, without overlaps. */
export const personalIn = (text: string, words: readonly string[]): readonly PersonalHit[] => {
  const formed = identifyingIn(text);
  const named = wholeWordsIn(text, words)
    .filter(({ start, end }) => !formed.some((hit) => hit.start < end && start < hit.end))
    .map((place): PersonalHit => ({ kind: 'real_name', ...place }));
  return [...formed, ...named].sort((a, b) => a.start - b.start);
};
