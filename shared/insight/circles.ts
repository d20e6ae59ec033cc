import { RELATION_TYPES, type Relation, type RelationType } from '../model/relation';
import { elementaryCycles, graphOf, type Cycles } from './cycles';
import { inForce, isInForce } from './relations';
import type { InsightSource } from './source';

export type CircleKind = 'loop' | 'deadlock';

/** What one walks along in each kind of circle. Source: domain notes, section 3 (*Rondje*, *Patstelling*). */
const CIRCLE_TYPES: Readonly<Record<CircleKind, readonly RelationType[]>> = {
  loop: ['refers', 'waits_for'],
  deadlock: ['waits_for', 'blocks'],
};

type Ends = Pick<InsightSource, 'parties' | 'relations'>;

const circles = (ends: Ends, kind: CircleKind): Cycles =>
  elementaryCycles(graphOf(inForce(ends, CIRCLE_TYPES[kind]).map(({ from, to }) => [from, to] as const)));

/**
 * *Rondje*: elementary circles over who refers on and who waits, in force now or threatened. Source of the rule: the
 * review's description of residents who are sent round (Ombudsman Metropool Amsterdam, 2024).
 */
export const loopsOf = (ends: Ends): Cycles => circles(ends, 'loop');

/** *Patstelling*: the same over who waits and who blocks. Source: domain notes, section 3. */
export const deadlocksOf = (ends: Ends): Cycles => circles(ends, 'deadlock');

const pair = (from: string, to: string): string => `${from}\n${to}`;

const stepsOf = (circle: readonly string[]): (readonly [string, string])[] =>
  circle.map((from, index) => [from, circle[(index + 1) % circle.length] ?? ''] as const);

/** One step of a circle and the relations that make it, the type that says most first. */
export interface CircleStep {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Relation[];
}

/** Relations in force by who and whom, so that many circles are taken apart in one walk over the relations. */
export type RelationsByPair = ReadonlyMap<string, readonly Relation[]>;

export const relationsByPair = (relations: Iterable<Relation>): RelationsByPair => {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (!isInForce(relation)) continue;
    const key = pair(relation.from, relation.to);
    found.set(key, [...(found.get(key) ?? []), relation]);
  }
  return found;
};

const byType = (a: Relation, b: Relation): number =>
  RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1);

export const circleSteps = (
  circle: readonly string[],
  kind: CircleKind,
  relations: RelationsByPair,
): readonly CircleStep[] =>
  stepsOf(circle).map(([from, to]) => ({
    from,
    to,
    relations: (relations.get(pair(from, to)) ?? [])
      .filter(({ type }) => CIRCLE_TYPES[kind].includes(type))
      .sort(byType),
  }));

const KINDS: readonly CircleKind[] = ['loop', 'deadlock'];

/** As what these parties go round now: a loop where everybody sends on or waits, a deadlock, or not at all (`null`). */
export const goesRoundAs = (circle: readonly string[], relations: RelationsByPair): CircleKind | null =>
  KINDS.find((kind) => circleSteps(circle, kind, relations).every((step) => step.relations.length > 0)) ??
  null;

/** Which kind of circle these parties make, also where they no longer go round. */
export const circleKind = (circle: readonly string[], relations: RelationsByPair): CircleKind =>
  goesRoundAs(circle, relations) ?? 'deadlock';

/** The relations that make up a loop or deadlock, so that the screen can draw its ring. */
export const relationsOfLoop = (circle: readonly string[], relations: Iterable<Relation>): string[] => {
  const known = relationsByPair(relations);
  return circleSteps(circle, circleKind(circle, known), known).flatMap((step) =>
    step.relations.map(({ id }) => id),
  );
};
