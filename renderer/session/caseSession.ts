import * as Y from 'yjs';
import { localDate } from '../../shared/base/dates';
import { inBackground } from '../../shared/base/failures';
import { failure, success, type Problem, type Result } from '../../shared/base/result';
import { planCommand, type Command, type CommandContext } from '../../shared/commands/command';
import { applyOps, type Origin } from '../../shared/doc/applyOps';
import { isHealthy } from '../../shared/updates/docHealth';
import { isFromNewerVersion, markLayout } from '../../shared/doc/layout';
import { migrate } from '../../shared/doc/migrations/migrate';
import type { Op } from '../../shared/doc/op';
import { openStored } from '../../shared/doc/openStored';
import { createUndo, undoOnly } from '../../shared/doc/undo';
import type { Bridge, CaseMeta } from '../../shared/ipc/contract';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { caseActions } from '../store/caseStore';
import { remoteChangesActions } from '../store/remoteChangesStore';
import { useUi } from '../store/uiStore';
import { metaOf } from './caseMeta';
import type { FoundState } from './foundBroken';
import { JournalPort, type Unsaved } from './journalPort';
import { RemoteChanges } from './remoteChanges';
import { LocalData } from './localData';
import { newId } from './random';
import { watchReveals } from './reveals';
import { tell } from './tell';

const LOAD: Origin = { kind: 'load' };
/** Not this person's undoable work: it was written down for good. */
const FOR_GOOD: Origin = { kind: 'user' };

export interface SessionStart {
  readonly bridge: Bridge;
  readonly docId: string;
  readonly role: CaseMeta['role'];
  readonly sample: string | null;
}

export interface OpenedSession extends FoundState {
  readonly session: CaseSession;
}

/** The document that operations make, as a snapshot; null for none. */
const snapshotOf = (ops: readonly Op[]): Uint8Array | null => {
  if (ops.length === 0) return null;
  const doc = new Y.Doc();
  const origin: Origin = { kind: 'import' };
  doc.transact(() => {
    markLayout(doc, new Date().toISOString());
    applyOps(doc, ops, origin);
  }, origin);
  const snapshot = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return snapshot;
};

/** An open case: the document, its readable form, its journal and this person's undo. */
export class CaseSession {
  readonly doc: Y.Doc;
  /** Hears once that the document does not work any more. */
  onBroken: () => void = () => undefined;
  readonly projection: CaseProjection;
  readonly docId: string;
  readonly journal: JournalPort;
  /** What only this computer keeps. */
  readonly localData: LocalData;
  readonly #stopReveals: () => void;
  readonly #mine: Origin = { kind: 'user' };
  readonly #undo: Y.UndoManager;
  readonly #start: SessionStart;
  #mayOnlyRead = false;
  #isBroken = false;

  private constructor(start: SessionStart, doc = new Y.Doc()) {
    this.#start = start;
    this.doc = doc;
    this.docId = start.docId;
    this.projection = new CaseProjection(this.doc);
    const others = new RemoteChanges();
    remoteChangesActions.forget();
    this.projection.subscribe((change) => {
      // First, so that whoever hears that something is gone can say who took it away.
      others.note(change, this.projection.tables);
      caseActions.changed(change, this.projection.tables, this.projection.quarantine.size);
    });
    this.#undo = createUndo(this.doc, this.#mine);
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      this.#undo.on(event, () => this.#tellUndoState());
    this.journal = new JournalPort({
      bridge: start.bridge,
      docId: start.docId,
      doc: this.doc,
      meta: () => metaOf(this.projection.tables, start.role, start.sample),
      onState: (state, problem) => {
        caseActions.saving(state);
        if (problem !== null) tell(problem);
      },
      onPutBack: () => {
        tell({ code: 'library_put_back' });
        inBackground('private.putBack', this.localData.writeAgain());
      },
    });
    this.localData = new LocalData(start.bridge, start.docId);
    this.#stopReveals = watchReveals(this);
  }

  /**
   * Makes a new case of this computer from operations: all of it is on disk when this resolves with a session, and nothing
   * of it when it resolves with a problem before the case could be opened.
   */
  static async create(start: SessionStart, ops: readonly Op[], meta: CaseMeta): Promise<Result<CaseSession>> {
    const { bridge, docId } = start;
    const created = await bridge.createCase({ docId, meta, snapshot: snapshotOf(ops) });
    if (!created.ok) return failure(created.problem);
    const opened = await CaseSession.open(start);
    return opened.ok ? success(opened.value.session) : opened;
  }

