import type { CaseTables, TableName } from '../../../../shared/model/tables';

/** Every reference of a case that points at nothing, as `table/id.field -> id`. Spelled out, so that it checks the code. */
export const danglingReferences = (tables: CaseTables): string[] => {
  const found: string[] = [];
  const check = (
    from: TableName,
    id: string,
    field: string,
    target: string | null,
    ...to: TableName[]
  ): void => {
    if (target !== null && !to.some((table) => tables[table].has(target)))
      found.push(`${from}/${id}.${field} -> ${target}`);
  };
  for (const one of tables.parties.values()) {
    check('parties', one.id, 'household', one.household, 'parties');
    check('parties', one.id, 'group', one.group, 'groups');
  }
  const payers = ['parties', 'externalPayers'] as const;
  for (const one of tables.legalGrounds.values())
    check('legalGrounds', one.id, 'party', one.party, 'parties');
  for (const one of tables.relations.values()) {
    check('relations', one.id, 'from', one.from, 'parties');
    check('relations', one.id, 'to', one.to, 'parties');
  }
  for (const one of tables.bottlenecks.values()) {
    for (const id of one.about)
      check('bottlenecks', one.id, 'about', id, ...payers, 'relations', 'scenarios');
    for (const id of one.signalIds) check('bottlenecks', one.id, 'signalIds', id, 'signals');
  }
  for (const table of [
    'consequences',
    'events',
    'costLines',
    'benefits',
    'legalRooms',
    'relationChanges',
  ] as const)
    for (const one of tables[table].values()) check(table, one.id, 'scenario', one.scenario, 'scenarios');
  for (const one of tables.consequences.values()) check('consequences', one.id, 'who', one.who, ...payers);
  for (const one of tables.benefits.values()) check('benefits', one.id, 'who', one.who, ...payers);
  for (const one of tables.costLines.values()) {
    check('costLines', one.id, 'bearer', one.bearer, ...payers);
    check('costLines', one.id, 'beneficiary', one.beneficiary, ...payers);
    check('costLines', one.id, 'eventId', one.eventId, 'events');
  }
  for (const one of tables.relationChanges.values()) {
    if (one.op === 'remove') check('relationChanges', one.id, 'relation', one.relation, 'relations');
    check('relationChanges', one.id, 'added.from', one.added?.from ?? null, 'parties');
    check('relationChanges', one.id, 'added.to', one.added?.to ?? null, 'parties');
  }
  for (const one of tables.leads.values()) check('leads', one.id, 'party', one.party, 'parties');
  for (const one of tables.decisions.values())
    check('decisions', one.id, 'scenario', one.scenario, 'scenarios');
  for (const one of tables.consents.values()) {
    check('consents', one.id, 'decision', one.decision, 'decisions');
    check('consents', one.id, 'party', one.party, 'parties');
  }
  for (const one of tables.dissents.values()) {
    check('dissents', one.id, 'by', one.by, 'parties');
    check('dissents', one.id, 'about', one.about, 'scenarios', 'decisions');
  }
  for (const one of tables.actions.values()) {
    check('actions', one.id, 'party', one.party, ...payers);
    check('actions', one.id, 'scenario', one.scenario, 'scenarios');
    for (const id of one.relieves) check('actions', one.id, 'relieves', id, 'bottlenecks');
  }
  checkLater(tables, check);
  for (const one of tables.feedbacks.values())
    if (one.to !== 'signaller') check('feedbacks', one.id, 'to', one.to, 'parties');
  return found;
};

type Check = (from: TableName, id: string, field: string, target: string | null, ...to: TableName[]) => void;

const ANYTHING: readonly TableName[] = [
  ...(['case', 'intent', 'parties', 'legalGrounds', 'relations', 'bottlenecks', 'externalPayers'] as const),
  ...(['scenarios', 'consequences', 'events', 'costLines', 'benefits', 'legalRooms', 'leads'] as const),
  ...(['decisions', 'dissents', 'actions', 'signals', 'feedbacks', 'successes'] as const),
  ...(['timeOuts', 'handovers'] as const),
];

/** What came with layout 2. */
const checkLater = (tables: CaseTables, check: Check): void => {
  for (const one of tables.signals.values())
    for (const id of one.about) check('signals', one.id, 'about', id, ...ANYTHING);
  for (const one of tables.timeOuts.values()) {
    check('timeOuts', one.id, 'about', one.about, 'parties', 'relations');
    check('timeOuts', one.id, 'by', one.by, 'parties');
  }
  for (const one of tables.handovers.values()) {
    check('handovers', one.id, 'from', one.from, 'parties');
    check('handovers', one.id, 'to', one.to, 'parties');
    check('handovers', one.id, 'answer.party', one.answer?.party ?? null, 'parties');
  }
  for (const one of tables.attendees.values()) {
    check('attendees', one.id, 'meeting', one.meeting, 'meetings');
    check('attendees', one.id, 'party', one.party, 'parties');
  }
  for (const one of tables.parkedItems.values()) {
    check('parkedItems', one.id, 'meeting', one.meeting, 'meetings');
    check('parkedItems', one.id, 'about', one.about, ...ANYTHING);
  }
  for (const one of tables.letters.values()) check('letters', one.id, 'feedback', one.feedback, 'feedbacks');
  for (const one of tables.actionChanges.values())
    check('actionChanges', one.id, 'action', one.action, 'actions');
  for (const one of tables.comments.values()) {
    check('comments', one.id, 'about', one.about, one.on);
    for (const id of one.circle ?? []) check('comments', one.id, 'circle', id, 'parties');
  }
  for (const one of tables.blindRounds.values()) {
    check('blindRounds', one.id, 'scenario', one.scenario, 'scenarios');
    check('blindRounds', one.id, 'bearer', one.bearer, 'parties', 'externalPayers');
    check('blindRounds', one.id, 'costLine', one.costLine, 'costLines');
  }
  for (const one of tables.blindEstimates.values()) {
    check('blindEstimates', one.id, 'round', one.round, 'blindRounds');
    check('blindEstimates', one.id, 'party', one.party, 'parties');
  }
};
