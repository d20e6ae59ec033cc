import '../panels/decision/decision.css';
import { RecordMap } from '../../shared/base/recordMap';
import { giveConsent } from '../../shared/commands/consent';
import { planCommand, type Command, type CommandContext } from '../../shared/commands/command';
import { decideDespite, editDecision, recordDecision } from '../../shared/commands/decision';
import { takeLead } from '../../shared/commands/caseLead';
import type { Op } from '../../shared/doc/op';
import { hashOf } from '../../shared/model/decisionRecord';
import type { TableName } from '../../shared/model/tables';
import { DecisionPanel } from '../panels/decision/DecisionPanel';
import { Records } from '../panels/decision/Records';
import { useCase } from '../store/caseStore';
import { useMeeting } from '../store/meetingStore';
import { useUi } from '../store/uiStore';
import { fillEmpty, fillSample } from './fillStore';
import type { Story } from './story';

let made = 0;
const context = (): CommandContext => ({
  now: new Date(Date.UTC(2026, 11, 2, 10, made)).toISOString(),
  today: '2026-12-02',
  newId: (prefix) => `${prefix}-story${(made += 1)}`,
  by: 'A. Voorzitter',
});

/** Puts a record into a table of the story, without a document. */
const put = (table: TableName, id: string, record: object): void =>
  useCase.setState(({ tables }) => ({
    tables: {
      ...tables,
      [table]: RecordMap.of<object>([...(tables[table] as ReadonlyMap<string, object>), [id, record]]),
    },
  }));

/** Puts what a command plans into the tables of the story. */
const apply = (ops: readonly Op[]): void => {
  for (const op of ops) {
    if (op.op === 'put') put(op.table, op.id, { id: op.id, ...EMPTY[op.table], ...op.fields });
    if (op.op === 'set')
      put(op.table, op.id, { ...useCase.getState().tables[op.table].get(op.id), [op.field]: op.value });
  }
};
const EMPTY: Readonly<Record<string, object>> = {
  leads: { person: null, mandate: null, until: null },
  consents: { mandate: null, mandateUntil: null },
};

const carryOut = <A,>(command: Command<A>, args: A): void => {
  const planned = planCommand(command, useCase.getState().tables, args, context());
  if (!planned.ok) throw new Error(`${command.name}: ${planned.problems[0].code}`);
  apply(planned.value.ops);
};

const answer = (
  party: string,
  value: 'agree' | 'agree_with_reservation' | 'disagree',
  reason: string | null,
) =>
  carryOut(giveConsent, {
    decision: 'd1',
    party,
    value,
    reason,
    conditionDue: value === 'agree_with_reservation' ? '2030-12-06' : null,
    by: null,
    mandate: value === 'agree' ? 'decides_at_table' : 'must_consult',
    mandateUntil: value === 'agree_with_reservation' ? '2030-12-06' : null,
  });

/** The sample with a day for every word that is still to come, a lead, and the question for dissent asked. */
const settled = (): void => {
  made = 0;
  fillSample();
  carryOut(takeLead, { party: 'p-gem', person: null, until: null });
  carryOut(editDecision, { id: 'd1', patch: { dissentAsked: true } });
  answer('p-henk', 'agree_with_reservation', 'De volgorde bepaal ik.');
  answer('p-zorg', 'agree_with_reservation', 'Alleen als de beschikking wordt verlengd.');
  answer('p-gem', 'agree_with_reservation', 'De teammanager moet tekenen.');
};
const record = (): void => carryOut(recordDecision, { id: 'd1', recordedBy: 'A. Voorzitter' });

const story = (name: string, fill: () => void, what: 'panel' | 'records' = 'records'): Story => ({
  name,
  fill,
  render: () => (
    <div className="view__side gallery-side">{what === 'panel' ? <DecisionPanel /> : <Records />}</div>
  ),
});

export const stories: Story[] = [
  story('No proposal', fillEmpty, 'panel'),
  story('In the way', fillSample, 'panel'),
  story('Ready to record', settled, 'panel'),
  story(
    'Blocked',
    () => {
      settled();
      answer('p-brw', 'disagree', 'Het is nog niet veilig.');
    },
    'panel',
  ),
  story('Recorded on condition', () => {
    settled();
    record();
  }),
  story('Recorded despite an objection', () => {
    settled();
    answer('p-brw', 'disagree', 'Het is nog niet veilig.');
    carryOut(decideDespite, { id: 'd1', reason: 'Wachten is gevaarlijker.' });
    record();
  }),
  story('Confirmed later', () => {
    settled();
    record();
    for (const party of ['p-henk', 'p-zorg', 'p-gem']) answer(party, 'agree', null);
    record();
  }),
  story('Two records at once', () => {
    settled();
    record();
    const { decisionRecords } = useCase.getState().tables;
    const [first] = decisionRecords.values();
    if (!first) return;
    const { id: _id, hash: _hash, ...facts } = { ...first, recordedBy: 'M. Visser' };
    const other = { ...facts, id: 'k-other', hash: hashOf(facts) };
    put('decisionRecords', other.id, other);
  }),
  story(
    'For a participant',
    () => {
      settled();
      record();
      useMeeting.setState({ stage: 'running', role: 'participant' });
      useUi.setState({ myAgency: 'GGD' });
    },
    'panel',
  ),
  story('A record that was changed', () => {
    settled();
    record();
    const { decisionRecords } = useCase.getState().tables;
    for (const [id, one] of decisionRecords)
      put('decisionRecords', id, { ...one, recordedBy: 'Iemand anders' });
  }),
];
