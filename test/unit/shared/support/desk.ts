import * as Y from 'yjs';
import type { Problem } from '../../../../shared/base/result';
import { planCommand, type Command, type CommandContext } from '../../../../shared/commands/command';
import { applyOps, type Origin } from '../../../../shared/doc/applyOps';
import type { Op } from '../../../../shared/doc/op';
import { createUndo } from '../../../../shared/doc/undo';
import { CaseProjection } from '../../../../shared/projection/caseProjection';
import { caseFileToOps } from '../../../../shared/exchange/toOps';
import { maximalCase } from '../../../fixtures/maximalCase';
import { fileOf, TODAY } from './cases';
import type { CaseTables } from '../../../../shared/model/tables';

const FOR_GOOD: Origin = { kind: 'user' };

/** One person's computer in a test: a document, its readable form, and undo of this person's own changes. */
export class Desk {
  readonly doc = new Y.Doc();
  readonly projection: CaseProjection;
  readonly #mine: Origin = { kind: 'user' };
  readonly #undo: Y.UndoManager;
  readonly #name: string;
  #made = 0;

  constructor(name = 'desk', clientId = 1, saved?: Uint8Array) {
    this.#name = name;
    this.doc.clientID = clientId;
    if (saved) Y.applyUpdate(this.doc, saved, { kind: 'load' });
    this.projection = new CaseProjection(this.doc);
    this.#undo = createUndo(this.doc, this.#mine);
  }

  get tables(): CaseTables {
    return this.projection.tables;
  }

  load(ops: readonly Op[]): this {
    applyOps(this.doc, ops, { kind: 'load' });
    return this;
  }

  readonly context: CommandContext = {
    now: '2026-03-02T10:00:00.000Z',
    today: '2026-03-02',
    by: 'Noor',
    newId: (prefix) => `${prefix}-${this.#name}${(this.#made += 1)}`,
  };

  /** Carries out a command as the app does; answers with the reason when it is refused. */
  run(command: Command<never>, args: unknown): Problem | null {
    const planned = planCommand(command as Command<unknown>, this.tables, args, this.context);
    if (!planned.ok) return planned.problems[0];
    this.#undo.stopCapturing();
    applyOps(this.doc, planned.value.ops, command.isLasting ? FOR_GOOD : this.#mine);
    return null;
  }

  /** The same with typed arguments; throws when it is refused. Answers with the ids of records that came. */
  do<A>(command: Command<A>, args: A): string[] {
    const before = ids(this.tables);
    const problem = this.run(command as unknown as Command<never>, args);
    if (problem) throw new Error(`${command.name} was refused: ${problem.code}`);
    return [...ids(this.tables)].filter((id) => !before.has(id)).map((id) => id.slice(id.indexOf('/') + 1));
  }

  /** What was done up to here cannot be taken back. */
  forgetUndo(): void {
    this.#undo.clear();
  }

  undo(): boolean {
    return this.#undo.undo() !== null;
  }

  redo(): boolean {
    return this.#undo.redo() !== null;
  }

  /** The case as plain values, to compare with later. */
  snapshot(): Record<string, Record<string, unknown>> {
    return plain(this.tables);
  }
}

/** The case with every field filled, on a desk. */
export const fullDesk = (): Desk => new Desk().load(caseFileToOps(fileOf(maximalCase), TODAY));

const ids = (tables: CaseTables): Set<string> =>
  new Set(
    Object.entries(tables).flatMap(([table, records]) => [...records.keys()].map((id) => `${table}/${id}`)),
  );

export const plain = (tables: CaseTables): Record<string, Record<string, unknown>> =>
  structuredClone(
    Object.fromEntries(
      Object.entries(tables).map(([table, records]) => [table, Object.fromEntries(records)]),
    ),
  );
