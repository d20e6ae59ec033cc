import * as Y from 'yjs';
import { recordsIn } from './recordsIn';
import { rootOf } from '../layout';

/**
 * Layout 2: histories of actions, dissent that is asked in every decision, signals that say whether they are weak. What
 * was there before gets what is known of it; nothing that stands there is changed.
 */
export const to2 = (doc: Y.Doc): void => {
  for (const [id, action] of recordsIn(doc, 'actions')) beginHistory(doc, id, action);
  for (const [id, decision] of recordsIn(doc, 'decisions'))
    if (wasAskedForDissent(doc, id, decision)) add(decision, 'dissentAsked', true);
  for (const [, signal] of recordsIn(doc, 'signals'))
    if (signal.get('kind') === 'weak') add(signal, 'weak', true);
};

const add = (record: Y.Map<unknown>, field: string, value: unknown): void => {
  if (!record.has(field)) record.set(field, value);
};

/**
 * Named after the action, and never edited: two people who both make it make the same, and it does not matter whose stays.
 */
const beginHistory = (doc: Y.Doc, id: string, action: Y.Map<unknown>): void => {
  const changes = rootOf(doc, 'actionChanges');
  const key = `${id}.v1`;
  if (changes.has(key) || key.length > 80) return;
  const status: unknown = action.get('status') ?? 'open';
  const changedAt: unknown = action.get('changedAt');
  const change = new Y.Map<unknown>([
    ['action', id],
    ['what', 'taken_over'],
    ['value', typeof status === 'string' ? status : 'open'],
  ]);
  if (typeof changedAt === 'string') change.set('at', changedAt);
  changes.set(key, change);
};

/** Whoever wrote down a dissent about a proposal, or about its scenario, asked for it. */
const wasAskedForDissent = (doc: Y.Doc, id: string, decision: Y.Map<unknown>): boolean =>
  recordsIn(doc, 'dissents').some(([, dissent]) => {
    const about = dissent.get('about');
    return about !== undefined && (about === id || about === decision.get('scenario'));
  });
