import { localDate } from '../../shared/base/dates';
import type { Problem } from '../../shared/base/result';
import { createCase } from '../../shared/commands/case';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import type { Op } from '../../shared/doc/op';
import type { CaseMeta, OutputOf } from '../../shared/ipc/contract';
import { tablesFromOps } from '../../shared/projection/project';
import { useCase } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { metaOf } from './caseMeta';
import { CaseSession } from './caseSession';
import { currentSession, setCurrentSession } from './current';
import { tell } from './dispatch';
import { deleteRecovery } from './meeting/meetingRecovery';
import { leaveMeeting } from './meeting/meeting';
import { newDocId, newId } from './random';

const bridge = window.rondetafel;

export type CaseEntry = OutputOf<'library:list'>[number];

/** The cases of this computer, the last changed first. What goes wrong is told, and the list is empty. */
export const listCases = async (): Promise<readonly CaseEntry[]> => {
  const reply = await bridge.listCases();
  if (!reply.ok) {
    tell(reply.problem);
    return [];
  }
  return [...reply.value].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
};

/** Closes the open case; everything is on disk when this resolves. A meeting of ours about it can go on later. */
export const closeCase = async (): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  await leaveMeeting(false);
  // Leaving somebody else's meeting closes the session itself.
  if (currentSession() === session) {
    setCurrentSession(null);
    await session.close();
  }
  ui.caseClosed();
  ui.show('home');
};

const show = (session: CaseSession): void => {
  setCurrentSession(session);
  ui.show('case');
};

const createFrom = async (ops: readonly Op[], sample: string | null): Promise<Problem | null> => {
  await closeCase();
  const meta = metaOf(tablesFromOps(ops), 'own', sample);
  const created = await CaseSession.create({ bridge, docId: newDocId(), role: 'own', sample }, ops, meta);
  if (!created.ok) return created.problems[0];
  show(created.value);
  return null;
};

/** Opens a case of this computer. */
export const openCase = async (docId: string, meta: CaseMeta): Promise<void> => {
  await closeCase();
  const opened = await CaseSession.open({ bridge, docId, role: meta.role, sample: meta.sample });
  if (!opened.ok) {
    tell(opened.problems[0]);
    return;
  }
  show(opened.value.session);
  if (!opened.value.whole) tell({ code: 'recovered_in_part' });
};

export const newCase = async (title: string, pseudonym: string, baselineTitle: string): Promise<void> => {
  const now = new Date();
  const context = { now: now.toISOString(), today: localDate(now), newId };
  const planned = createCase.plan(tablesFromOps([]), { title, pseudonym, baselineTitle }, context);
  const problem = planned.ok ? await createFrom(planned.value, null) : planned.problems[0];
  if (problem) tell(problem);
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
  const file = readCaseFile(SAMPLES[name], language);
  const problem = file.ok
    ? await createFrom(caseFileToOps(file.value, localDate(new Date())), name)
    : file.problems[0];
  if (problem) tell(problem);
};

/** Takes a case from a file. A file that is not right changes nothing and is answered with one sentence. */
export const importCaseFile = async (): Promise<void> => {
  const picked = await bridge.pickCaseFile();
  if (!picked.ok) {
    tell(picked.problem);
    return;
  }
  if (picked.value === null) return;
  const file = readCaseFile(picked.value.text, useUi.getState().language);
  const problem = file.ok
    ? await createFrom(caseFileToOps(file.value, localDate(new Date())), null)
    : file.problems[0];
  if (problem) tell(problem);
};

/** Removes a case from this computer for good. */
export const removeCase = async (docId: string): Promise<void> => {
  const removed = await bridge.removeCase({ docId });
  if (!removed.ok) tell(removed.problem);
  else await deleteRecovery(docId);
};

/** Before the window closes: everything on disk, and goodbye to the meeting. */
export const closeEverything = async (): Promise<void> => {
  if (useCase.getState().docId !== null) await closeCase();
};
