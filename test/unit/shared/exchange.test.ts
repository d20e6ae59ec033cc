import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import { caseFileToOps } from '../../../shared/exchange/toOps';
import { applyOps } from '../../../shared/doc/applyOps';
import { CaseProjection } from '../../../shared/projection/caseProjection';
import { TABLES, type TableName } from '../../../shared/model/tables';
import * as Y from 'yjs';
import { maximalCase } from '../../fixtures/maximalCase';
import {
  expectSameCase,
  fileOf,
  LANGUAGES,
  problemOf,
  SAMPLE_NAMES,
  sampleJson,
  tablesOf,
  TODAY,
} from './support/cases';

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  it.each(LANGUAGES)('reads the same after it was written to a file, in %s', (language) => {
    const tables = tablesOf(sampleJson(name), language);
    expectSameCase(tablesOf(writeCaseFile(tables, name), language), tables);
  });

  it('gives the same bytes when it is written again', () => {
    const once = writeCaseFile(tablesOf(sampleJson(name)), name);
    expect(writeCaseFile(tablesOf(once), name)).toBe(once);
  });
});

describe('a case with every field filled', () => {
  it('has a value of its own in every field of every table', () => {
    const tables = tablesOf(maximalCase);
    const empty = Object.entries(TABLES).flatMap(([table, fields]) =>
      Object.entries(fields)
        .filter(([name, { fallback }]) =>
          [...tables[table as TableName].values()].every(
            (record) => JSON.stringify(Reflect.get(record, name)) === JSON.stringify(fallback),
          ),
        )
        .map(([name]) => `${table}.${name}`),
    );
    expect(empty).toEqual([]);
  });

  it('reads the same after it was written to a file', () => {
    const tables = tablesOf(maximalCase);
    expectSameCase(tablesOf(writeCaseFile(tables, 'maximaal')), tables);
  });

  it('writes the same facts that it read, but for relative dates', () => {
    const written = JSON.parse(writeCaseFile(tablesOf(maximalCase), 'maximaal')) as typeof maximalCase;
    expect(written).toMatchObject({
      ...maximalCase,
      decision: {
        ...maximalCase.decision,
        consents: [
          maximalCase.decision.consents[0],
          { id: 'i2', party: 'p2', value: 'disagree', reason: 'Geen geld', conditionDue: '2026-03-12' },
        ],
      },
      actions: [
        maximalCase.actions[0],
        { id: 'a2', no: 5, text: 'Brief', due: '2026-03-16', escalation: { to: 'Voorzitter' } },
      ],
      feedback: [
        maximalCase.feedback[0],
        { id: 'f2', to: 'signaller', channel: 'email', due: '2026-03-05', by: { name: 'Voorzitter' } },
      ],
    });
  });

  it('leaves nothing unreadable in the document', () => {
    const doc = new Y.Doc();
    applyOps(doc, caseFileToOps(fileOf(maximalCase), TODAY), { kind: 'load' });
    expect([...new CaseProjection(doc).quarantine.values()]).toEqual([]);
  });
});

describe('a file', () => {
  it('may start with a byte order mark', () => {
    expectSameCase(tablesOf(`\uFEFF${JSON.stringify(maximalCase)}`), tablesOf(maximalCase));
  });

  it('may give null for everything that may be absent', () => {
    const { schema, id, pseudonym, title } = maximalCase;
    const absent = { municipality: null, bhvLayer: null, dataSharing: null, intent: null, decision: null };
    expect(tablesOf({ schema, id, pseudonym, title, ...absent }).decisions.size).toBe(0);
  });

  it('may have names that Rondetafel does not know; they are left out', () => {
    expectSameCase(tablesOf({ ...maximalCase, later: { more: 1 } }), tablesOf(maximalCase));
  });

  it('counts "in so many days" from the day it is read', () => {
    const tables = tablesOf(maximalCase, 'nl', '2026-12-31');
    expect(tables.actions.get('a2')?.due).toBe('2027-01-14');
    expect(tables.feedbacks.get('f2')?.due).toBe('2027-01-03');
  });

  it('falls back on Dutch where a text has no English', () => {
    expect(
      tablesOf({ ...maximalCase, title: { nl: 'Alleen Nederlands' } }, 'en').case.get('case')?.title,
    ).toBe('Alleen Nederlands');
  });
});

