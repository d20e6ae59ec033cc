import type { Problem } from '../base/result';
import { namedBy } from '../model/references';
import { SINGLES, type TableName } from '../model/tables';
import { PLAIN_SECTIONS } from './plainSections';
import type { CaseFile } from './schema';

type Id = string | null | undefined;
type Ids = ReadonlySet<string>;

/** Collects every id that is used twice and every reference that points at nothing, with its path in the file. */
class ReferenceCheck {
  readonly problems: Problem[] = [];

  /** The ids of a list; an id used twice is a problem. */
  known(items: readonly { readonly id: string }[], path: string, taken = new Set<string>()): Ids {
    items.forEach((item, index) => this.takes(item.id, taken, `${path}[${index}].id`));
    return taken;
  }

  takes(id: string, taken: Set<string>, path: string): void {
    if (taken.has(id)) this.problems.push({ code: 'duplicate_id', path, params: { id } });
    taken.add(id);
  }

  needs(id: Id, among: Ids, path: string): void {
    if (id !== null && id !== undefined && !among.has(id)) {
      this.problems.push({ code: 'dangling_reference', path, params: { id } });
    }
  }

  between(relation: { readonly from: string; readonly to: string }, parties: Ids, path: string): void {
    this.needs(relation.from, parties, `${path}.from`);
    this.needs(relation.to, parties, `${path}.to`);
    if (relation.from === relation.to) this.problems.push({ code: 'relation_to_itself', path });
  }
}

interface Known {
  readonly parties: Ids;
  /** Parties and external payers: both can bear costs. */
  readonly payers: Ids;
  readonly relations: Ids;
  readonly bottlenecks: Ids;
  readonly scenarios: Ids;
  readonly signals: Ids;
}

export const referenceProblems = (file: CaseFile): Problem[] => {
  const check = new ReferenceCheck();
  const parties = check.known(file.parties, 'parties');
  const known: Known = {
    parties,
    payers: check.known(file.externalPayers, 'externalPayers', new Set(parties)),
    relations: check.known(file.relations, 'relations'),
    bottlenecks: check.known(file.bottlenecks, 'bottlenecks'),
    scenarios: check.known(file.scenarios, 'scenarios'),
    signals: check.known(file.signals, 'signals'),
  };
  for (const [items, path] of [
    [file.actions, 'actions'],
    [file.dissents, 'dissents'],
    [file.feedback, 'feedback'],
    [file.successes, 'successes'],
    [file.leads, 'leads'],
    [file.decision?.consents.filter(hasId) ?? [], 'decision.consents'],
    ...PLAIN_SECTIONS.map((section) => [file[section], section] as const),
  ] as const) {
    check.known(items, path);
  }
  checkPartIds(file, check);
  checkSections(file, check);
  checkMap(file, known, check);
  file.scenarios.forEach((scenario, index) => checkScenario(scenario, `scenarios[${index}]`, known, check));
  checkAgreements(file, known, check);
  return check.problems;
};

const hasId = <T extends { readonly id?: string | null | undefined }>(
  part: T,
): part is T & { readonly id: string } => typeof part.id === 'string';

/** Parts that have an id of their own have it once in the whole file. */
const checkPartIds = (file: CaseFile, check: ReferenceCheck): void => {
  for (const part of ['consequences', 'benefits', 'legalRoom', 'relationChanges'] as const) {
    const taken = new Set<string>();
    file.scenarios.forEach((scenario, index) =>
      scenario[part].forEach((item: { readonly id?: string | null | undefined }, at: number) => {
        if (hasId(item)) check.takes(item.id, taken, `scenarios[${index}].${part}[${at}].id`);
      }),
    );
  }
  const grounds = new Set<string>();
  file.parties.forEach((party, index) =>
    party.perspective?.legalGround.forEach((ground, at) => {
      const path = `parties[${index}].perspective.legalGround[${at}].id`;
      if (hasId(ground)) check.takes(ground.id, grounds, path);
    }),
  );
};

const NOTHING: Ids = new Set();

/** What stands in a file as it stands in the document is checked by what the model says that it names. */
const checkSections = (file: CaseFile, check: ReferenceCheck): void => {
  const known = idsIn(file);
  const alike = [
    ['parties', file.parties],
    ['signals', file.signals],
    ...PLAIN_SECTIONS.map((section) => [section, file[section]] as const),
  ] as const;
  for (const [table, records] of alike)
    records.forEach((record, at) => {
      for (const { path, id, places } of namedBy(table, { ...record })) {
        const isThere = places.some((place) => known.get(place)?.has(id));
        check.needs(id, isThere ? new Set([id]) : NOTHING, `${table}[${at}].${path}`);
      }
    });
};

