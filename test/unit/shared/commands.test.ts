import { describe, expect, it } from 'vitest';
import { addAction, editAction } from '../../../shared/commands/action';
import { addBottleneck, removeBottleneck } from '../../../shared/commands/bottleneck';
import { createCase } from '../../../shared/commands/case';
import type { Command } from '../../../shared/commands/command';
import { proposeScenario } from '../../../shared/commands/decision';
import { giveConsent } from '../../../shared/commands/consent';
import { takeLead } from '../../../shared/commands/caseLead';
import { addParty, moveParties, removeParty } from '../../../shared/commands/party';
import { addRelation, removeRelation } from '../../../shared/commands/relation';
import { addCostLine, addScenario, editCostLine, removeScenario } from '../../../shared/commands/scenario';
import { typeText } from '../../../shared/commands/text';
import { caseFileToOps } from '../../../shared/exchange/toOps';
import { consentHistory, currentConsents } from '../../../shared/model/consents';
import { PROSE_MAX } from '../../../shared/model/field';
import { fileOf, SAMPLE_NAMES, sampleJson, TODAY } from './support/cases';
import { danglingReferences } from './support/danglingReferences';
import { action, consent, cost, relation } from './support/commandStories';
import { Desk, fullDesk } from './support/desk';

describe('taking anybody off the map', () => {
  it.each(SAMPLE_NAMES)(
    'leaves nothing that points at nothing, and one undo brings all of it back: %s',
    (name) => {
      const parties = (sampleJson(name)['parties'] as { id: string }[]).map(({ id }) => id);
      for (const id of parties) {
        const desk = new Desk().load(caseFileToOps(fileOf(sampleJson(name)), TODAY));
        const before = desk.snapshot();
        desk.do(removeParty, { id });
        expect(danglingReferences(desk.tables), id).toEqual([]);
        desk.undo();
        expect(desk.snapshot(), id).toEqual(before);
      }
    },
  );

  it('keeps the money, on a payer outside the map with the same name', () => {
    const desk = fullDesk();
    const [payer] = desk.do(removeParty, { id: 'p2' });
    expect(desk.tables.externalPayers.get(payer!)?.name).toBe('Wijkteam');
    expect(desk.tables.costLines.get('c1')).toMatchObject({ bearer: payer, beneficiary: 'p1' });
    expect(desk.tables.actions.get('a1')?.party).toBeNull();
  });
});