describe('numbers of costs and events that start again in every scenario', () => {
  const consequences = [{ who: 'p1', horizon: 'long', text: 'Rust in huis' }];
  const line = (eventId: string) => ({ ...maximalCase.scenarios[1]!, consequences, eventId });
  const again = {
    ...maximalCase,
    scenarios: ['s1', 's2', 's3'].map((id) => ({ ...line('e1'), id, relationChanges: [] })),
    bottlenecks: [],
    actions: [],
    actionChanges: [],
    comments: [],
    parkedItems: [],
    signals: [],
    blindRounds: [],
    blindEstimates: [],
  };

  it('are kept apart in the document, each cost with the event of its own scenario', () => {
    const tables = tablesOf(again);
    expect([tables.events.size, tables.costLines.size]).toEqual([6, 9]);
    for (const cost of tables.costLines.values())
      if (cost.eventId !== null) expect(tables.events.get(cost.eventId)?.scenario).toBe(cost.scenario);
  });

  it('are kept apart also when one scenario happens to use such a combined name itself', () => {
    const [first, second, third] = again.scenarios;
    const sly = { ...third!, events: [{ id: 's1.e1', text: 'Sluw' }], costLines: [] };
    const tables = tablesOf({ ...again, scenarios: [first!, second!, sly] });
    expect(tables.events.size).toBe(5);
    expect(tables.events.get('s1.e1')?.text).toBe('Sluw');
  });

  it('read the same after they were written to a file', () => {
    const tables = tablesOf(again);
    expectSameCase(tablesOf(writeCaseFile(tables, 'x')), tables);
  });
});

describe('nothing that a file holds is lost on the way into the document', () => {
  const long = (letter: string): string => letter.repeat(80);

  it('when ids are as long as they may be', () => {
    const text = JSON.stringify(maximalCase).replaceAll(
      /"(p1|s2|d1|e1|c1)"/g,
      (_, id: string) => `"${id}${long('z').slice(2)}"`,
    );
    const tables = tablesOf(text);
    const short = tablesOf(maximalCase);
    for (const table of Object.keys(TABLES) as TableName[])
      expect(tables[table].size, table).toBe(short[table].size);
    expectSameCase(tablesOf(writeCaseFile(tables, 'x')), tables);
  });

  it('when a party answered twice', () => {
    const [first] = maximalCase.decision.consents;
    const consents = [first!, { ...first!, id: 'i9', value: 'disagree' }];
    const tables = tablesOf({ ...maximalCase, decision: { ...maximalCase.decision, consents } });
    expect([...tables.consents.values()].map((consent) => consent.value).sort()).toEqual([
      'agree_with_reservation',
      'disagree',
    ]);
    expectSameCase(tablesOf(writeCaseFile(tables, 'x')), tables);
  });

  it('when a list is as long as it may be, and a longer one is refused by name', () => {
    const about = Array.from({ length: 200 }, () => 'p1');
    const file = (ids: string[]) => ({
      ...maximalCase,
      bottlenecks: [{ ...maximalCase.bottlenecks[0]!, about: ids }],
    });
    expect(tablesOf(file(about)).bottlenecks.get('b1')?.about).toHaveLength(200);
    expect(problemOf(readCaseFile(JSON.stringify(file([...about, 'p1'])), 'nl'))).toEqual({
      code: 'field_out_of_range',
      path: 'bottlenecks[0].about',
    });
  });

  it('when a step is a long paragraph, as people type at the table', () => {
    const step = 'lang '.repeat(1_000).trim();
    const scenarios = [{ id: 's1', kind: 'baseline', title: 'Zo', steps: [step, '', 'kort'] }];
    const { schema, id, pseudonym, title } = maximalCase;
    const tables = tablesOf({ schema, id, pseudonym, title, scenarios });
    expect(tables.scenarios.get('s1')?.steps).toBe(`${step}\n\nkort`);
    expectSameCase(tablesOf(writeCaseFile(tables, 'x')), tables);
  });
});
