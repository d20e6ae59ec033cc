import { describe, expect, it } from 'vitest';
import { removeAction } from '../../../shared/commands/action';
import { closeCase, editCase, reopenCase } from '../../../shared/commands/case';
import { giveConsent, type GiveConsentArgs } from '../../../shared/commands/consent';
import { decideDespite, editDecision, recordDecision } from '../../../shared/commands/decision';
import { addFeedback, editFeedback } from '../../../shared/commands/feedback';
import { answerHandover, editHandover, proposeHandover } from '../../../shared/commands/handover';
import { removeLead, takeLead } from '../../../shared/commands/caseLead';
import { addParty } from '../../../shared/commands/party';
import { closingBlockers } from '../../../shared/model/closing';
import { currentCaseLead } from '../../../shared/model/decision';
import { hashOf, verifyChain, type DecisionRecord } from '../../../shared/model/decisionRecord';
import { decisionOutcome } from '../../../shared/model/outcome';
import { fullDesk, type Desk } from './support/desk';

const yes: GiveConsentArgs = {
  decision: 'd1',
  party: 'p3',
  value: 'agree',
  reason: null,
  conditionDue: null,
  by: 'Sam',
  mandate: 'decides_at_table',
};

/** The proposal of the full case, with a resident who may decide and an agency, and nothing else in the way. */
const table = () => {
  const desk = fullDesk();
  desk.do(editDecision, { id: 'd1', patch: { quorum: null } });
  const [agency] = desk.do(addParty, { kind: 'agency', name: 'GGD', position: [0, 0] });
  const answer = (more: Partial<GiveConsentArgs>): void => void desk.do(giveConsent, { ...yes, ...more });
  const outcome = () => decisionOutcome(desk.tables, desk.tables.decisions.get('d1')!);
  const codes = () => outcome().reasons.map(({ code }) => code);
  return { desk, agency: agency!, answer, outcome, codes };
};

describe('a proposal', () => {
  it('is incomplete while somebody was not asked, and says who', () => {
    const { answer, outcome, agency } = table();
    answer({});
    expect(outcome()).toEqual({
      outcome: 'incomplete',
      reasons: [{ code: 'outcome_not_asked', id: agency }],
    });
  });

  it('is adopted when everybody agrees', () => {
    const { answer, outcome, agency } = table();
    answer({});
    answer({ party: agency });
    expect(outcome()).toEqual({ outcome: 'adopted', reasons: [] });
  });

  it('is conditional while somebody must consult, or has a reservation with a date', () => {
    const { answer, outcome, agency } = table();
    answer({ mandate: 'must_consult', mandateUntil: '2026-03-20' });
    answer({ party: agency, value: 'agree_with_reservation', reason: 'Geld', conditionDue: '2026-04-01' });
    expect(outcome()).toEqual({
      outcome: 'conditional',
      reasons: expect.arrayContaining([
        { code: 'outcome_must_consult', id: 'p3', until: '2026-03-20' },
        { code: 'outcome_reservation', id: agency, until: '2026-04-01' },
      ]) as unknown,
    });
    answer({});
    answer({ party: agency });
    expect(outcome().outcome).toBe('adopted');
  });

  it('is incomplete when a reservation or a consultation has no date', () => {
    const { answer, outcome, codes, agency } = table();
    answer({ mandate: 'must_consult' });
    answer({ party: agency, value: 'agree_with_reservation', reason: 'Geld' });
    expect(outcome().outcome).toBe('incomplete');
    expect(codes().sort()).toEqual(['outcome_consult_undated', 'outcome_reservation_undated']);
  });

  it('is blocked by an objection, until it is decided despite that one; a later one blocks again', () => {
    const { desk, answer, outcome, agency } = table();
    answer({});
    answer({ party: agency, value: 'disagree', reason: 'Kan niet' });
    expect(outcome()).toEqual({ outcome: 'blocked', reasons: [{ code: 'outcome_objection', id: agency }] });
    desk.do(decideDespite, { id: 'd1', reason: 'Het kan niet wachten' });
    expect(outcome()).toEqual({
      outcome: 'despite_objection',
      reasons: [{ code: 'outcome_overruled', id: agency }],
    });
    expect(desk.tables.decisions.get('d1')?.despite).toMatchObject({ by: 'Noor' });
    answer({ party: agency, value: 'disagree', reason: 'Nog steeds niet' });
    expect(outcome().outcome).toBe('blocked');
  });

  it('takes the mandate of the party when the voice has none of its own', () => {
    const { answer, codes, agency } = table();
    answer({ mandate: null });
    answer({ party: agency });
    // The resident of the full case informs, and does not decide.
    expect(codes()).toEqual([]);
  });

  it('needs the dissent to be asked for, exactly one lead and the number of votes that was agreed', () => {
    const { desk, answer, codes, agency } = table();
    answer({});
    answer({ party: agency, mandate: 'advises' });
    desk.do(editDecision, { id: 'd1', patch: { dissentAsked: false, quorum: 2 } });
    desk.do(removeLead, { id: 'l1' });
    expect(codes()).toEqual(['outcome_dissent_not_asked', 'outcome_no_lead', 'outcome_quorum_not_met']);
    desk.do(takeLead, { party: 'p1', person: null, until: null });
    desk.load([{ op: 'put', table: 'leads', id: 'a-second', fields: { party: 'p2' } }]);
    expect(codes()).toContain('outcome_several_leads');
    expect(currentCaseLead(desk.tables.leads)?.id).toBe('a-second');
    answer({ party: agency });
    expect(codes()).not.toContain('outcome_quorum_not_met');
  });
});

