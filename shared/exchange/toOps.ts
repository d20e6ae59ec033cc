import { addDays } from '../base/dates';
import { isId } from '../base/ids';
import { put, type Op } from '../doc/op';
import { SINGLES } from '../model/tables';
import type { BlindEstimate, BlindRound } from '../model/blindEstimate';
import { PLAIN_SECTIONS, type PlainRecord } from './plainSections';
import { onlyRevealed } from './revealed';
import type { CaseFile } from './schema';

const day = (today: string, date?: string | null, inDays?: number | null): string | null =>
  date ?? (inDays === null || inDays === undefined ? null : addDays(today, inDays));

/**
 * The operations that build a case from a file. `today` (ISO) is the day from which `…InDays` counts. Records keep their
 * ids from the file; parts that have none there get one from their place.
 */
export const caseFileToOps = (file: CaseFile, today: string): Op[] => [
  ...header(file),
  ...parties(file),
  ...file.relations.map(({ id, ...fields }) => put('relations', id, fields)),
  ...file.bottlenecks.map(({ id, ...fields }) => put('bottlenecks', id, fields)),
  ...file.externalPayers.map(({ id, name }) => put('externalPayers', id, { name })),
  ...scenarios(file),
  ...file.leads.map(({ id, ...fields }) => put('leads', id, fields)),
  ...decision(file, today),
  ...file.actions.map(({ id, due, dueInDays, ...fields }) =>
    put('actions', id, {
      ...fields,
      due: day(today, due, dueInDays),
    }),
  ),
  ...file.dissents.map(({ id, ...fields }) => put('dissents', id, fields)),
  ...file.signals.map(({ id, weak, ...fields }) =>
    put('signals', id, {
      ...fields,
      // Files from before `weak` say it by the kind alone.
      weak: weak ?? fields.kind === 'weak',
    }),
  ),
  ...file.feedback.map(({ id, due, dueInDays, ...fields }) =>
    put('feedbacks', id, {
      ...fields,
      due: day(today, due, dueInDays),
    }),
  ),
  ...file.successes.map(({ id, ...fields }) => put('successes', id, fields)),
  ...plain(file),
];

const plain = (file: CaseFile): Op[] => {
  // Checked against their tables when the file was read.
  const { rounds, estimates } = onlyRevealed(
    file.blindRounds as unknown as readonly BlindRound[],
    file.blindEstimates as unknown as readonly BlindEstimate[],
  );
  const sections = { ...file, blindRounds: rounds, blindEstimates: estimates };
  return PLAIN_SECTIONS.flatMap((section) =>
    (sections[section] as readonly PlainRecord[]).map(({ id, ...fields }) => put(section, id, fields)),
  );
};

const header = (file: CaseFile): Op[] => [
  put('case', SINGLES.case, {
    title: file.title,
    pseudonym: file.pseudonym,
    municipality: file.municipality,
    stuckForMonths: file.stuckForMonths,
    bhvLayer: file.bhvLayer,
    status: file.status === 'sample' ? 'at_table' : file.status,
    isSample: file.isSample,
    sampleOrder: file.sampleOrder,
    retentionDate: file.retentionDate,
    contentWarning: file.contentWarning,
    sourceNote: file.source?.note,
    discountRate: file.discountRate,
    horizonMonths: file.horizonMonths,
    discountSource: file.discountSource,
    priceYear: file.priceYear,
    closedAt: file.closedAt,
    summary: file.summary,
  }),
  put('dataSharing', SINGLES.dataSharing, file.dataSharing ?? {}),
  put('intent', SINGLES.intent, file.intent ?? {}),
];

const parties = (file: CaseFile): Op[] => {
  const ids = new PartIds(file.parties.flatMap((one) => one.perspective?.legalGround ?? []));
  return file.parties.flatMap((one) => party(one, ids));
};

const party = (one: CaseFile['parties'][number], ids: PartIds): Op[] => {
  const { id, perspective, position, ...fields } = one;
  const { legalGround = [], ...views } = perspective ?? {};
  return [
    put('parties', id, {
      ...fields,
      ...views,
      position: position ? [position.x, position.y] : null,
    }),
    ...legalGround.map(({ id: own, ...ground }, order) =>
      put('legalGrounds', ids.of(own, id, `g${order}`), { ...ground, party: id, order }),
    ),
  ];
};

const scenarios = (file: CaseFile): Op[] => {
  const ids = { events: idsInDocument(file, 'events'), costLines: idsInDocument(file, 'costLines') };
  const own = (part: Unnumbered): PartIds =>
    new PartIds(file.scenarios.flatMap((one): readonly Part[] => one[part]));
  const parts = {
    consequences: own('consequences'),
    benefits: own('benefits'),
    legalRoom: own('legalRoom'),
    relationChanges: own('relationChanges'),
  };
  return file.scenarios.flatMap((one, index) => scenario(one, index, ids, parts));
};

