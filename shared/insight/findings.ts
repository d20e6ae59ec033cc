import type { CircleKind } from './circles';
import type { CaseInsight } from './caseInsight';
import { circleFactsOf, type CircleFacts } from './circleFacts';
import { DEVIATION, type DeviationRoute } from './deviation';
import type { CaseLeadGap } from './caseLead';
import { countPerSource, notLawOf, unprovenOf, type LegalSource } from './refusals';
import type { InsightSource } from './source';
import { LEGAL_SOURCES } from '../model/party';
import type { RelationType } from '../model/relation';

/** An object that a finding rests on, so that the screen can point at it. */
export interface FindingRef {
  readonly table: 'parties' | 'relations' | 'bottlenecks' | 'externalPayers';
  readonly id: string;
}

/** Something that a finding names: as on the map, with an empty name where it has none. */
export interface Named {
  readonly ref: FindingRef;
  readonly name: string;
}

/** What a finding says, as parts of a sentence. */
export type FindingWords =
  | {
      readonly kind: CircleKind;
      readonly steps: readonly { readonly from: Named; readonly type: RelationType; readonly to: Named }[];
      /** Whole months. */
      readonly months: number | null;
      readonly breakers: readonly Named[];
      readonly clearedBy: Named | null;
    }
  | { readonly kind: 'moreCircles'; readonly count: number }
  | { readonly kind: 'lead'; readonly gap: CaseLeadGap; readonly names: readonly Named[] }
  | { readonly kind: 'unhelped' | 'isolated' | 'unproven' | 'payers'; readonly names: readonly Named[] }
  | { readonly kind: 'deciders'; readonly names: readonly Named[] }
  | { readonly kind: 'unrelieved'; readonly names: readonly Named[] }
  | {
      readonly kind: 'refusals';
      readonly total: number;
      readonly notLaw: number;
      readonly perSource: readonly { readonly source: LegalSource | 'unproven'; readonly count: number }[];
    }
  | {
      readonly kind: 'deviation';
      readonly source: LegalSource;
      readonly route: DeviationRoute;
      readonly names: readonly Named[];
    };

/** `stuck` keeps somebody from help, `open` still has to be settled, `hint` is good to know, `good` went well. */
export type Severity = 'stuck' | 'open' | 'hint' | 'good';

export interface Finding {
  readonly severity: Severity;
  /** Most telling first; the circle as party ids in `circle` where the finding is one. */
  readonly about: readonly FindingRef[];
  readonly circle: readonly string[] | null;
  readonly words: FindingWords;
}

/** What findings rest on: the insight's own tables, nothing more. */
type Tables = InsightSource;

/**
 * Everything the map tells, in the order in which a table takes it up: people first, then what goes round, then what
 * still has to be settled, what is good to know, and last what has been broken open. The order is ours; that effects on
 * people come first is rule 6 of the product design.
 */
export const findings = (insight: CaseInsight, tables: Tables): readonly Finding[] => {
  const circles = circleFindings(insight, tables);
  const goesRound = circles.filter(({ severity }) => severity !== 'good');
  return [
    ...people(insight, tables),
    ...goesRound,
    ...moreCircles(insight, circles.length),
    ...lead(insight, tables),
    ...refusals(insight, tables),
    ...open(insight, tables),
    ...hints(insight, tables),
    ...circles.filter(({ severity }) => severity === 'good'),
  ];
};

const NAMES: Readonly<Record<FindingRef['table'], (tables: Tables, id: string) => string | undefined>> = {
  parties: (tables, id) => tables.parties.get(id)?.name,
  externalPayers: (tables, id) => tables.externalPayers.get(id)?.name,
  bottlenecks: (tables, id) => tables.bottlenecks.get(id)?.title,
  relations: (tables, id) => tables.relations.get(id)?.label,
};

const namesOf = (tables: Tables, refs: readonly FindingRef[]): Named[] =>
  refs.map((ref) => ({ ref, name: NAMES[ref.table](tables, ref.id) ?? '' }));

const partyNamed = (tables: Tables, id: string): Named => ({
  ref: { table: 'parties', id },
  name: NAMES.parties(tables, id) ?? '',
});

const refsTo = (table: FindingRef['table'], ids: readonly string[]): FindingRef[] =>
  ids.map((id) => ({ table, id }));

/** One finding about some objects, or none when there are none. */
const about = (severity: Severity, refs: readonly FindingRef[], words: FindingWords): Finding[] =>
  refs.length === 0 ? [] : [{ severity, about: refs, circle: null, words }];