describe('recording a decision', () => {
  const refusal = (desk: Desk): string | undefined =>
    desk.run(recordDecision as never, { id: 'd1', recordedBy: 'Voorzitter' })?.code;

  it('is refused while the proposal is incomplete or blocked, and overruling needs something to overrule', () => {
    const { desk, answer, agency } = table();
    answer({});
    expect(refusal(desk)).toBe('decision_incomplete');
    expect(desk.run(decideDespite as never, { id: 'd1', reason: 'x' })?.code).toBe('no_objection');
    answer({ party: agency, value: 'disagree', reason: 'Nee' });
    expect(refusal(desk)).toBe('decision_blocked');
  });

  /** A desk on which the decision was recorded so many times. */
  const recorded = (times: number) => {
    const { desk, answer, agency } = table();
    desk.load([{ op: 'delete', table: 'decisionRecords', id: 'k1' }]);
    answer({});
    answer({ party: agency });
    for (let n = 0; n < times; n += 1) desk.do(recordDecision, { id: 'd1', recordedBy: `Voorzitter ${n}` });
    const records = (): DecisionRecord[] => [...desk.tables.decisionRecords.values()];
    return { desk, records };
  };

  it('chains it to what was recorded before, and holds what was decided', () => {
    const { desk, records } = recorded(3);
    const [first, second, third] = records().sort((a, b) => a.no - b.no);
    expect([first!.no, second!.no, third!.no]).toEqual([1, 2, 3]);
    expect([first!.previous, second!.previous, third!.previous]).toEqual([[], [first!.hash], [second!.hash]]);
    expect(verifyChain(records())).toEqual({ wrong: null, forks: [] });
    expect(JSON.parse(first!.content)).toMatchObject({
      decision: { id: 'd1', text: 'We doen het samen.' },
      outcome: 'adopted',
      dissents: [{ text: 'Dit duurt te lang.', by: null }],
    });
    expect(desk.tables.decisions.get('d1')?.recordedBy).toBe('Voorzitter 2');
  });

  it('gives the hash that SHA-256 gives over the canonical text', () => {
    // Source: sha256sum over this text: {"content":"{}","no":1,"outcome":"adopted","previous":[],"recordedAt":"…","recordedBy":"Noor"}
    expect(
      hashOf({
        no: 1,
        recordedAt: '2026-03-02T10:00:00.000Z',
        recordedBy: 'Noor',
        outcome: 'adopted',
        content: '{}',
        previous: [],
      }),
    ).toBe('51e97cd501a0df3d915eb1402b2c162659ac1cce9ecd918957e3ecce136199ff');
  });

  it.each([
    [
      'changed',
      'record_changed',
      (all: DecisionRecord[]) => all.map((one) => (one.no === 2 ? { ...one, recordedBy: 'Ander' } : one)),
    ],
    ['taken out', 'record_predecessor_missing', (all: DecisionRecord[]) => all.filter(({ no }) => no !== 1)],
    [
      'numbered anew, with a fitting hash',
      'record_number_wrong',
      (all: DecisionRecord[]) =>
        all.map((one) => {
          if (one.no !== 3) return one;
          const { id, hash: _hash, ...facts } = { ...one, no: 7 };
          return { ...facts, id, hash: hashOf(facts) };
        }),
    ],
  ] as const)('shows the first record that does not fit when one was %s', (_, fault, spoil) => {
    const { records } = recorded(3);
    expect(verifyChain(spoil(records())).wrong).toMatchObject({ fault });
  });
});

