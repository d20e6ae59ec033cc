import { localDate } from '../../shared/base/dates';
import { inBackground } from '../../shared/base/failures';
import { failure, success, type Problem, type Result } from '../../shared/base/result';
import { createCase } from '../../shared/commands/case';
import { importCase } from '../../shared/exchange/importCase';
import type { Op } from '../../shared/doc/op';
import type { CaseMeta, OutputOf } from '../../shared/ipc/contract';
import { tablesFromOps } from '../../shared/projection/project';
import { useCase } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { metaOf } from './caseMeta';
import { CaseSession } from './caseSession';
import { currentSession, setCurrentSession } from './current';
import { tell } from './dispatch';
import { foundBroken } from './foundBroken';
import { leaveMeeting } from './meeting/meeting';
import { newDocId, newId } from './random';
import { endSession, saveBeforeLeaving } from './saveBeforeLeaving';

const bridge = window.rondetafel;

export type CaseEntry = OutputOf<'library:list'>[number];

/** The cases of this computer, the last changed first; or why they cannot be listed now, which is not "none". */
export const listCases = async (): Promise<Result<readonly CaseEntry[]>> => {
  const reply = await bridge.listCases();
  if (!reply.ok) return failure(reply.problem);
  return success([...reply.value].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)));
};

/** Takes the cases over from a computer or process that left its lock behind. Null when they are ours now. */
export const takeOverCases = async (): Promise<Problem | null> => {
  const reply = await bridge.takeOverLibrary();
  return reply.ok ? null : reply.problem;
};

/**
 * Closes the open case, when everything of it is on disk or somebody chose to give up what is not. False when it stays open.
 * A meeting of ours about it can go on later. `onAsking` is told when somebody is asked.
 */
export const closeCase = async (onAsking?: () => void): Promise<boolean> => {
  const session = currentSession();
  if (!session) return true;
  // Before the meeting is left: who stays, stays at the table too.
  let leaving = await saveBeforeLeaving(session, onAsking);
  if (leaving === 'stay') return false;
  await leaveMeeting(false);
  // Leaving somebody else's meeting closes the session itself.
  if (currentSession() === session) {
    if (leaving === 'saved') leaving = await saveBeforeLeaving(session, onAsking);
    if (leaving === 'stay') return false;
    setCurrentSession(null);
    await endSession(session);
  }
  ui.caseClosed();
  ui.show('home');
  return true;
};

const show = (session: CaseSession): void => {
  session.onBroken = () => inBackground('case.rebuild', rebuild(session));
  setCurrentSession(session);
  ui.show('case');
};

/** Makes a case whose document stopped working anew from what was saved of it. A meeting about it can be gone on with. */
const rebuild = async (session: CaseSession): Promise<void> => {
  if (currentSession() !== session || !(await closeCase())) return;
  await openListed(session.docId);
  tell({ code: 'document_rebuilt' });
};

/** Null when the new case is on the screen, or when the one before stays open. */
const createFrom = async (ops: readonly Op[], sample: string | null): Promise<Problem | null> => {
  if (!(await closeCase())) return null;
  const meta = metaOf(tablesFromOps(ops), 'own', sample);
  const created = await CaseSession.create({ bridge, docId: newDocId(), role: 'own', sample }, ops, meta);
  if (!created.ok) return created.problems[0];
  show(created.value);
  return null;
};

/** Opens a case of this computer. */
export const openCase = async (docId: string, meta: CaseMeta): Promise<void> => {
  if (!(await closeCase())) return;
  const opened = await CaseSession.open({ bridge, docId, role: meta.role, sample: meta.sample });
  if (!opened.ok) {
    tell(opened.problems[0]);
    return;
  }
  show(opened.value.session);
  const broken = foundBroken(opened.value);
  if (broken) tell(broken);
};

/** Opens a case by what the list says of it; nothing when it is not in there. */
const openListed = async (docId: string): Promise<void> => {
  const listed = await listCases();
  const entry = listed.ok ? listed.value.find((one) => one.docId === docId) : undefined;
  if (entry?.meta) await openCase(docId, entry.meta);
};

/** Opens the case that was on the screen when the page stopped; says so, also when it cannot be opened again. */
export const reopenCase = async (docId: string | null): Promise<void> => {
  if (docId !== null) await openListed(docId);
  tell({ code: 'page_restarted' });
};

export const newCase = async (title: string, pseudonym: string, baselineTitle: string): Promise<void> => {
  const now = new Date();
  const context = { now: now.toISOString(), today: localDate(now), newId };
  const planned = createCase.plan(tablesFromOps([]), { title, pseudonym, baselineTitle }, context);
  const problem = planned.ok ? await createFrom(planned.value.ops, null) : planned.problems[0];
  if (problem) tell(notMade(problem));
};

/** Opens a sample: the copy on this computer if there is one, else a fresh one. */
export const openSample = async (name: string): Promise<void> => {
  // Loaded when first needed: the samples are larger than the code that shows them.
  const { isSampleName, SAMPLES } = await import('../../shared/samples/samples');
  if (!isSampleName(name)) return;
  const listed = await bridge.listCases();
  const known = listed.ok ? listed.value.find((entry) => entry.meta?.sample === name) : undefined;
  if (known?.meta) {
    await openCase(known.docId, known.meta);
    return;
  }
  const { language } = useUi.getState();
  const imported = importCase(SAMPLES[name], language, localDate(new Date()));
  const problem = imported.ok ? await createFrom(imported.value.ops, name) : imported.problems[0];
  if (problem) tell(notMade(problem));
};

/** Takes a case from a file. A file that is not right changes nothing and is answered with one sentence. */
export const importCaseFile = async (): Promise<void> => {
  const picked = await bridge.pickCaseFile();
  if (!picked.ok) {
    tell(picked.problem);
    return;
  }
  if (picked.value === null) return;
  const imported = importCase(picked.value.text, useUi.getState().language, localDate(new Date()));
  const problem = imported.ok ? await createFrom(imported.value.ops, null) : imported.problems[0];
  if (problem) tell(notMade(problem));
};

/** The sentences about a full disk promise that it is tried again; a case that was not made is not. */
const notMade = (problem: Problem): Problem =>
  ['library_disk_full', 'library_io', 'library_vanished', 'library_read_only'].includes(problem.code)
    ? { code: `not_made_${problem.code.slice('library_'.length)}` }
    : problem;

/** Removes a case from this computer for good, with all that lies beside it. */
export const removeCase = async (docId: string): Promise<void> => {
  const removed = await bridge.removeCase({ docId });
  if (!removed.ok) tell(removed.problem);
};

/** Before the window closes: everything on disk, and goodbye to the meeting. False when somebody chose to stay. */
export const closeEverything = async (onAsking: () => void): Promise<boolean> =>
  useCase.getState().docId === null || (await closeCase(onAsking));