/** Every id of a file, by the table that it goes to. Ids that will be given only in the document are unknown here. */
const idsIn = (file: CaseFile): ReadonlyMap<TableName, Ids> => {
  const ids = (items: readonly { readonly id?: string | null | undefined }[]): Ids =>
    new Set(items.filter(hasId).map((item) => item.id));
  const parts = (part: 'consequences' | 'benefits' | 'legalRoom' | 'events' | 'costLines'): Ids => {
    const all = file.scenarios.flatMap((scenario) => scenario[part].filter(hasId).map((item) => item.id));
    const uses = new Map<string, number>();
    for (const id of all) uses.set(id, (uses.get(id) ?? 0) + 1);
    return new Set(all.filter((id) => uses.get(id) === 1));
  };
  return new Map<TableName, Ids>([
    ['case', new Set([SINGLES.case])],
    ['intent', new Set([SINGLES.intent])],
    ['parties', ids(file.parties)],
    ['legalGrounds', ids(file.parties.flatMap((party) => party.perspective?.legalGround ?? []))],
    ['relations', ids(file.relations)],
    ['bottlenecks', ids(file.bottlenecks)],
    ['externalPayers', ids(file.externalPayers)],
    ['scenarios', ids(file.scenarios)],
    ['consequences', parts('consequences')],
    ['events', parts('events')],
    ['costLines', parts('costLines')],
    ['benefits', parts('benefits')],
    ['legalRooms', parts('legalRoom')],
    ['leads', ids(file.leads)],
    ['decisions', ids(file.decision ? [file.decision] : [])],
    ['dissents', ids(file.dissents)],
    ['actions', ids(file.actions)],
    ['signals', ids(file.signals)],
    ['feedbacks', ids(file.feedback)],
    ['successes', ids(file.successes)],
    ...PLAIN_SECTIONS.map((section) => [section, ids(file[section])] as const),
  ]);
};

const checkMap = (file: CaseFile, known: Known, check: ReferenceCheck): void => {
  file.relations.forEach((relation, at) => check.between(relation, known.parties, `relations[${at}]`));
  const subjects = new Set([...known.payers, ...known.relations, ...known.scenarios]);
  file.bottlenecks.forEach((bottleneck, index) => {
    const path = `bottlenecks[${index}]`;
    bottleneck.about.forEach((id, at) => check.needs(id, subjects, `${path}.about[${at}]`));
    bottleneck.signalIds.forEach((id, at) => check.needs(id, known.signals, `${path}.signalIds[${at}]`));
  });
};

const checkScenario = (
  scenario: CaseFile['scenarios'][number],
  path: string,
  { payers, parties, relations }: Known,
  check: ReferenceCheck,
): void => {
  const events = check.known(scenario.events, `${path}.events`);
  check.known(scenario.costLines, `${path}.costLines`);
  scenario.consequences.forEach((item, at) =>
    check.needs(item.who, payers, `${path}.consequences[${at}].who`),
  );
  scenario.benefits.forEach((item, at) => check.needs(item.who, payers, `${path}.benefits[${at}].who`));
  scenario.costLines.forEach((cost, at) => {
    check.needs(cost.bearer, payers, `${path}.costLines[${at}].bearer`);
    check.needs(cost.beneficiary, payers, `${path}.costLines[${at}].beneficiary`);
    check.needs(cost.eventId, events, `${path}.costLines[${at}].eventId`);
  });
  const added = new Set<string>();
  scenario.relationChanges.forEach((change, at) => {
    const place = `${path}.relationChanges[${at}].relation`;
    if (change.op === 'remove') {
      check.needs(change.relation, relations, place);
      return;
    }
    check.takes(change.relation.id, added, `${place}.id`);
    check.between(change.relation, parties, place);
  });
};

const checkAgreements = (file: CaseFile, known: Known, check: ReferenceCheck): void => {
  const { parties, payers, scenarios, bottlenecks } = known;
  check.needs(file.decision?.scenario, scenarios, 'decision.scenario');
  file.decision?.consents.forEach((consent, at) =>
    check.needs(consent.party, parties, `decision.consents[${at}].party`),
  );
  file.leads.forEach((lead, at) => check.needs(lead.party, parties, `leads[${at}].party`));
  file.actions.forEach((action, at) => {
    check.needs(action.party, payers, `actions[${at}].party`);
    check.needs(action.scenario, scenarios, `actions[${at}].scenario`);
    action.relieves.forEach((id, n) => check.needs(id, bottlenecks, `actions[${at}].relieves[${n}]`));
  });
  const answerable = new Set([...scenarios, ...(file.decision ? [file.decision.id] : [])]);
  file.dissents.forEach((dissent, at) => {
    check.needs(dissent.by, parties, `dissents[${at}].by`);
    check.needs(dissent.about, answerable, `dissents[${at}].about`);
  });
  const hearers = new Set([...parties, 'signaller']);
  file.feedback.forEach((item, at) => check.needs(item.to, hearers, `feedback[${at}].to`));
};