  /** Opens a case of this computer, and says how it was found. */
  static async open(start: SessionStart): Promise<Result<OpenedSession>> {
    const opened = await start.bridge.openCase({ docId: start.docId });
    if (!opened.ok) return failure(opened.problem);
    const { snapshot, updates, whole, missing, endedCleanly } = opened.value;
    const made = openStored({ snapshot, updates }, LOAD);
    if (made === null) return failure({ code: 'library_damaged' });
    const { doc, isMended } = made;
    const session = new CaseSession(start, doc);
    // A guest's case has the layout of whoever brought it: that computer must be able to go on writing.
    if (start.role === 'own') migrate(session.doc);
    session.show();
    if (!whole || isMended) await session.journal.snapshotNow();
    return success({ session, whole, missing, endedCleanly, isMended });
  }

  /** Carries out a command: all of it in one transaction, or nothing and a reason. Gives the id of what it made. */
  dispatch<A, M extends string | null>(command: Command<A, M>, args: A): Result<M> {
    if (!isHealthy(this.doc)) return failure(this.#broke());
    if (this.#readsOnly()) return failure({ code: 'read_only' });
    const planned = planCommand(command, this.projection.tables, args, this.#context());
    if (!planned.ok) return planned;
    applyOps(this.doc, planned.value.ops, command.isLasting ? FOR_GOOD : this.#mine);
    return isHealthy(this.doc) ? success(planned.value.made) : failure(this.#broke());
  }

  /** The document does not work any more: nothing is taken, nothing is called saved, and whoever listens makes it anew. */
  noticeBroken(): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    caseActions.saving('failed');
    this.onBroken();
  }

  #broke(): Problem {
    this.noticeBroken();
    return { code: 'document_broken' };
  }

  undo(): void {
    if (!this.#readsOnly()) this.#undo.undo();
  }

  redo(): void {
    if (!this.#readsOnly()) this.#undo.redo();
  }

  /**
   * Takes back the step that was made last, also when others were made after it; false when it was taken back already or
   * nothing is left of it. What comes after belongs to another step.
   */
  undoOfLast(): () => boolean {
    this.endUndoStep();
    const step = this.#undo.undoStack.at(-1);
    return () => {
      const isDone = step !== undefined && !this.#readsOnly() && undoOnly(this.#undo, step);
      // Once more: it was told while only this step stood there.
      this.#tellUndoState();
      return isDone;
    };
  }

  #tellUndoState(): void {
    caseActions.undoState(this.#undo.canUndo(), this.#undo.canRedo());
  }

  /** The next change starts a new undo step, also when it follows closely. */
  endUndoStep(): void {
    this.#undo.stopCapturing();
  }

  /** Tries at once to have everything on disk. Null when it is; else what is not, and why. */
  async settle(): Promise<Unsaved | null> {
    const beside = await this.localData.flush();
    const unsaved = await this.journal.flush();
    if (unsaved !== null || beside === null) return unsaved;
    return { changes: 1, problem: beside };
  }

  /** Ends with everything on disk. When that cannot be it goes on as it was, and gives back what is not and why. */
  async close(): Promise<Unsaved | null> {
    const unsaved = (await this.settle()) ?? (await this.journal.close());
    if (unsaved === null) this.#end();
    return unsaved;
  }

  /** Ends, whatever is not on disk. */
  async abandon(): Promise<void> {
    await this.journal.abandon();
    this.#end();
  }

  #end(): void {
    this.#stopReveals();
    this.localData.close();
    this.#undo.destroy();
    this.projection.destroy();
    this.doc.destroy();
    caseActions.closed();
  }

  /** Puts the case on the screen; `mayOnlyRead` for somebody whom the chair lets in to read. */
  show(mayOnlyRead = false): void {
    const { docId, role } = this.#start;
    this.#mayOnlyRead = mayOnlyRead;
    caseActions.opened(docId, role, this.projection.tables, this.#readsOnly());
  }

  #readsOnly(): boolean {
    return this.#mayOnlyRead || this.#isBroken || isFromNewerVersion(this.doc);
  }

  #context(): CommandContext {
    const now = new Date();
    return { now: now.toISOString(), today: localDate(now), newId, by: useUi.getState().myName || null };
  }
}
