import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { giveConsent, type GiveConsentArgs } from '../../../shared/commands/consent';
import { editDecision, recordDecision } from '../../../shared/commands/decision';
import { beginMeeting, checkIn } from '../../../shared/commands/meeting';
import { addParty, editParty } from '../../../shared/commands/party';
import { decisionSheet } from '../../../shared/exports/decisionRecords';
import { markdownReport } from '../../../shared/exports/markdownReport';
import { currentConsents } from '../../../shared/model/consents';
import { decisionOutcome } from '../../../shared/model/outcome';
import {
  conditionalUntil,
  isSameDecision,
  readRecorded,
  recordedNow,
  recordsInOrder,
  waitingAnswers,
} from '../../../shared/model/recordedDecision';
import { mandateOfVoice } from '../../../shared/model/voices';
import { documentWordsIn } from '../../../shared/text/documents/documentWords';
import { wordsIn } from '../../../shared/text/language';
import { fullDesk, type Desk } from './support/desk';

const yes: Omit<GiveConsentArgs, 'party'> = {
  decision: 'd1',
  value: 'agree',
  reason: null,
  conditionDue: null,
  by: 'Sam',
};

/** The full case with nothing in the way of its proposal, and nothing recorded yet. */
const table = (): { desk: Desk; agency: string } => {
  const desk = fullDesk();
  desk.load([{ op: 'delete', table: 'decisionRecords', id: 'k1' }]);
  desk.do(editDecision, { id: 'd1', patch: { quorum: null } });
  const [agency] = desk.do(addParty, { kind: 'agency', name: 'GGD', position: [0, 0] });
  desk.do(editParty, { id: agency!, patch: { mandate: 'advises' } });
  desk.do(giveConsent, { ...yes, party: 'p3', mandate: 'must_consult', mandateUntil: '2026-03-20' });
  desk.do(giveConsent, { ...yes, party: agency! });
  return { desk, agency: agency! };
};
const nowOf = (desk: Desk) => {
  const decision = desk.tables.decisions.get('d1')!;
  return recordedNow(desk.tables, decision, decisionOutcome(desk.tables, decision))!;
};
const record = (desk: Desk): void => void desk.do(recordDecision, { id: 'd1', recordedBy: 'Voorzitter' });

describe('what was recorded', () => {
  it('can be read back: the outcome, its last day, every voice with its mandate, and who is waited for', () => {
    const { desk, agency } = table();
    record(desk);
    const [first] = recordsInOrder(desk.tables.decisionRecords.values());
    const decision = readRecorded(first!.content)!;
    expect(decision).toEqual(nowOf(desk));
    expect(decision.outcome).toBe('conditional');
    expect(conditionalUntil(decision)).toBe('2026-03-20');
    expect(waitingAnswers(decision).map(({ party }) => party)).toEqual(['p3']);
    // It gave none with its answer, so it spoke with that of its party.
    expect(decision.consents.find(({ party }) => party === agency)?.mandate).toBe('advises');
  });

  it('says nothing when it cannot be read', () => {
    for (const content of ['', '{', 'null', '{"case":"x"}']) expect(readRecorded(content)).toBeNull();
  });

  it('is another decision when somebody answers otherwise, not when somebody is called otherwise', () => {
    const { desk, agency } = table();
    const before = nowOf(desk);
    desk.do(editParty, { id: agency, patch: { name: 'GGD Amsterdam' } });
    expect(isSameDecision(before, nowOf(desk))).toBe(true);
    desk.do(giveConsent, { ...yes, party: 'p3', mandate: 'decides_at_table' });
    expect(isSameDecision(before, nowOf(desk))).toBe(false);
    expect(nowOf(desk).outcome).toBe('adopted');
    expect(conditionalUntil(nowOf(desk))).toBeNull();
  });
});

describe('the mandate of a voice', () => {
  it('is that of the answer, else of the place at this table, else of the party', () => {
    const { desk, agency } = table();
    for (const [id, { endedAt }] of desk.tables.meetings)
      if (endedAt === null)
        desk.load([
          { op: 'set', table: 'meetings', id, field: 'endedAt', value: '2026-03-01T10:00:00.000Z' },
        ]);
    const voice = (party: string) =>
      mandateOfVoice(
        desk.tables,
        desk.tables.parties.get(party)!,
        currentConsents(desk.tables, 'd1').get(party) ?? null,
      );
    expect(voice('p3')).toEqual({ mandate: 'must_consult', until: '2026-03-20', isSaidHere: false });
    expect(voice(agency)).toEqual({ mandate: 'advises', until: null, isSaidHere: false });
    const [meeting] = desk.do(beginMeeting, { date: null, minutes: 60 });
    desk.do(checkIn, {
      meeting: meeting!,
      party: agency,
      name: 'Sam',
      agency: '',
      role: 'participant',
      mandate: 'must_consult',
      mandateUntil: '2026-04-02',
    });
    expect(voice(agency)).toEqual({ mandate: 'must_consult', until: '2026-04-02', isSaidHere: true });
    expect(voice('p3').mandate).toBe('must_consult');
  });
});

describe('a report with recorded decisions', () => {
  /** Two records, of which the text holds what Markdown and a reader could stumble over. */
  const recorded = (): Desk => {
    const { desk } = table();
    const spice = {
      ...yes,
      party: 'p3',
      value: 'agree_with_reservation',
      conditionDue: '2026-05-01',
    } as const;
    desk.do(giveConsent, { ...spice, reason: 'Alleen ```dan``` ````' });
    record(desk);
    desk.do(giveConsent, { ...yes, party: 'p3', mandate: 'decides_at_table' });
    record(desk);
    return desk;
  };

  it('holds the text of every record as it was hashed, in a block that nothing in it can end', () => {
    const { tables } = recorded();
    const report = markdownReport(tables, 'nl', '2026-03-02');
    const lines = report.split('\n');
    const hashed = lines.filter((line) => line.startsWith('{"content":'));
    const records = recordsInOrder(tables.decisionRecords.values());
    // Source: SHA-256 of another library than the one that made the codes.
    expect(hashed.map((line) => createHash('sha256').update(line, 'utf8').digest('hex'))).toEqual(
      records.map(({ hash }) => hash),
    );
    for (const { hash } of records) expect(report).toContain(hash);
    const fence = lines.find((line) => /^`{3,}$/.test(line))!;
    expect(fence.length).toBeGreaterThan(4);
    expect(lines.filter((line) => line === fence)).toHaveLength(2);
    expect(report).toContain(documentWordsIn('nl').records.chainRight);
  });

  it('says which record does not fit when one was changed', () => {
    const desk = recorded();
    const second = recordsInOrder(desk.tables.decisionRecords.values()).at(-1)!;
    desk.load([{ op: 'set', table: 'decisionRecords', id: second.id, field: 'recordedBy', value: 'Ander' }]);
    const { problems } = wordsIn('nl');
    expect(markdownReport(desk.tables, 'nl', '2026-03-02')).toContain(
      `besluit 2 klopt niet. ${problems.record_changed}`,
    );
  });

  it('has a sheet with a row for each, and none of it without records', () => {
    const { tables } = recorded();
    const { header, rows } = decisionSheet(tables, 'nl');
    expect(rows.map(([no]) => no)).toEqual([1, 2]);
    for (const row of rows) expect(row).toHaveLength(header.length);
    const bare = markdownReport(table().desk.tables, 'nl', '2026-03-02');
    expect(bare).not.toContain(documentWordsIn('nl').records.heading);
    expect(bare).not.toContain(documentWordsIn('nl').records.annex);
  });
});
