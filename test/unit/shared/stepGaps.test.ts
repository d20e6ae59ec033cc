import { describe, expect, it } from 'vitest';
import { editDataSharing } from '../../../shared/commands/case';
import { addFeedback } from '../../../shared/commands/feedback';
import {
  beginMeeting,
  checkIn,
  editAttendee,
  giveFloor,
  moveToStep,
  park,
} from '../../../shared/commands/meeting';
import { addAction } from '../../../shared/commands/action';
import { stepGaps, type StepGap } from '../../../shared/insight/stepGaps';
import { loopsOf } from '../../../shared/insight/circles';
import { currentMeeting } from '../../../shared/model/meeting';
import { PHASE_NAMES, phaseNumber, type PhaseName } from '../../../shared/model/phases';
import { withoutTurn } from '../../../shared/model/attendees';
import { Desk } from './support/desk';
import { sampleDesk } from './support/sampleDesk';

/** A sample in a meeting, at this step. */
const atStep = (phase: PhaseName, desk = sampleDesk('henk')): Desk => {
  desk.do(beginMeeting, { date: null, minutes: 60 });
  const { id } = meeting(desk);
  for (const next of PHASE_NAMES.slice(1, phaseNumber(phase) + 1)) desk.do(moveToStep, { id, phase: next });
  return desk;
};
const meeting = (desk: Desk) => currentMeeting(desk.tables.meetings)!;
const gapsOf = (desk: Desk): readonly StepGap[] =>
  stepGaps({
    tables: desk.tables,
    meeting: meeting(desk),
    openLoops: loopsOf(desk.tables).cycles,
    today: '2026-03-02',
  });
const codes = (desk: Desk): string[] => gapsOf(desk).map(({ code }) => code);
const namesIn = (desk: Desk, code: string) => gapsOf(desk).find((gap) => gap.code === code)?.names;

describe('what a step still lacks', () => {
  it('is nothing that is known before there is anything: every step answers for an empty case', () => {
    for (const phase of PHASE_NAMES) expect(() => gapsOf(atStep(phase, new Desk()))).not.toThrow();
  });

  it('in the preparation: a ground for sharing data, and a card for each agency', () => {
    const desk = atStep('prepare');
    desk.do(editDataSharing, { id: 'sharing', patch: { basis: 'unknown' } });
    expect(codes(desk)).toContain('basis');
    desk.do(editDataSharing, { id: 'sharing', patch: { basis: 'consent' } });
    expect(codes(desk)).not.toContain('basis');
  });

  it('at the opening: a mandate of everybody who speaks for an agency', () => {
    const desk = atStep('open');
    const sits = { meeting: meeting(desk).id, party: null, agency: '', mandate: null, mandateUntil: null };
    const [id] = desk.do(checkIn, { ...sits, name: 'Kim', role: 'participant' });
    desk.do(checkIn, { ...sits, name: 'Bo', role: 'observer' });
    expect(namesIn(desk, 'mandates')).toEqual(['Kim']);
    desk.do(editAttendee, { id: id!, patch: { mandate: 'advises' } });
    expect(gapsOf(desk)).toEqual([]);
  });

  it('in the picture: a turn for each agency, and each loop noted or put aside', () => {
    const desk = atStep('picture');
    const { id } = meeting(desk);
    const first = withoutTurn(desk.tables, meeting(desk))[0]!;
    expect(namesIn(desk, 'turns')).toContain(first.name);
    desk.do(giveFloor, { id, kind: 'turn', party: first.id });
    expect(namesIn(desk, 'turns')).not.toContain(first.name);
    for (const { id: party } of withoutTurn(desk.tables, meeting(desk)))
      desk.do(giveFloor, { id, kind: 'turn', party });
    expect(namesIn(desk, 'turns')).toBeUndefined();
    for (const loop of loopsOf(desk.tables).cycles)
      desk.do(park, { about: loop[0]!, text: 'Wie doorbreekt dit?' });
    expect(codes(desk)).not.toContain('loops');
  });

  it('with the scenarios: three of them, each with an effect, a payer and a risk', () => {
    const empty = atStep('scenarios', new Desk());
    expect(gapsOf(empty)).toEqual([{ code: 'fewScenarios', names: [], count: 2 }]);
    expect(codes(atStep('scenarios'))).not.toContain('fewScenarios');
  });

  it('for the decision: a proposal, and every answer that is not given', () => {
    expect(codes(atStep('decision', new Desk()))).toEqual(['proposal']);
    expect(codes(atStep('decision'))).not.toContain('proposal');
  });

  it('for the actions: at least one, and no drafts', () => {
    const desk = atStep('actions', new Desk());
    expect(codes(desk)).toEqual(['noActions']);
    desk.do(addAction, { text: 'Bellen', party: null, owner: null, due: null, result: '' });
    expect(gapsOf(desk)).toEqual([{ code: 'drafts', names: [], count: 1 }]);
  });

  it('for closing: who tells the resident, and when', () => {
    const desk = atStep('close', new Desk());
    expect(codes(desk)).toContain('feedback');
    desk.do(addFeedback, { to: null, text: '', channel: null, by: null, due: null });
    expect(codes(desk)).toContain('feedbackPerson');
  });
});