describe('details that matter at the table', () => {
  it('actions are numbered on from the highest, also when one in the middle went', () => {
    const desk = fullDesk();
    const [id] = desk.do(addAction, { ...action });
    expect(desk.tables.actions.get(id!)).toMatchObject({
      no: 6,
      status: 'open',
      changedAt: desk.context.now,
    });
  });

  it('an action number never grows past what the document can hold', () => {
    const desk = fullDesk();
    desk.do(editAction, { id: 'a1', patch: { no: 100_000 } });
    const [id] = desk.do(addAction, { ...action });
    expect(desk.tables.actions.get(id!)?.no).toBe(100_000);
    expect(desk.projection.quarantine.size).toBe(0);
  });

  it.each(['wij', 'WE', ' team ', 'het team', 'De gemeente', 'gemeente', 'iedereen', 'samen', 'everyone'])(
    '"%s" is not a person whom one can phone',
    (name) => {
      const owner = { name, role: null, fictional: false };
      expect(fullDesk().run(addAction as unknown as Command<never>, { ...action, owner })).toEqual({
        code: 'owner_is_group',
        params: { name },
      });
    },
  );

  it('an answer given again counts, and the earlier one stays as the history', () => {
    const desk = fullDesk();
    desk.do(giveConsent, { ...consent, value: 'agree' });
    const answers = consentHistory(desk.tables, 'd1').filter(({ party }) => party === 'p1');
    expect(answers.map(({ value }) => value)).toEqual(['agree_with_reservation', 'agree']);
    expect(currentConsents(desk.tables, 'd1').get('p1')?.value).toBe('agree');
  });

  it('there is one proposal and one lead', () => {
    const desk = fullDesk();
    desk.do(proposeScenario, { scenario: 's1' });
    desk.do(takeLead, { party: 'p3', person: null, until: null });
    expect([...desk.tables.decisions.values()].map(({ id, scenario }) => [id, scenario])).toEqual([
      ['d1', 's1'],
    ]);
    expect([...desk.tables.leads.values()].map(({ party }) => party)).toEqual(['p3']);
  });

  it('the first scenario of a case is the one of going on as now', () => {
    const desk = new Desk();
    desk.do(addScenario, { title: 'Zo doorgaan' });
    desk.do(addScenario, { title: 'Samen' });
    expect([...desk.tables.scenarios.values()].map(({ kind, order }) => [kind, order])).toEqual([
      ['baseline', 0],
      ['alternative', 1],
    ]);
  });

  it('agencies take the palette slot that is used least', () => {
    const desk = new Desk();
    for (let n = 0; n < 13; n += 1) desk.do(addParty, { kind: 'agency', name: `A${n}`, position: [0, 0] });
    desk.do(addParty, { kind: 'resident', name: 'Sam', position: [0, 0] });
    expect([...desk.tables.parties.values()].map((party) => party.colorSlot)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      1,
      null,
    ]);
  });

  it.each([
    ['GGD', 'GGD'],
    ['Gemeente (Wmo)', 'GEM'],
    ['Raad voor de Kinderbescherming', 'RAA'],
    ['Dienst Werk en Inkomen', 'DWI'],
    ['Straße', 'STR'],
    ['ßßß', 'SSS'],
    ['ﬁﬁﬁ', 'FIF'],
    ['😀😀😀', '😀😀'],
    ['𝒜𝒜𝒜𝒜', '𝒜𝒜'],
    ['!', '!'],
  ])('the code on the card of "%s" is %s, in whole letters', (name, code) => {
    const desk = new Desk();
    const [id] = desk.do(addParty, { kind: 'agency', name, position: [0, 0] });
    expect(desk.tables.parties.get(id!)?.abbr).toBe(code);
    expect(desk.projection.quarantine.size).toBe(0);
  });

  it('a new case names the resident in whole letters too', () => {
    const desk = new Desk();
    desk.do(createCase, { title: '', pseudonym: '😀é', baselineTitle: 'Zo' });
    expect([...desk.tables.parties.values()][0]?.abbr).toBe('😀É');
    expect(desk.tables.case.get('case')?.title).toBe('😀é');
  });

  it('a relation that a bottleneck is about leaves the bottleneck', () => {
    const desk = fullDesk();
    desk.do(removeRelation, { id: 'r1' });
    expect(desk.tables.bottlenecks.get('b1')?.about).toEqual(['p1', 'x1', 's1']);
  });

  it('a bottleneck that goes leaves the actions what else they relieve', () => {
    const desk = fullDesk();
    const [other] = desk.do(addBottleneck, { kind: 'loop', title: 'x', about: [] });
    desk.do(editAction, { id: 'a1', patch: { relieves: ['b1', other!] } });
    desk.do(removeBottleneck, { id: 'b1' });
    expect(desk.tables.actions.get('a1')?.relieves).toEqual([other]);
  });

  it('moving cards that are gone moves the others', () => {
    const desk = fullDesk();
    desk.do(moveParties, {
      moves: [
        { id: 'nobody', position: [0, 0] },
        { id: 'p2', position: [7, 8] },
      ],
    });
    expect(desk.tables.parties.get('p2')?.position).toEqual([7, 8]);
  });

  it('a text that two people made too long together can be shortened, not lengthened', () => {
    const desk = fullDesk();
    const type = { table: 'parties', id: 'p1', field: 'wants', index: 0, remove: 0 } as const;
    desk.load([{ op: 'type', ...type, insert: 'x'.repeat(PROSE_MAX + 500) }]);
    expect(desk.run(typeText as unknown as Command<never>, { ...type, insert: 'y' })?.code).toBe(
      'text_too_long',
    );
    desk.do(typeText, { ...type, remove: 10, insert: '' });
    expect(desk.tables.parties.get('p1')?.wants).toHaveLength(PROSE_MAX + 500 - 10 + 'Rust.'.length);
  });

  it('costs, relations and parties that are added are there', () => {
    const desk = fullDesk();
    const [line] = desk.do(addCostLine, { ...cost, kind: 'cost', rhythm: 'once' });
    desk.do(editCostLine, { id: line!, patch: { certainty: 'known' } });
    desk.do(addRelation, { ...relation, type: 'helps', status: 'current' });
    desk.do(removeScenario, { id: 's2' });
    expect([...desk.tables.costLines.values()]).toMatchObject([{ id: line, certainty: 'known', order: 0 }]);
  });
});
