import type { CaseTables } from '../model/tables';
import type { Relation, RelationType } from '../model/relation';
import { elementaryCycles, graphOf, type Cycles } from './cycles';

/** What the map tells, derived and never stored. Ids point at the objects each finding rests on. */
export interface CaseInsight {
  /** *Rondje*: who sends whom on, in a circle. */
  readonly loops: Cycles;
  /** *Patstelling*: who waits for or blocks whom, in a circle. */
  readonly deadlocks: Cycles;
  /** *Staat los*: parties that no relation touches. */
  readonly isolatedParties: readonly string[];
  /** *Niemand helpt*: residents and households that nobody helps now. */
  readonly residentsWithoutHelp: readonly string[];
  /** *Niemand heeft de regie*: true unless exactly one party holds the lead. */
  readonly leadMissing: boolean;
  /** *Nog niets afgesproken*: bottlenecks that no action relieves. */
  readonly unrelievedBottlenecks: readonly string[];
  /** Payers in any scenario who are not at the table. */
  readonly payersNotAtTable: readonly string[];
}

type Source = Pick<
  CaseTables,
  'parties' | 'relations' | 'leads' | 'bottlenecks' | 'actions' | 'costLines' | 'externalPayers'
>;

const inForce = (relation: Relation): boolean =>
  relation.status === 'current' || relation.status === 'threatened';

/**
 * Elementary circles over the given types, in force now or threatened.
 * Source of the rule: the review's description of residents who are sent round (Ombudsman Metropool Amsterdam, 2024).
 */
const circles = (relations: Iterable<Relation>, types: readonly RelationType[]): Cycles => {
  const edges: [string, string][] = [];
  for (const relation of relations) {
    if (inForce(relation) && types.includes(relation.type)) edges.push([relation.from, relation.to]);
  }
  return elementaryCycles(graphOf(edges));
};

export const loopsOf = (relations: Iterable<Relation>): Cycles => circles(relations, ['refers', 'waits_for']);

export const deadlocksOf = (relations: Iterable<Relation>): Cycles =>
  circles(relations, ['waits_for', 'blocks']);

/** A relation that *should* exist (`missing`) does not connect anybody. */
export const isolatedPartiesOf = ({
  parties,
  relations,
}: Pick<Source, 'parties' | 'relations'>): string[] => {
  const touched = new Set<string>();
  for (const relation of relations.values()) {
    if (relation.status === 'missing') continue;
    touched.add(relation.from);
    touched.add(relation.to);
  }
  return [...parties.values()]
    .filter((party) => party.kind !== 'missing' && !touched.has(party.id))
    .map((party) => party.id)
    .sort();
};

export const residentsWithoutHelpOf = ({
  parties,
  relations,
}: Pick<Source, 'parties' | 'relations'>): string[] => {
  const helped = new Set<string>();
  for (const relation of relations.values()) {
    if (relation.type === 'helps' && relation.status === 'current') helped.add(relation.to);
  }
  return [...parties.values()]
    .filter((party) => (party.kind === 'resident' || party.kind === 'household') && !helped.has(party.id))
    .map((party) => party.id)
    .sort();
};

export const unrelievedBottlenecksOf = ({
  bottlenecks,
  actions,
}: Pick<Source, 'bottlenecks' | 'actions'>): string[] => {
  const relieved = new Set([...actions.values()].flatMap((action) => action.relieves));
  return [...bottlenecks.keys()].filter((id) => !relieved.has(id)).sort();
};

const payersNotAtTableOf = ({ costLines, parties }: Source): string[] => {
  const payers = new Set([...costLines.values()].map((cost) => cost.bearer));
  return [...payers]
    .filter((id) => {
      const party = parties.get(id);
      return !party || (party.kind === 'agency' && party.tableStatus !== 'at_table');
    })
    .sort();
};

type Part = keyof CaseInsight;

/** Which tables each finding rests on: after an edit only what can have changed is worked out again. */
const RESTS_ON: Readonly<Record<Part, readonly (keyof Source)[]>> = {
  loops: ['relations'],
  deadlocks: ['relations'],
  isolatedParties: ['relations', 'parties'],
  residentsWithoutHelp: ['relations', 'parties'],
  leadMissing: ['leads'],
  unrelievedBottlenecks: ['bottlenecks', 'actions'],
  payersNotAtTable: ['costLines', 'parties', 'externalPayers'],
};

const FINDERS: { readonly [P in Part]: (source: Source) => CaseInsight[P] } = {
  loops: (source) => loopsOf(source.relations.values()),
  deadlocks: (source) => deadlocksOf(source.relations.values()),
  isolatedParties: isolatedPartiesOf,
  residentsWithoutHelp: residentsWithoutHelpOf,
  leadMissing: (source) => source.leads.size !== 1,
  unrelievedBottlenecks: unrelievedBottlenecksOf,
  payersNotAtTable: payersNotAtTableOf,
};

export const caseInsight = (source: Source): CaseInsight =>
  Object.fromEntries(PARTS.map((part) => [part, FINDERS[part](source)])) as unknown as CaseInsight;

const PARTS = Object.keys(FINDERS) as readonly Part[];

/** The insight after an edit that touched `changed` tables; findings that cannot have changed keep their identity. */
export const nextInsight = (
  before: CaseInsight,
  source: Source,
  changed: ReadonlySet<string>,
): CaseInsight => {
  const stale = PARTS.filter((part) => RESTS_ON[part].some((table) => changed.has(table)));
  if (stale.length === 0) return before;
  // Small lists of ids: comparing them as text costs far less than drawing what did not change.
  const fresh = stale
    .map((part) => [part, FINDERS[part](source)] as const)
    .filter(([part, found]) => JSON.stringify(found) !== JSON.stringify(before[part]));
  return fresh.length === 0 ? before : { ...before, ...Object.fromEntries(fresh) };
};

/** The relations that make up a loop, so that the screen can draw its ring. */
export const relationsOfLoop = (loop: readonly string[], relations: Iterable<Relation>): string[] => {
  const pairs = new Set(loop.map((from, index) => `${from}\n${loop[(index + 1) % loop.length] ?? ''}`));
  return [...relations]
    .filter(
      (relation) =>
        inForce(relation) &&
        (relation.type === 'refers' || relation.type === 'waits_for') &&
        pairs.has(`${relation.from}\n${relation.to}`),
    )
    .map((relation) => relation.id);
};
