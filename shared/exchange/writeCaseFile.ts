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
    parties: partiesOut(tables),
    relations: list('relations'),
    bottlenecks: list('bottlenecks'),
    externalPayers: list('externalPayers'),
    scenarios: scenariosOut(tables),
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

/** Records by the one that they are a part of. Looked up once: going through all for each owner takes minutes. */
const byOwner = <R>(
  records: Iterable<R>,
  ownerOf: (record: R) => string,
): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(ownerOf(record));
    if (group) group.push(record);
    else groups.set(ownerOf(record), [record]);
  }
  return groups;
};

const partiesOut = (tables: CaseTables): Record<string, unknown>[] => {
  const grounds = byOwner(tables.legalGrounds.values(), ({ party }) => party);
  return byOrder(tables.parties.values()).map((party) =>
    partyOut(party, byOrder(grounds.get(party.id) ?? [])),
  );
};

const partyOut = (
  party: RecordOfTable<'parties'>,
  grounds: readonly RecordOfTable<'legalGrounds'>[],
): Record<string, unknown> => {
  const { sees, wants, mayDo, cannotDo, worries, position, ...fields } = party;
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

const PARTS = {
  consequences: 'consequences',
  events: 'events',
  costLines: 'costLines',
  benefits: 'benefits',
  legalRoom: 'legalRooms',
} as const;

const scenariosOut = (tables: CaseTables): Record<string, unknown>[] => {
  const parts = Object.entries(PARTS).map(([name, table]) => {
    const records: Iterable<{ readonly id: string; readonly scenario: string }> = tables[table].values();
    return [name, byOwner(records, ({ scenario }) => scenario)] as const;
  });
  const changes = byOwner(tables.relationChanges.values(), ({ scenario }) => scenario);
  return byOrder(tables.scenarios.values()).map((scenario) => ({
    ...without(scenario, 'order'),
    steps: scenario.steps === '' ? [] : scenario.steps.split('\n'),
    ...Object.fromEntries(
      parts.map(([name, records]) => [
        name,
        byOrder(records.get(scenario.id) ?? []).map((record) => without(record, 'scenario', 'order')),
      ]),
    ),
    relationChanges: byOrder(changes.get(scenario.id) ?? []).map(changeOut),
  }));
};

const changeOut = (change: RecordOfTable<'relationChanges'>): Record<string, unknown> =>
  change.op === 'add'
    ? { id: change.id, op: 'add', relation: { id: change.relation, ...facts(change.added ?? {}) } }
    : { id: change.id, op: 'remove', relation: change.relation };

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
