// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { outlineItems } from '../../../renderer/panels/outline/outlineItems';
import { search, searchable } from '../../../renderer/panels/search/searchCase';
import { startTexts } from '../../../renderer/text/i18n';
import { put, type Op } from '../../../shared/doc/op';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../../shared/exchange/toOps';
import { caseInsight } from '../../../shared/insight/caseInsight';
import type { CaseTables } from '../../../shared/model/tables';
import { tablesFromOps } from '../../../shared/projection/project';
import { SAMPLES } from '../../../shared/samples/samples';
import { wordsIn } from '../../../shared/text/language';
import { TODAY, valueOf } from '../shared/support/cases';

const henk = caseFileToOps(valueOf(readCaseFile(SAMPLES.henk, 'nl')), TODAY);
const remark = (id: string, circle: readonly string[], more: object = {}): Op =>
  put('comments', id, { on: 'parties', about: circle[0], circle, text: 'Wie stapt eruit?', ...more });
const withRemarks = (...remarks: readonly Op[]): CaseTables => tablesFromOps([...henk, ...remarks]);

beforeAll(() => startTexts('nl'));

/** How the rows of the loops are read aloud. */
const rows = (tables: CaseTables): readonly string[] => {
  const all = outlineItems({
    parties: [...tables.parties.values()],
    relations: [...tables.relations.values()],
    bottlenecks: [],
    comments: [...tables.comments.values()],
    insight: caseInsight(tables, TODAY),
    words: wordsIn('nl'),
    hyphens: (text) => text,
    t: i18next.getFixedT('nl', 'screens'),
    withRelations: false,
    more: [],
  });
  const group = all.find(({ id }) => id === 'group/loops');
  return (group?.children ?? []).map(({ textValue }) => textValue ?? '');
};

const LOOP = ['p-corp', 'p-ggd', 'p-zorg'];
const GONE = ['p-brw', 'p-ggd'];
const DEADLOCK = ['p-brw', 'p-corp'];
const waits: readonly Op[] = [
  put('relations', 'y1', { type: 'waits_for', from: 'p-brw', to: 'p-corp', status: 'current' }),
  put('relations', 'y2', { type: 'blocks', from: 'p-corp', to: 'p-brw', status: 'current' }),
];

describe('the loops in the list', () => {
  it('count the remarks that are not dealt with, and their parties do not count those', () => {
    const tables = withRemarks(
      remark('x1', LOOP),
      remark('x2', LOOP, { resolved: { by: null, at: '2026-03-02T10:00:00.000Z' } }),
    );
    expect(rows(tables).filter((row) => row.endsWith(', 1 opmerking'))).toHaveLength(1);
    expect(rows(tables)).toHaveLength(rows(withRemarks()).length);
  });

  it('have those with an open remark as well that are gone, or are a deadlock', () => {
    const before = rows(withRemarks());
    expect(
      rows(withRemarks(...waits, remark('x1', GONE), remark('x2', DEADLOCK))).slice(before.length),
    ).toEqual([
      'Rondje dat er niet meer is: Brandweer → GGD → Brandweer, 1 opmerking',
      'Patstelling: Brandweer → Woningcorporatie → Brandweer, 1 opmerking',
    ]);
  });

  it('have none that cannot come back because a party of it is gone', () => {
    expect(rows(withRemarks(remark('x1', ['p-brw', 'p-nobody'])))).toEqual(rows(withRemarks()));
  });
});

describe('searching', () => {
  it('finds each loop once, also one that is gone and that somebody remarked on', () => {
    const tables = withRemarks(remark('x1', GONE), remark('x2', LOOP));
    const found = search(searchable(tables, caseInsight(tables, TODAY), 'nl'), 'ggd →')
      .filter(({ selection }) => selection.kind === 'loop')
      .map(({ selection }) => selection.id);
    expect(found).toContain('p-brw>p-ggd');
    expect(found.filter((id) => id === LOOP.join('>'))).toHaveLength(1);
  });
});
