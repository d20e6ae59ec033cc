import type { IsoDate } from '../base/dates';
import type { FieldIn } from '../model/tables';
import { deadlocksOf, loopsOf } from './circles';
import type { Cycles } from './cycles';
import { caseLeadOf, type CaseLeadInsight } from './caseLead';
import { isolatedPartiesOf, residentsWithoutHelpOf } from './people';
import { decidersOf, payersNotAtTableOf, unrelievedBottlenecksOf } from './power';
import { refusalsOf, saysNo, type Refusal } from './refusals';
import { sameValue } from './sameValue';
import type { InsightSource } from './source';

export { relationsOfLoop } from './circles';

/** What the map tells, derived and never stored. Ids point at the objects each finding rests on. */
export interface CaseInsight {
  /** *Rondje*: who sends whom on, in a circle. */
  readonly loops: Cycles;
  /** *Patstelling*: who waits for or blocks whom, in a circle. */
  readonly deadlocks: Cycles;
  /** *Staat los*: parties that no relation touches. */
  readonly isolatedParties: readonly string[];
  /** *Niemand helpt*: residents, households and children that nobody helps now. */
  readonly residentsWithoutHelp: readonly string[];
  /** *Regie*: who holds the case, and what is wrong with that. */
  readonly caseLead: CaseLeadInsight;
  /** *Niemand heeft de regie*: true unless exactly one party holds the lead. */
  readonly caseLeadMissing: boolean;
  /** *Kan niet*: who says no, and on what kinds of source that rests. */
  readonly refusals: readonly Refusal[];
  /** *Nog niets afgesproken*: bottlenecks that no action relieves. */
  readonly unrelievedBottlenecks: readonly string[];
  /** *Wie beslist*: the parties that decide most. */
  readonly deciders: readonly string[];
  /** *Wie betaalt*: payers in any scenario who are not at the table. */
  readonly payersNotAtTable: readonly string[];
  /** The ISO date for which this holds. */
  readonly today: IsoDate;
}

type Part = Exclude<keyof CaseInsight, 'today'>;
type Table = keyof InsightSource;

/** Names of the fields that an edit changed, by record; `null` where a record came, went or was put anew. */
export type Changed = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string> | null>>;

type Grounds = { readonly [T in Table]?: readonly FieldIn<T>[] };

const ENDS: Grounds = { relations: ['type', 'from', 'to', 'status'], parties: [] };
const LEADS: Grounds = { leads: ['party', 'until'], parties: [] };

/**
 * On which fields each finding rests: after an edit only what can have changed is worked out again. A record that comes
 * or goes counts for every table named; a table with no fields counts for that only.
 */
const RESTS_ON: Readonly<Record<Part, Grounds>> = {
  loops: ENDS,
  deadlocks: ENDS,
  isolatedParties: { ...ENDS, parties: ['kind'] },
  residentsWithoutHelp: { ...ENDS, parties: ['kind', 'minor'] },
  caseLead: LEADS,
  caseLeadMissing: LEADS,
  refusals: { parties: ['kind', 'cannotDo'], legalGrounds: ['party', 'ref', 'source'] },
  unrelievedBottlenecks: { bottlenecks: [], actions: ['relieves'] },
  deciders: ENDS,
  payersNotAtTable: {
    costLines: ['bearer', 'kind', 'scenario'],
    parties: ['kind', 'tableStatus'],
    externalPayers: [],
    scenarios: [],
  },
};

const FINDERS: { readonly [P in Part]: (source: InsightSource, today: IsoDate) => CaseInsight[P] } = {
  loops: loopsOf,
  deadlocks: deadlocksOf,
  isolatedParties: isolatedPartiesOf,
  residentsWithoutHelp: residentsWithoutHelpOf,
  caseLead: caseLeadOf,
  caseLeadMissing: (source, today) => caseLeadOf(source, today).gap !== null,
  refusals: refusalsOf,
  unrelievedBottlenecks: unrelievedBottlenecksOf,
  deciders: decidersOf,
  payersNotAtTable: payersNotAtTableOf,
};

const PARTS = Object.keys(FINDERS) as readonly Part[];
/** Whether it can change because a day passes: said for each, so that a rule of a new kind is asked too. */
const CHANGES_WITH_DAY: Readonly<Record<Part, boolean>> = {
  loops: false,
  deadlocks: false,
  isolatedParties: false,
  residentsWithoutHelp: false,
  caseLead: true,
  caseLeadMissing: true,
  refusals: false,
  unrelievedBottlenecks: false,
  deciders: false,
  payersNotAtTable: false,
};
const DATED = PARTS.filter((part) => CHANGES_WITH_DAY[part]);

interface Ground {
  readonly part: Part;
  readonly fields: readonly string[];
}

/** The same rule from the table's side: an edit of a table on which nothing rests is done with at once. */
const GROUNDS: ReadonlyMap<string, readonly Ground[]> = PARTS.reduce((found, part) => {
  for (const [table, fields] of Object.entries(RESTS_ON[part]))
    found.set(table, [...(found.get(table) ?? []), { part, fields }]);
  return found;
}, new Map<string, Ground[]>());

/** Everything the map tells on `today`, an ISO date: the end of a lead is a day on the calendar. */
export const caseInsight = (source: InsightSource, today: IsoDate): CaseInsight =>
  ({
    ...Object.fromEntries(PARTS.map((part) => [part, FINDERS[part](source, today)])),
    today,
  }) as unknown as CaseInsight;

/** The insight after an edit; findings that cannot have changed, or came out the same, keep their identity. */
export const nextInsight = (
  before: CaseInsight,
  source: InsightSource,
  changed: Changed,
  today: IsoDate,
): CaseInsight => {
  const isNextDay = before.today !== today;
  const stale = staleParts(before, source, changed);
  if (isNextDay) for (const part of DATED) stale.add(part);
  if (stale.size === 0 && !isNextDay) return before;
  const fresh = [...stale]
    .map((part) => [part, FINDERS[part](source, today)] as const)
    .filter(([part, found]) => !sameValue(found, before[part]));
  if (fresh.length === 0 && !isNextDay) return before;
  return { ...before, ...Object.fromEntries(fresh), today };
};

const staleParts = (before: CaseInsight, source: InsightSource, changed: Changed): Set<Part> => {
  const stale = new Set<Part>();
  for (const [table, records] of changed) {
    const grounds = GROUNDS.get(table);
    if (!grounds) continue;
    for (const [id, names] of records) {
      for (const { part, fields } of grounds)
        if (names === null || fields.some((name) => names.has(name) && matters(name, id, before, source)))
          stale.add(part);
    }
  }
  return stale;
};

/** Typing on in a *kan niet* does not change that it is there: a keystroke then costs nothing. */
const matters = (field: string, id: string, before: CaseInsight, source: InsightSource): boolean => {
  if (field !== 'cannotDo') return true;
  const party = source.parties.get(id);
  return before.refusals.some((refusal) => refusal.party === id) !== (party !== undefined && saysNo(party));
};
