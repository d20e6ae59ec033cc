import type * as Y from 'yjs';
import { TABLE_NAMES, type TableName } from '../model/tables';

/**
 * How a case lies in a Y.Doc: one root Y.Map per table, in it one Y.Map per record, in it one key per field. Prose is a
 * Y.Text, everything else a plain value. `meta` says which version of this layout wrote it.
 *
 * A layout only grows: tables and fields are added, never renamed, taken away or given another meaning, and a step in
 * `migrations` adds what earlier documents lack. New prose comes in new tables only: a record made by an earlier version
 * has no Y.Text for it, and of two people who each made one later, one would lose what they typed.
 */
export const LAYOUT_VERSION = 3;

const META = 'meta';
const VERSION = 'layoutVersion';
const CREATED = 'createdAt';

export type RecordMap = Y.Map<unknown>;

export const rootOf = (doc: Y.Doc, table: TableName): Y.Map<unknown> => doc.getMap(table);

/** All roots a person can change, for undo and observation. */
export const allRoots = (doc: Y.Doc): readonly Y.Map<unknown>[] =>
  TABLE_NAMES.map((table) => rootOf(doc, table));

/** Writes the version mark. Only the creator of a case calls this; a joiner receives it with the document. */
export const markLayout = (doc: Y.Doc, createdAt: string): void => {
  setLayoutVersion(doc);
  doc.getMap(META).set(CREATED, createdAt);
};

/** Says that the document has this version's layout; only a migration does so later. */
export const setLayoutVersion = (doc: Y.Doc): void => {
  doc.getMap(META).set(VERSION, LAYOUT_VERSION);
};

/** The layout version of a document: 0 while nothing has arrived yet. */
export const layoutVersion = (doc: Y.Doc): number => {
  const version = doc.getMap(META).get(VERSION);
  return typeof version === 'number' && Number.isInteger(version) ? version : 0;
};

/** A document written by a newer Rondetafel must be shown read-only: unknown keys could be lost by writing. */
export const isFromNewerVersion = (doc: Y.Doc): boolean => layoutVersion(doc) > LAYOUT_VERSION;