type Unnumbered = 'consequences' | 'benefits' | 'legalRoom' | 'relationChanges';
type PartIdsOf = Readonly<Record<Unnumbered, PartIds>>;

type Numbered = 'events' | 'costLines';
type Ids = Readonly<Record<Numbered, ReadonlyMap<string, string>>>;

/** Files may number events and cost lines anew in every scenario; in the document an id is used once. */
const idsInDocument = (file: CaseFile, part: Numbered): ReadonlyMap<string, string> => {
  const all = file.scenarios.flatMap((one) => one[part].map(({ id }) => ({ scenario: one.id, id })));
  const uses = new Map<string, number>();
  for (const { id } of all) uses.set(id, (uses.get(id) ?? 0) + 1);
  const taken = new Set(uses.keys());
  const ids = new Map<string, string>();
  for (const { scenario, id } of all) {
    let own = id;
    if (uses.get(id) !== 1) {
      own = partId(scenario, id);
      for (let again = 2; taken.has(own); again += 1) own = partId(scenario, `${id}.${again}`);
      taken.add(own);
    }
    ids.set(`${scenario}\n${id}`, own);
  }
  return ids;
};

/** The id of a part that has none of its own in the file; a name that would be too long is shortened to a number. */
const partId = (owner: string, part: string): string => {
  const id = `${owner}.${part}`;
  return isId(id) ? id : `${fingerprint(id)}.${part.slice(-40)}`;
};

interface Part {
  readonly id?: string | null | undefined;
}

/** Ids of parts that may have none in the file: their own, or one from their place that no other part has. */
class PartIds {
  readonly #taken: Set<string>;
  /** How often a place was asked for: thousands of answers of one party must not each count from the start. */
  readonly #times = new Map<string, number>();

  constructor(parts: readonly Part[]) {
    this.#taken = new Set(parts.flatMap(({ id }) => id ?? []));
  }

  of(own: string | null | undefined, owner: string, part: string): string {
    if (own !== null && own !== undefined) return own;
    const place = partId(owner, part);
    let times = this.#times.get(place) ?? 1;
    let id = times === 1 ? place : partId(owner, `${part}.${times}`);
    for (; this.#taken.has(id); id = partId(owner, `${part}.${times}`)) times += 1;
    this.#taken.add(id);
    this.#times.set(place, times);
    return id;
  }
}

/** FNV-1a, 64 bits: the same file gives the same ids on every computer. */
const fingerprint = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36);
};

const scenario = (one: CaseFile['scenarios'][number], index: number, ids: Ids, parts: PartIdsOf): Op[] => {
  const idOf = (part: Numbered, id: string): string => ids[part].get(`${one.id}\n${id}`) ?? id;
  const of = (order: number): { scenario: string; order: number } => ({ scenario: one.id, order });
  return [
    put('scenarios', one.id, {
      kind: one.kind,
      title: one.title,
      order: index,
      steps: one.steps.map((step) => step.replaceAll('\n', ' ')).join('\n'),
    }),
    ...one.consequences.map(({ id, ...item }, at) =>
      put('consequences', parts.consequences.of(id, one.id, `q${at}`), { ...item, ...of(at) }),
    ),
    ...one.events.map(({ id, ...item }, at) => put('events', idOf('events', id), { ...item, ...of(at) })),
    ...one.costLines.map(({ id, eventId, ...item }, at) =>
      put('costLines', idOf('costLines', id), {
        ...item,
        eventId: eventId ? idOf('events', eventId) : null,
        ...of(at),
      }),
    ),
    ...one.benefits.map(({ id, ...item }, at) =>
      put('benefits', parts.benefits.of(id, one.id, `n${at}`), { ...item, ...of(at) }),
    ),
    ...one.legalRoom.map(({ id, ...item }, at) =>
      put('legalRooms', parts.legalRoom.of(id, one.id, `w${at}`), { ...item, ...of(at) }),
    ),
    ...one.relationChanges.map((change, at) => {
      const id = parts.relationChanges.of(change.id, one.id, `v${at}`);
      if (change.op === 'remove')
        return put('relationChanges', id, { op: 'remove', relation: change.relation, ...of(at) });
      const { id: relation, since, ...fields } = change.relation;
      const added = { ...fields, since: since ?? null };
      return put('relationChanges', id, { op: 'add', relation, added, ...of(at) });
    }),
  ];
};

const decision = (file: CaseFile, today: string): Op[] => {
  if (!file.decision) return [];
  const { id, consents, reviewDate, reviewInDays, ...fields } = file.decision;
  const ids = new PartIds(consents);
  return [
    put('decisions', id, { ...fields, reviewDate: day(today, reviewDate, reviewInDays) }),
    ...consents.map(({ id: own, conditionDue, conditionDueInDays, ...consent }) =>
      // A party can have answered more than once: all answers are kept.
      put('consents', ids.of(own, id, consent.party), {
        ...consent,
        decision: id,
        conditionDue: day(today, conditionDue, conditionDueInDays),
      }),
    ),
  ];
};
