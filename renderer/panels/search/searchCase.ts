import { relationSentence } from '../../../shared/exports/relationSentence';
import type { CaseInsight } from '../../../shared/insight/caseInsight';
import { readingOrder } from '../../../shared/map/readingOrder';
import type { CaseTables } from '../../../shared/model/tables';
import type { Language } from '../../../shared/text/language';
import { loopId, type Selection } from '../../store/selection';

/** Something that can be found: what it is, what it is called, and all words it is found by. */
export interface Found {
  readonly selection: Selection;
  readonly label: string;
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
  const item = (selection: Selection, label: string, ...more: string[]): Found => ({
    selection,
    label,
    words: plain([label, ...more].join(' ')),
  });
  const name = (id: string): string => tables.parties.get(id)?.name ?? '';
  return [
    ...readingOrder([...tables.parties.values()]).map((party) =>
      item({ kind: 'party', id: party.id }, party.name, party.abbr, party.contact?.name ?? ''),
    ),
    ...[...tables.relations.values()].map((relation) =>
      item({ kind: 'relation', id: relation.id }, relationSentence(tables, relation, language)),
    ),
    ...[...tables.bottlenecks.values()].map(({ id, title }) => item({ kind: 'bottleneck', id }, title)),
    ...loopsToFind(tables, insight).map((loop) =>
      item({ kind: 'loop', id: loopId(loop) }, [...loop, loop[0] ?? ''].map(name).join(' → ')),
    ),
    ...[...tables.scenarios.values()].map(({ id, title }) => item({ kind: 'scenario', id }, title)),
    ...[...tables.actions.values()].map((action) =>
      item(
        { kind: 'action', id: action.id },
        action.text,
        action.owner?.name ?? '',
        name(action.party ?? ''),
      ),
    ),
    ...[...tables.signals.values()].map(({ id, title, addressedTo }) =>
      item({ kind: 'signal', id }, title, addressedTo ?? ''),
    ),
    ...[...tables.feedbacks.values()].map(({ id, text, by }) =>
      item({ kind: 'feedback', id }, text, by?.name ?? ''),
    ),
    ...[...tables.successes.values()].map(({ id, text }) => item({ kind: 'success', id }, text)),
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

/** Lower case without accents: who types "crisis" or "idee" finds it however it was written. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What holds every word that was typed; what begins with them comes first. */
export const search = (all: readonly Found[], query: string): readonly Found[] => {
  const typed = plain(query).trim();
  const words = typed.split(/\s+/).filter(Boolean);
  const hits = all.filter((one) => words.every((word) => one.words.includes(word)));
  const begins = (one: Found): number => (one.words.startsWith(typed) ? 0 : 1);
  return hits.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
};
