import { describe, expect, it } from 'vitest';
import { addAction, editAction, removeAction } from '../../../shared/commands/action';
import { addDissent, giveConsent } from '../../../shared/commands/consent';
import {
  proposeScenario,
  recordDecision,
  editDecision,
  withdrawProposal,
} from '../../../shared/commands/decision';
import { addLoopComment } from '../../../shared/commands/comment';
import { beginLetter } from '../../../shared/commands/feedback';
import { answerHandover, editHandover } from '../../../shared/commands/handover';
import { takeLead } from '../../../shared/commands/caseLead';
import { beginMeeting, checkIn, giveFloor, moveToStep } from '../../../shared/commands/meeting';
import { editParty, removeParty } from '../../../shared/commands/party';
import { addRelation, removeRelation } from '../../../shared/commands/relation';
import { addScenario, editCostLine, removeScenario } from '../../../shared/commands/scenario';
import { addConsequence } from '../../../shared/commands/scenarioParts';
import { typeText } from '../../../shared/commands/text';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import { loopsOf } from '../../../shared/insight/circles';
import { actionNumbers } from '../../../shared/model/actionNumbers';
import { consentHistory, currentConsents } from '../../../shared/model/consents';
import { currentDecision, currentCaseLead } from '../../../shared/model/decision';
import { verifyChain } from '../../../shared/model/decisionRecord';
import { handoverStatus } from '../../../shared/model/handover';
import { currentMeeting } from '../../../shared/model/meeting';
import { baselineOf, scenariosInOrder } from '../../../shared/model/scenarioOrder';
import { consent, relation } from './support/commandStories';
import { valueOf } from './support/cases';
import type { Desk } from './support/desk';
import { twoPeople } from './support/twoPeople';

const fileOpens = (desk: Desk): void => {
  expect(valueOf(readCaseFile(writeCaseFile(desk.tables, 'x'), 'nl')).pseudonym).toBe('Sam');
};

const upwards = (a: number, b: number): number => a - b;

