import type { Limited } from '../../disclosure/limitedSchema';
import { knownWords } from '../../disclosure/known';
import { markedText, type Segment } from '../../disclosure/marked';
import { Refs } from '../../disclosure/refs';
import { currentConsents } from '../../model/consents';
import { currentDecision } from '../../model/decision';
import { arrange } from '../../map/arrange';
import {
  SINGLES,
  TABLE_NAMES,
  TABLES,
  type CaseTables,
  type RecordIn,
  type TableName,
} from '../../model/tables';
import type { Fields } from '../../model/field';
import { documentWordsIn, type DocumentWords } from '../../text/documents/documentWords';
import { fill, type Language } from '../../text/language';
import { dayText } from './speech';

type Values = { readonly id: string } & Readonly<Record<string, unknown>>;
type Rows = { [T in TableName]?: Values[] };

/** A record of which only what is given is known; the rest is as when nobody ever filled it in. */
const recordOf = (table: TableName, values: Values): Values => ({
  ...Object.fromEntries(
    Object.entries(TABLES[table] as Fields).map(([name, { fallback }]) => [name, fallback]),
  ),
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  id: values.id,
});

const tablesOf = (rows: Rows): CaseTables =>
  Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      new Map((rows[table] ?? []).map((values) => [values.id, recordOf(table, values)])),
    ]),
  ) as unknown as CaseTables;

/** What the records of which there is one are called in a view. */
const SINGLE_IDS: ReadonlyMap<string, string> = new Map([
  ['case-1', SINGLES.case],
  ['intent-1', SINGLES.intent],
]);

/**
 * A limited view as tables again, so that reports of it are made by the same hands as reports of everything. It is made
 * of the checked view and nothing else: what is not in there cannot come along.
 */
export const limitedTables = (view: Limited, language: Language): CaseTables => {
  const words = documentWordsIn(language);
  const texts = textsOf(view, words, language);
  const named = namesOf(view, words);
  const rows = rowsOf(view, words, named);
  const all = Object.fromEntries(
    Object.entries(rows).map(([table, records]) => [
      table,
      records?.map((values) => ({
        ...values,
        ...texts.get(values.id),
        id: SINGLE_IDS.get(values.id) ?? values.id,
      })),
    ]),
  ) as Rows;
  const tables = tablesOf(all);
  const places = new Map(
    arrange([...tables.parties.values()], [...tables.relations.values()]).map(({ id, position }) => [
      id,
      [...position] as [number, number],
    ]),
  );
  const parties = [...tables.parties.values()].map((party): [string, RecordIn<'parties'>] => [
    party.id,
    { ...party, position: places.get(party.id) ?? null },
  ]);
  return { ...tables, parties: new Map(parties) };
};

/** Free text by record and field, with a word where something identifying stood. */
const textsOf = (
  view: Limited,
  words: DocumentWords,
  language: Language,
): ReadonlyMap<string, Readonly<Record<string, string>>> => {
  const found = new Map<string, Record<string, string>>();
  for (const { about, field, segments } of view.texts) {
    found.set(about, { ...found.get(about), [field]: textOf(segments, words, language) });
  }
  return found;
};

const textOf = (segments: readonly Segment[], words: DocumentWords, language: Language): string =>
  segments
    .map((segment) => {
      if ('text' in segment) return segment.text;
      if (segment.shown === null) return words.limited.marks[segment.mark];
      return segment.mark === 'age'
        ? fill(words.limited.ageShown, { band: segment.shown })
        : fill(words.limited.dateShown, { month: dayText(segment.shown, language) });
    })
    .join('');

/** What every party is called: what kind of agency it is, with a number where there are more of a kind. */
const namesOf = (view: Limited, words: DocumentWords): ReadonlyMap<string, string> => {
  const plain = view.parties.map(({ ref, kind, agencyType }): [string, string] => [
    ref,
    kind === 'agency' ? words.escalation.agencyTypes[agencyType ?? 'other'] : words.escalation.kinds[kind],
  ]);
  const counts = new Map<string, number>();
  for (const [, name] of plain) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return new Map(
    plain.map(([ref, name]) => {
      if ((counts.get(name) ?? 0) < 2) return [ref, name];
      used.set(name, (used.get(name) ?? 0) + 1);
      return [ref, fill(words.limited.numbered, { name, no: used.get(name) ?? 1 })];
    }),
  );
};

const rowsOf = (view: Limited, words: DocumentWords, named: ReadonlyMap<string, string>): Rows => ({
  case: [
    {
      id: 'case-1',
      status: view.case.status,
      bhvLayer: view.case.bhvLayer,
      discountRate: view.case.discountRate,
      horizonMonths: view.case.horizonMonths,
    },
  ],
  dataSharing: [
    {
      id: SINGLES.dataSharing,
      basis: view.case.basis,
      residentInformed: view.case.residentInformed,
      residentAtTable: view.case.residentAtTable,
    },
  ],
  intent: [{ id: 'intent-1' }],
  ...mapRows(view, words, named),
  ...scenarioRows(view, words),
  ...agreementRows(view, words),
});

