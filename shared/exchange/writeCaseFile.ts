import { onlyRevealed } from './revealed';
import { SINGLES, type CaseTables, type TableName } from '../model/tables';
import { healed } from './heal';
import { PLAIN_SECTIONS } from './plainSections';
import { SCHEMA_NAME } from './schema';

/** Drops what is absent, so that a file holds facts only. */
const facts = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));

/** Made once: a comparison that makes its own is fifty times slower. */
const BY_ID = new Intl.Collator('en', { numeric: true });

const byOrder = <R extends { readonly id: string }>(records: Iterable<R>): R[] =>
  [...records].sort((a, b) => rank(a) - rank(b) || BY_ID.compare(a.id, b.id));

const rank = (record: object): number => {
  const order: unknown = Reflect.get(record, 'order');
  return typeof order === 'number' ? order : 0;
};

const without = <R extends object>(record: R, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts(record)).filter(([name]) => !names.includes(name)));

/** The case in the exchange format; reading it back gives the same case. `id` names the case in the file. */
export const writeCaseFile = (tables: CaseTables, id: string): string =>
  `${JSON.stringify(caseFile(healed(withoutSealed(tables)), id), null, 1)}\n`;

/** Estimates leave the table only once they have been revealed. */
const withoutSealed = (tables: CaseTables): CaseTables => {
  const { rounds, estimates } = onlyRevealed(
    [...tables.blindRounds.values()],
    [...tables.blindEstimates.values()],
  );
  return {
    ...tables,
    blindRounds: new Map(rounds.map((round) => [round.id, round])),
    blindEstimates: new Map(estimates.map((estimate) => [estimate.id, estimate])),
  };
};

const caseFile = (tables: CaseTables, id: string): Record<string, unknown> => {
  const { sourceNote, ...header } = facts(tables.case.get(SINGLES.case) ?? {});
  const list = (table: TableName): Record<string, unknown>[] =>
    byOrder<{ readonly id: string }>(tables[table].values()).map(facts);
  return {
    schema: SCHEMA_NAME,
    ...header,
    id,
    ...(sourceNote === undefined ? {} : { source: { note: sourceNote } }),
    dataSharing: without(tables.dataSharing.get(SINGLES.dataSharing) ?? {}, 'id'),
    intent: without(tables.intent.get(SINGLES.intent) ?? {}, 'id'),
    parties: byOrder(tables.parties.values()).map((party) => partyOut(tables, party)),
    relations: list('relations'),
    bottlenecks: list('bottlenecks'),
    externalPayers: list('externalPayers'),
    scenarios: byOrder(tables.scenarios.values()).map((scenario) => scenarioOut(tables, scenario)),
    leads: list('leads'),
    decision: decisionOut(tables),
    actions: [...tables.actions.values()].sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1)).map(facts),
    dissents: list('dissents'),
    signals: list('signals'),
    feedback: list('feedbacks'),
    successes: list('successes'),
    ...Object.fromEntries(PLAIN_SECTIONS.map((section) => [section, list(section)])),
  };
};

type RecordOfTable<T extends TableName> = CaseTables[T] extends ReadonlyMap<string, infer R> ? R : never;

const partyOut = (tables: CaseTables, party: RecordOfTable<'parties'>): Record<string, unknown> => {
  const { sees, wants, mayDo, cannotDo, worries, position, ...fields } = party;
  const grounds = byOrder([...tables.legalGrounds.values()].filter((ground) => ground.party === party.id));
  return {
    ...facts(fields),
    ...(position ? { position: { x: position[0], y: position[1] } } : {}),
    perspective: {
      sees,
      wants,
      mayDo,
      cannotDo,
      worries,
      legalGround: grounds.map((ground) => without(ground, 'party', 'order')),
    },
  };
};

const scenarioOut = (tables: CaseTables, scenario: RecordOfTable<'scenarios'>): Record<string, unknown> => {
  const part = (
    table: 'consequences' | 'events' | 'costLines' | 'benefits' | 'legalRooms',
  ): Record<string, unknown>[] =>
    byOrder([...tables[table].values()].filter((record) => record.scenario === scenario.id)).map((record) =>
      without(record, 'scenario', 'order'),
    );
  const changes = byOrder(
    [...tables.relationChanges.values()].filter((change) => change.scenario === scenario.id),
  );
  return {
    ...without(scenario, 'order'),
    steps: scenario.steps === '' ? [] : scenario.steps.split('\n'),
    consequences: part('consequences'),
    events: part('events'),
    costLines: part('costLines'),
    benefits: part('benefits'),
    legalRoom: part('legalRooms'),
    relationChanges: changes.map((change) =>
      change.op === 'add'
        ? { id: change.id, op: 'add', relation: { id: change.relation, ...facts(change.added ?? {}) } }
        : { id: change.id, op: 'remove', relation: change.relation },
    ),
  };
};

const decisionOut = (tables: CaseTables): Record<string, unknown> | null => {
  const [decision] = tables.decisions.values(); // one: the one on the table
  if (!decision) return null;
  const consents = byOrder(
    [...tables.consents.values()].filter((consent) => consent.decision === decision.id),
  ).sort((a, b) => BY_ID.compare(a.party, b.party));
  return {
    ...facts(decision),
    consents: consents.map((consent) => without(consent, 'decision')),
  };
};