/** The rows of `shared/doc/README.md`, by the names that stand there. */
describe('when at the same moment', () => {
  it('two chairs move the step, it moves once', () => {
    const { a, b, meet } = twoPeople((desk) => void desk.do(beginMeeting, { date: null, minutes: 60 }));
    const id = currentMeeting(a.tables.meetings)!.id;
    a.do(moveToStep, { id, phase: 'open' });
    b.do(moveToStep, { id, phase: 'open' });
    meet();
    expect(a.tables.meetings.get(id)?.phase).toMatchObject({ name: 'open', pausedAt: null });
    b.do(moveToStep, { id, phase: 'intent' });
    a.do(moveToStep, { id, phase: 'prepare' });
    meet();
    expect(['prepare', 'intent']).toContain(a.tables.meetings.get(id)?.phase?.name);
  });

  it('two chairs begin a meeting, everybody sees the same one go on', () => {
    const { a, b, meet } = twoPeople();
    a.do(beginMeeting, { date: null, minutes: 60 });
    b.do(beginMeeting, { date: null, minutes: 90 });
    meet();
    expect(currentMeeting(a.tables.meetings)).toEqual(currentMeeting(b.tables.meetings));
    expect([...a.tables.meetings.values()].filter(({ endedAt }) => endedAt === null)).toHaveLength(2);
  });

  it('two chairs give a turn, one party has it and nobody who spoke is asked again', () => {
    const { a, b, meet } = twoPeople();
    a.do(beginMeeting, { date: null, minutes: 60 });
    meet();
    const id = currentMeeting(a.tables.meetings)!.id;
    a.do(giveFloor, { id, kind: 'turn', party: 'p1' });
    b.do(giveFloor, { id, kind: 'turn', party: 'p2' });
    meet();
    const speaker = a.tables.meetings.get(id)!.floor!.party!;
    expect(b.tables.meetings.get(id)!.floor!.party).toBe(speaker);
    a.do(giveFloor, { id, kind: null, party: null });
    meet();
    expect(b.tables.meetings.get(id)!.turns).toContain(speaker);
  });

  it('two people check in, both sit at the table', () => {
    const { a, b, meet } = twoPeople();
    const sits = {
      meeting: 'm1',
      party: null,
      agency: '',
      role: 'participant',
      mandate: null,
      mandateUntil: null,
    } as const;
    a.do(checkIn, { ...sits, name: 'Kim' });
    b.do(checkIn, { ...sits, name: 'Bo' });
    meet();
    expect([...a.tables.attendees.values()].map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kim', 'Bo', 'Noor de Vries']),
    );
  });

  it('two people fill one cost cell, one whole amount stays', () => {
    const { a, b, meet } = twoPeople();
    a.do(editCostLine, { id: 'c3', patch: { amount: { low: 500, high: 900 } } });
    b.do(editCostLine, { id: 'c3', patch: { amount: { low: 5, high: 9 } } });
    meet();
    expect([
      { low: 500, high: 900 },
      { low: 5, high: 9 },
    ]).toContainEqual(a.tables.costLines.get('c3')?.amount);
  });

  it('one deletes and another edits, it is gone, and undo brings it back as it was', () => {
    const { a, b, meet } = twoPeople();
    a.do(removeAction, { id: 'a1' });
    b.do(editAction, { id: 'a1', patch: { status: 'done' } });
    meet();
    expect(a.tables.actions.has('a1')).toBe(false);
    fileOpens(a);
    a.undo();
    meet();
    expect(b.tables.actions.get('a1')).toMatchObject({ text: 'Bellen', no: 4 });
    expect(b.tables.actions.get('a1')?.status).toBe('stuck');
  });

  it('two people make "carry on as now", everybody compares with the same one, and the other can go', () => {
    const { a, b, meet } = twoPeople(
      (desk) =>
        void desk.load([
          { op: 'delete', table: 'scenarios', id: 's1' },
          { op: 'delete', table: 'scenarios', id: 's2' },
        ]),
    );
    a.do(addScenario, { title: 'Zo doorgaan' });
    b.do(addScenario, { title: 'Gewoon door' });
    meet();
    expect([...a.tables.scenarios.values()].map(({ kind, order }) => [kind, order])).toEqual([
      ['baseline', 0],
      ['baseline', 0],
    ]);
    const baseline = baselineOf(a.tables);
    expect(baselineOf(b.tables)).toEqual(baseline);
    expect(scenariosInOrder(a.tables).map(({ id }) => id)).toEqual(
      scenariosInOrder(b.tables).map(({ id }) => id),
    );
    expect(scenariosInOrder(a.tables)[0]).toEqual(baseline);
    const other = scenariosInOrder(a.tables)[1]!.id;
    a.do(removeScenario, { id: other });
    expect(a.run(removeScenario as never, { id: baseline!.id })?.code).toBe('baseline_stays');
  });

  it('two people lay the lead, both stand there, and it is not exactly one', () => {
    const { a, b, meet } = twoPeople();
    a.do(takeLead, { party: 'p1', person: null, until: null });
    b.do(takeLead, { party: 'p3', person: null, until: null });
    meet();
    expect(a.tables.leads.size).toBe(2);
    expect(currentCaseLead(a.tables.leads)).toEqual(currentCaseLead(b.tables.leads));
    a.do(takeLead, { party: 'p1', person: null, until: null });
    meet();
    expect(b.tables.leads.size).toBe(1);
  });

  it('two people note the answer of one party, both stay in the history and the same one counts', () => {
    const { a, b, meet } = twoPeople();
    a.do(giveConsent, { ...consent, value: 'agree' } as never);
    b.do(giveConsent, { ...consent, value: 'disagree', reason: 'Toch niet' } as never);
    meet();
    const answers = consentHistory(a.tables, 'd1').filter(({ party }) => party === 'p1');
    expect(answers).toHaveLength(3);
    const counts = currentConsents(a.tables, 'd1').get('p1');
    expect(counts).toEqual(answers.at(-1));
    expect(currentConsents(b.tables, 'd1').get('p1')).toEqual(counts);
    // Whoever answers after having seen both is heard, whatever the clocks say.
    b.do(giveConsent, { ...consent, value: 'agree' } as never);
    meet();
    expect(currentConsents(a.tables, 'd1').get('p1')?.value).toBe('agree');
  });

  it('two people put a proposal on the table, everybody sees the same one', () => {
    const { a, b, meet } = twoPeople((desk) => void desk.do(withdrawProposal, { id: 'd1' }));
    a.do(proposeScenario, { scenario: 's1' });
    b.do(proposeScenario, { scenario: 's2' });
    meet();
    expect(currentDecision(a.tables.decisions)).toEqual(currentDecision(b.tables.decisions));
    expect(a.tables.decisions.size).toBe(2);
    b.do(addDissent, { by: null, about: [...b.tables.decisions.keys()].sort()[1]!, text: 'Maar dan?' });
    meet();
    // Only the proposal on the table travels in a file: the dissent does too, about nothing.
    fileOpens(a);
  });

  it('two people record the decision, both records stay and the chain says it is a fork', () => {
    const { a, b, meet } = twoPeople((desk) => {
      desk.load([{ op: 'delete', table: 'decisionRecords', id: 'k1' }]);
      desk.do(giveConsent, { ...consent, party: 'p3', value: 'agree' } as never);
      desk.do(editDecision, { id: 'd1', patch: { quorum: null } });
      desk.do(recordDecision, { id: 'd1', recordedBy: 'Voorzitter' });
    });
    a.do(recordDecision, { id: 'd1', recordedBy: 'Voorzitter' });
    b.do(recordDecision, { id: 'd1', recordedBy: 'Notulist' });
    meet();
    const report = verifyChain(a.tables.decisionRecords.values());
    expect(report.wrong).toBeNull();
    expect(report.forks).toHaveLength(1);
    expect(report.forks[0]).toHaveLength(2);
    // What is recorded next follows both, and the chain is one again.
    b.do(recordDecision, { id: 'd1', recordedBy: 'Voorzitter' });
    meet();
    const last = [...a.tables.decisionRecords.values()].sort((x, y) => x.no - y.no).at(-1);
    expect(last).toMatchObject({ no: 3 });
    expect(last?.previous).toHaveLength(2);
    expect(verifyChain(b.tables.decisionRecords.values())).toEqual(report);
  });

  it('two people type in one text, every character of both stays', () => {
    const { a, b, meet } = twoPeople();
    const letter = { table: 'letters', id: 'k1', field: 'text', remove: 0 } as const;
    a.do(typeText, { ...letter, index: 0, insert: 'Dag! ' });
    b.do(typeText, { ...letter, index: 'Beste Sam,\nWe komen langs.'.length, insert: ' Tot dan.' });
    meet();
    expect(a.tables.letters.get('k1')?.text).toBe('Dag! Beste Sam,\nWe komen langs. Tot dan.');
  });

  it('two people begin the letter of an old feedback, both letters stay', () => {
    const { a, b, meet } = twoPeople();
    a.do(beginLetter, { feedback: 'f2' });
    b.do(beginLetter, { feedback: 'f2' });
    meet();
    expect([...a.tables.letters.values()].filter(({ feedback }) => feedback === 'f2')).toHaveLength(2);
  });

  it('one removes a party and another draws a relation to it, the relation shows no card and no file holds it', () => {
    const { a, b, meet } = twoPeople();
    a.do(removeParty, { id: 'p2' });
    const [drawn] = b.do(addRelation, { ...relation, to: 'p3' } as never);
    b.do(addConsequence, { scenario: 's1', who: 'p2', horizon: 'short', text: 'Meer werk', score: -1 });
    meet();
    expect(a.tables.relations.has(drawn!)).toBe(true);
    expect(writeCaseFile(a.tables, 'x')).not.toContain(drawn);
    fileOpens(a);
    a.undo();
    meet();
    expect(writeCaseFile(b.tables, 'x')).toContain(drawn);
  });

  it('one breaks up a loop and another remarks on it, the remark waits for the loop', () => {
    const { a, b, meet } = twoPeople();
    const [back] = a.do(addRelation, { ...relation, type: 'refers', from: 'p3', to: 'p2' });
    meet();
    const [circle] = loopsOf(a.tables).cycles;
    expect(circle).toEqual(['p2', 'p3']);
    a.do(removeRelation, { id: back! });
    const [remark] = b.do(addLoopComment, { circle: circle!, text: 'Wie stapt hier uit?' });
    meet();
    expect(loopsOf(b.tables).cycles).toEqual([]);
    expect(a.tables.comments.get(remark!)?.circle).toEqual(circle);
    fileOpens(a);
    a.undo();
    meet();
    expect(loopsOf(b.tables).cycles).toEqual([a.tables.comments.get(remark!)?.circle]);
  });

  it('two people add an action, both get a number of their own', () => {
    const { a, b, meet } = twoPeople();
    const action = { text: 'Bellen', party: null, owner: null, due: null, result: '' };
    a.do(addAction, action);
    b.do(addAction, action);
    meet();
    expect([...a.tables.actions.values()].map(({ no }) => no).sort(upwards)).toEqual([4, 5, 6, 6]);
    expect([...actionNumbers(a.tables).values()].sort(upwards)).toEqual([4, 5, 6, 7]);
    expect(actionNumbers(b.tables)).toEqual(actionNumbers(a.tables));
    const [next] = b.do(addAction, action);
    expect(b.tables.actions.get(next!)?.no).toBe(8);
  });

  it('one accepts a handover and another asks somebody else, it is not accepted', () => {
    const { a, b, meet } = twoPeople();
    a.do(answerHandover, { id: 'u1', party: 'p3', value: 'accepted', by: 'Sam', reason: null });
    b.do(editHandover, { id: 'u1', patch: { to: 'p1' } });
    meet();
    expect(handoverStatus(a.tables.handovers.get('u1')!)).toBe('proposed');
  });
});

describe('when one after the other', () => {
  it('one edits, another edits the same and the first one takes it back, what the other wrote stays', () => {
    const { a, b, meet } = twoPeople();
    a.do(editParty, { id: 'p1', patch: { name: 'Ster' } });
    meet();
    b.do(editParty, { id: 'p1', patch: { name: 'Maan' } });
    meet();
    a.undo();
    meet();
    expect(a.tables.parties.get('p1')?.name).toBe('Maan');
  });
});