const mapRows = (view: Limited, words: DocumentWords, named: ReadonlyMap<string, string>): Rows => ({
  parties: view.parties.map(({ ref, kind, minor, mandate, tableStatus, contactRole }) => ({
    id: ref,
    kind,
    name: named.get(ref) ?? '',
    minor,
    mandate,
    tableStatus,
    contact: contactRole === null ? null : { name: contactRole, role: null, fictional: false },
  })),
  legalGrounds: view.legalGrounds.map(({ party, source }, at) => ({ id: `ground-${at + 1}`, party, source })),
  relations: view.relations.map(({ ref, ...relation }) => ({ id: ref, ...relation })),
  bottlenecks: view.bottlenecks.map(({ ref, kind, about }) => ({ id: ref, kind, about })),
  externalPayers: [
    ...new Set(
      [
        ...view.costLines.flatMap(({ bearer, beneficiary }) => [bearer, beneficiary ?? '']),
        ...view.consequences.map(({ who }) => who),
        ...view.actions.map(({ party }) => party ?? ''),
      ].filter((ref) => ref.startsWith('payer-')),
    ),
  ].map((ref) => ({ id: ref, name: words.escalation.payer })),
});

const scenarioRows = (view: Limited, words: DocumentWords): Rows => ({
  scenarios: view.scenarios.map(({ ref, kind }, at) => ({
    id: ref,
    kind,
    order: at,
    title: fill(words.limited.scenario, { no: at + 1 }),
  })),
  consequences: view.consequences.map(({ ref, ...one }, at) => ({ id: ref, ...one, order: at })),
  costLines: view.costLines.map(({ lowEuros, highEuros, event, ...line }, at) => ({
    id: `cost-${at + 1}`,
    ...line,
    order: at,
    eventId: event,
    amount: { low: lowEuros * 100, high: highEuros * 100 },
  })),
  events: view.events.map(({ ref, ...event }, at) => ({ id: ref, ...event, order: at })),
});

const agreementRows = (view: Limited, words: DocumentWords): Rows => ({
  leads: view.leads.map(({ party, role, until }, at) => ({
    id: `lead-${at + 1}`,
    party,
    person: role === null ? null : { name: role, role: null, fictional: false },
    until,
  })),
  decisions: view.decisions.map(({ ref, scenario, reviewed, recorded, dissentAsked, quorum }) => ({
    id: ref,
    scenario,
    reviewDate: reviewed,
    recordedAt: recorded,
    dissentAsked,
    quorum,
    despite: {
      reason: '',
      by: null,
      at: '',
      objections: view.consents.flatMap(({ overruled }, at) => (overruled ? [`consent-${at + 1}`] : [])),
    },
  })),
  consents: view.consents.map(({ overruled: _overruled, ...consent }, at) => ({
    id: `consent-${at + 1}`,
    ...consent,
  })),
  dissents: view.dissents.map(({ ref, by }) => ({ id: ref, by, anonymous: by === null })),
  actions: view.actions.map(({ ref, no, party, role, hasOwner, due, status, scenario, relieves }) => ({
    id: ref,
    no,
    party,
    owner: hasOwner ? { name: role ?? words.escalation.staff, role: null, fictional: false } : null,
    due,
    status,
    scenario,
    relieves,
  })),
  signals: referred(view, 'signal-'),
  successes: referred(view, 'success-'),
});

const referred = (view: Limited, prefix: string): Values[] =>
  [...new Set(view.texts.map(({ about }) => about))]
    .filter((ref) => ref.startsWith(prefix))
    .map((ref) => ({ id: ref }));

/**
 * What an agency knows already because it is its own: what it is called, and who of it does what on which day. Nothing of
 * the others, and no free text as it stood.
 */
export const withOwn = (
  limited: CaseTables,
  tables: CaseTables,
  agency: string,
  language: Language,
): { readonly tables: CaseTables; readonly agency: string | null } => {
  const refs = new Refs(tables);
  const ref = refs.of(agency, 'parties');
  const [party, known] = [tables.parties.get(agency), limited.parties.get(ref ?? '')];
  if (ref === null || !party || !known) return { tables: limited, agency: null };
  const own = new Map(
    [...tables.actions.values()]
      .filter((action) => action.party === agency)
      .map((action) => [refs.of(action.id, 'actions'), action]),
  );
  const actions = [...limited.actions.values()].map((action): [string, RecordIn<'actions'>] => {
    const mine = own.get(action.id);
    return [action.id, mine ? { ...action, owner: mine.owner, due: mine.due } : action];
  });
  const consents = [...limited.consents.values()].map((consent): [string, RecordIn<'consents'>] => [
    consent.id,
    consent.party === ref ? ownAnswer(consent, tables, agency, language) : consent,
  ]);
  return {
    tables: {
      ...limited,
      parties: new Map([...limited.parties, [ref, { ...known, name: party.name }]]),
      actions: new Map(actions),
      consents: new Map(consents),
    },
    agency: ref,
  };
};

/** What the agency itself said, with its days; names in it are left out all the same. */
const ownAnswer = (
  limited: RecordIn<'consents'>,
  tables: CaseTables,
  agency: string,
  language: Language,
): RecordIn<'consents'> => {
  const decision = currentDecision(tables.decisions);
  const own = decision && currentConsents(tables, decision.id).get(agency);
  if (!own) return limited;
  const { conditionDue, mandateUntil, reason } = own;
  const marked =
    reason === null
      ? null
      : textOf(markedText(reason, knownWords(tables)), documentWordsIn(language), language);
  return { ...limited, conditionDue, mandateUntil, reason: marked };
};
