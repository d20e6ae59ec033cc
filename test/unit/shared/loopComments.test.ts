import { describe, expect, it } from 'vitest';
import { addLoopComment, resolveComment } from '../../../shared/commands/comment';
import { removeParty } from '../../../shared/commands/party';
import { addRelation, editRelation } from '../../../shared/commands/relation';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../../shared/exchange/toOps';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import { goesRoundAs, loopsOf, relationsByPair } from '../../../shared/insight/circles';
import { remove, set } from '../../../shared/doc/op';
import { tablesFromOps } from '../../../shared/projection/project';
import { TODAY, valueOf } from './support/cases';
import { relation } from './support/commandStories';
import { fullDesk, type Desk } from './support/desk';

/** A case in which p2 and p3 send somebody round, and a remark on that. */
const withRemark = () => {
  const desk = fullDesk();
  const [back] = desk.do(addRelation, { ...relation, type: 'refers', from: 'p3', to: 'p2' });
  const [circle] = loopsOf(desk.tables).cycles;
  const [remark] = desk.do(addLoopComment, { circle: circle!, text: 'Wie stapt hier uit?' });
  return { desk, back: back!, circle: circle!, remark: remark! };
};
const reread = (desk: Desk) =>
  tablesFromOps(caseFileToOps(valueOf(readCaseFile(writeCaseFile(desk.tables, 'x'), 'nl')), TODAY));

describe('a remark on a loop', () => {
  it('stands beside the loop as it is listed, and beside its first party for who does not know of loops', () => {
    const { desk, circle, remark } = withRemark();
    expect(desk.tables.comments.get(remark)).toMatchObject({
      on: 'parties',
      about: circle[0],
      circle,
      by: 'Noor',
      resolved: null,
      text: 'Wie stapt hier uit?',
    });
  });

  it('travels in a file, dealt with or not, also while the loop does not go round', () => {
    const { desk, back, remark } = withRemark();
    desk.do(editRelation, { id: back, patch: { status: 'ended' } });
    expect(loopsOf(desk.tables).cycles).toEqual([]);
    expect(reread(desk).comments.get(remark)).toEqual(desk.tables.comments.get(remark));
    desk.do(resolveComment, { id: remark });
    expect(reread(desk).comments.get(remark)?.resolved).toMatchObject({ by: 'Noor' });
    desk.do(editRelation, { id: back, patch: { status: 'current' } });
    expect(loopsOf(reread(desk)).cycles).toContainEqual(reread(desk).comments.get(remark)?.circle);
  });

  it('goes with any party of the loop, and comes back with it', () => {
    const { desk, circle, remark } = withRemark();
    for (const id of circle) {
      desk.do(removeParty, { id });
      expect(desk.tables.comments.has(remark)).toBe(false);
      desk.undo();
      expect(desk.tables.comments.get(remark)?.circle).toEqual(circle);
    }
  });

  it('is left out of a file when somebody else took a party away at the same moment', () => {
    const { desk, remark } = withRemark();
    desk.load([remove('parties', 'p3')]);
    expect(desk.tables.comments.has(remark)).toBe(true);
    expect(reread(desk).comments.has(remark)).toBe(false);
  });

  it('is a remark on the party where a peer wrote nonsense for the loop', () => {
    const { desk, remark } = withRemark();
    for (const nonsense of ['p2>p3', ['p3', 'p2'], ['p2', 'p2'], [], 7]) {
      desk.load([set('comments', remark, 'circle', nonsense)]);
      expect(desk.tables.comments.get(remark)).toMatchObject({ about: 'p2', circle: null });
    }
  });
});

describe('what goes round', () => {
  it('is a loop, a deadlock, or no longer anything', () => {
    const { desk, back, circle } = withRemark();
    const now = () => goesRoundAs(circle, relationsByPair(desk.tables.relations.values()));
    expect(now()).toBe('loop');
    desk.do(editRelation, { id: back, patch: { type: 'blocks' } });
    desk.do(editRelation, { id: 'r1', patch: { type: 'waits_for' } });
    expect(now()).toBe('deadlock');
    desk.do(editRelation, { id: back, patch: { type: 'helps' } });
    expect(now()).toBeNull();
  });
});
