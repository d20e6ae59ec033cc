import { folded } from '../../../shared/base/folded';
import { relationSentence } from '../../../shared/exports/relationSentence';
import type { CaseInsight } from '../../../shared/insight/caseInsight';
import { readingOrder } from '../../../shared/map/readingOrder';
import { SINGLES, type CaseTables } from '../../../shared/model/tables';
import type { Language } from '../../../shared/text/language';
import { loopId, selectionKey, type Selection } from '../../store/selection';
import { saidAbout } from './saidAbout';

/** Something that can be found: what it is, what it is called, and what is said on it and about it. */
export interface Found {
  readonly selection: Selection;
  readonly label: string;
  readonly texts: readonly string[];
  /** All of it as it is compared. */
  readonly words: string;
}

/** People read no further than this; more words narrow it down. */
const MOST = 40;

/** Everything in a case that has a name or a sentence, in reading order. */
export const searchable = (
  tables: CaseTables,
  insight: Pick<CaseInsight, 'loops'>,
  language: Language,
): readonly Found[] => {
  const said = saidAbout(tables);
  const item = (selection: Selection, label: string, ...more: readonly (string | null)[]): Found => {
    const texts = [...more, ...(said.get(selectionKey(selection)) ?? [])].flatMap(
      (text) => text?.trim() || [],
    );
    return { selection, label, texts, words: plain([label, ...texts].join('\n')) };
  };
  const name = (id: string): string => tables.parties.get(id)?.name ?? '';
  const intent = tables.intent.get(SINGLES.intent);
  return [
    ...readingOrder([...tables.parties.values()]).map((party) =>
      item(
        { kind: 'party', id: party.id },
        party.name,
        party.abbr,
        party.contact?.name ?? '',
        party.contact?.role ?? '',
        party.voice,
        party.sees,
        party.wants,
        party.mayDo,
        party.cannotDo,
        party.worries,
      ),
    ),
    ...[...tables.relations.values()].map((relation) =>
      item({ kind: 'relation', id: relation.id }, relationSentence(tables, relation, language)),
    ),
    ...[...tables.bottlenecks.values()].map(({ id, title, lifeworld, system, rule, evidence }) =>
      item({ kind: 'bottleneck', id }, title, lifeworld, system, rule, evidence),
    ),
    ...loopsToFind(tables, insight).map((loop) =>
      item({ kind: 'loop', id: loopId(loop) }, [...loop, loop[0] ?? ''].map(name).join(' → ')),
    ),
    ...[...tables.scenarios.values()].map(({ id, title, steps }) =>
      item({ kind: 'scenario', id }, title, steps),
    ),
    ...[...tables.actions.values()].map((action) =>
      item(
        { kind: 'action', id: action.id },
        action.text,
        action.owner?.name ?? '',
        name(action.party ?? ''),
        action.result,
        action.escalation?.to ?? '',
      ),
    ),
    ...[...tables.signals.values()].map(({ id, title, addressedTo, ask, pattern, followUpNote }) =>
      item({ kind: 'signal', id }, title, addressedTo, ask, pattern, followUpNote),
    ),
    ...[...tables.feedbacks.values()].map(({ id, text, by }) =>
      item({ kind: 'feedback', id }, text, by?.name ?? ''),
    ),
    ...[...tables.successes.values()].map(({ id, text, whatHelped, watchOut }) =>
      item({ kind: 'success', id }, text, whatHelped, watchOut),
    ),
    ...(intent && intent.resident !== ''
      ? [item({ kind: 'intent', id: 'case' }, intent.resident, intent.public, intent.goodEnough)]
      : []),
  ];
};

/** The loops that go round, and those that somebody remarked on and that may be gone. */
const loopsToFind = (
  { comments, parties }: CaseTables,
  { loops }: Pick<CaseInsight, 'loops'>,
): readonly (readonly string[])[] => {
  const remarked = [...comments.values()].flatMap(({ circle }) =>
    circle?.every((id) => parties.has(id)) ? [circle] : [],
  );
  return [...new Map([...loops.cycles, ...remarked].map((loop) => [loopId(loop), loop])).values()];
};

const withoutSigns = (text: string): string => text.replaceAll(/['-]/g, '');

/** Folded, and the same once more without apostrophes and hyphens: "co-ouder" is found as "coouder" too. */
const plain = (text: string): string => {
  const one = folded(text);
  const other = withoutSigns(one);
  return one === other ? one : `${one} ${other}`;
};

const wordsOf = (query: string): readonly string[] => folded(query).split(' ').filter(Boolean);
const holds = (words: string, word: string): boolean =>
  words.includes(word) || words.includes(withoutSigns(word));

/** What holds every word that was typed: first what begins with them, then what is called so, then where it is said. */
export const search = (all: readonly Found[], query: string): readonly Found[] => {
  const words = wordsOf(query);
  const typed = words.join(' ');
  const hits = all.filter((one) => words.every((word) => holds(one.words, word)));
  const rank = (one: Found): number => {
    if (one.words.startsWith(typed)) return 0;
    return textThatHolds(one, words) === null ? 1 : 2;
  };
  return hits
    .map((one) => ({ one, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
    .slice(0, MOST);
};

/** The first text under the name that holds a word which the name does not; null when the name holds them all. */
const textThatHolds = ({ label, texts }: Found, words: readonly string[]): string | null => {
  const name = plain(label);
  const missing = words.filter((word) => !holds(name, word));
  if (missing.length === 0) return null;
  return texts.find((text) => missing.some((word) => holds(plain(text), word))) ?? null;
};

/** Letters before and after the word that was found. */
const AROUND = 40;

/** What was said, round the word that was typed; null when the name itself holds every word. */
export const excerptOf = (one: Found, query: string): string | null => {
  const words = wordsOf(query);
  const text = textThatHolds(one, words);
  if (text === null) return null;
  const spaced = text.replaceAll(/\s+/g, ' ').trim();
  const pieces = spaced.split(' ');
  const at = pieces.findIndex((piece) => words.some((word) => holds(plain(piece), word)));
  const start = pieces.slice(0, Math.max(0, at)).join(' ').length;
  const from = start <= AROUND ? 0 : spaced.indexOf(' ', start - AROUND) + 1;
  const to = spaced.indexOf(' ', start + AROUND);
  return `${from > 0 ? '… ' : ''}${spaced.slice(from, to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`;
};