const aboutParties = (
  severity: Severity,
  kind: 'unhelped' | 'isolated' | 'unproven' | 'deciders',
  ids: readonly string[],
  tables: Tables,
): Finding[] =>
  about(severity, refsTo('parties', ids), { kind, names: namesOf(tables, refsTo('parties', ids)) });

const people = (insight: CaseInsight, tables: Tables): Finding[] =>
  insight.residentsWithoutHelp.flatMap((id) => aboutParties('stuck', 'unhelped', [id], tables));

/** A deadlock of waiting only is a loop as well; it is told once. */
const circleFindings = (insight: CaseInsight, tables: Tables): Finding[] => {
  const told = new Set(insight.loops.cycles.map((circle) => circle.join('\n')));
  const deadlocks = insight.deadlocks.cycles.filter((circle) => !told.has(circle.join('\n')));
  return [
    ...circleFactsOf(insight.loops.cycles, 'loop', tables, insight.caseLead, insight.today),
    ...circleFactsOf(deadlocks, 'deadlock', tables, insight.caseLead, insight.today),
  ]
    .sort((a, b) => b.circle.length - a.circle.length)
    .map((facts) => circleFinding(facts, tables));
};

/** The finding of one circle; also for the card that explains it. */
export const circleFinding = (facts: CircleFacts, tables: Tables): Finding => ({
  severity: facts.clearedBy === null ? 'stuck' : 'good',
  about: [
    ...refsTo('parties', facts.circle),
    ...facts.steps.flatMap((step) =>
      refsTo(
        'relations',
        step.relations.map(({ id }) => id),
      ),
    ),
  ],
  circle: facts.circle,
  words: {
    kind: facts.kind,
    steps: facts.steps.map(({ from, to, relations }) => ({
      from: partyNamed(tables, from),
      type: relations[0]?.type ?? 'other',
      to: partyNamed(tables, to),
    })),
    months: facts.months,
    breakers: namesOf(tables, refsTo('parties', facts.breakers)),
    clearedBy: facts.clearedBy === null ? null : partyNamed(tables, facts.clearedBy),
  },
});

const moreCircles = ({ loops, deadlocks }: CaseInsight, count: number): Finding[] =>
  loops.truncated || deadlocks.truncated
    ? [
        {
          severity: 'hint',
          about: [],
          circle: null,
          words: { kind: 'moreCircles', count },
        },
      ]
    : [];

const lead = ({ caseLead: { gap, holders, expired } }: CaseInsight, tables: Tables): Finding[] => {
  if (gap === null) return [];
  const ids = gap === 'several' ? holders : expired;
  return [
    {
      severity: 'open',
      about: refsTo('parties', ids),
      circle: null,
      words: { kind: 'lead', gap, names: namesOf(tables, refsTo('parties', ids)) },
    },
  ];
};

const refusals = ({ refusals: all }: CaseInsight, tables: Tables): Finding[] => {
  const counts = countPerSource(all);
  const perSource = [...LEGAL_SOURCES, 'unproven' as const]
    .map((source) => ({ source, count: counts[source] }))
    .filter(({ count }) => count > 0);
  const notLaw = notLawOf(all).length;
  const withSource = all.filter(({ sources }) => sources.length > 0);
  return [
    ...aboutParties('open', 'unproven', unprovenOf(all), tables),
    ...about(
      'hint',
      refsTo(
        'parties',
        withSource.map(({ party }) => party),
      ),
      { kind: 'refusals', total: all.length, notLaw, perSource },
    ),
    ...LEGAL_SOURCES.flatMap((source) => {
      const ids = all.filter(({ sources }) => sources.includes(source)).map(({ party }) => party);
      return about('hint', refsTo('parties', ids), {
        kind: 'deviation',
        source,
        route: DEVIATION[source],
        names: namesOf(tables, refsTo('parties', ids)),
      });
    }),
  ];
};

const open = (insight: CaseInsight, tables: Tables): Finding[] => {
  const payers = insight.payersNotAtTable.map((id) => ({
    table: tables.parties.has(id) ? ('parties' as const) : ('externalPayers' as const),
    id,
  }));
  const unrelieved = refsTo('bottlenecks', insight.unrelievedBottlenecks);
  return [
    ...about('open', payers, { kind: 'payers', names: namesOf(tables, payers) }),
    ...about('open', unrelieved, { kind: 'unrelieved', names: namesOf(tables, unrelieved) }),
  ];
};

const hints = (insight: CaseInsight, tables: Tables): Finding[] => [
  ...aboutParties('hint', 'isolated', insight.isolatedParties, tables),
  ...aboutParties('hint', 'deciders', insight.deciders, tables),
];