describe('closing a case', () => {
  /** The full case with everything done that closing asks for. */
  const ready = (): Desk => {
    const desk = fullDesk();
    desk.do(giveConsent, yes);
    desk.do(removeAction, { id: 'a2' });
    return desk;
  };
  const codes = (desk: Desk, today = '2026-03-02') =>
    closingBlockers(desk.tables, today).map(({ code }) => code);
  const refusal = (desk: Desk): string | undefined =>
    desk.run(closeCase as never, { retentionDate: null })?.code;

  it('says when the working copy goes, and can be taken back', () => {
    const desk = ready();
    desk.do(editCase, { id: 'case', patch: { retentionDate: null } });
    expect(codes(desk)).toEqual([]);
    desk.do(closeCase, { retentionDate: null });
    expect(desk.tables.case.get('case')).toMatchObject({ status: 'closed', retentionDate: '2026-04-27' });
    expect(refusal(desk)).toBe('already_closed');
    desk.do(reopenCase, { status: 'at_table' });
    expect(desk.tables.case.get('case')).toMatchObject({ status: 'at_table', closedAt: null });
    expect(desk.run(reopenCase as never, { status: 'at_table' })?.code).toBe('not_closed');
  });

  it('waits for a handover that nobody accepted: then nobody would be there', () => {
    const desk = ready();
    const [id] = desk.do(proposeHandover, { from: 'p2', to: 'p3', what: 'Bellen', due: null });
    expect(refusal(desk)).toBe('closing_handover_open');
    desk.do(answerHandover, { id: id!, party: 'p3', value: 'refused', by: null, reason: 'Vol' });
    expect(codes(desk)).toEqual(['closing_handover_open']);
    desk.do(answerHandover, { id: id!, party: 'p3', value: 'accepted', by: 'Sam', reason: null });
    expect(codes(desk)).toEqual([]);
    // Asked of another: what the first one answered no longer counts.
    desk.do(editHandover, { id: id!, patch: { to: 'p1' } });
    expect(codes(desk)).toEqual(['closing_handover_open']);
  });

  it('waits until everybody was asked, the dissent too, and no draft is left', () => {
    const desk = fullDesk();
    desk.do(editDecision, { id: 'd1', patch: { dissentAsked: false } });
    expect(codes(desk)).toEqual(['closing_not_asked', 'closing_dissent_not_asked', 'closing_action_draft']);
  });

  it('waits until somebody tells the resident, on a day that has not passed', () => {
    const desk = ready();
    expect(codes(desk, '2026-03-06')).toEqual(['closing_feedback_late']);
    desk.do(editFeedback, { id: 'f2', patch: { by: null } });
    expect(codes(desk)).toEqual(['closing_feedback_without_person']);
    desk.do(editFeedback, { id: 'f2', patch: { status: 'done' } });
    desk.do(editFeedback, { id: 'f1', patch: { to: 'signaller' } });
    expect(codes(desk)).toEqual(['closing_no_feedback']);
    const by = { name: 'Noor', role: null, fictional: true };
    desk.do(addFeedback, { to: 'p3', text: '', channel: 'letter', by, due: null });
    expect(codes(desk)).toEqual(['closing_feedback_without_date']);
  });
});
