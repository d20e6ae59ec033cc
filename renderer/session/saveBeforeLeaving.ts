import { localDate } from '../../shared/base/dates';
import { useCase } from '../store/caseStore';
import { useUi } from '../store/uiStore';
import { askUnsaved, useUnsaved } from '../store/unsavedStore';
import type { CaseSession } from './caseSession';
import { copyOpenCase } from './exportCase';
import { tell } from './tell';

/** Whether the case may close: everything is on disk, or somebody chose to give up what is not; else it stays open. */
export type Leaving = 'saved' | 'discard' | 'stay';

/**
 * Tries to have everything on disk and asks when the disk refuses, as often as needed. `onAsking` is told before a question
 * stands on the screen. The question goes away by itself when the disk takes everything after all.
 */
export const saveBeforeLeaving = async (
  session: CaseSession,
  onAsking: () => void = () => undefined,
): Promise<Leaving> => {
  let copy: string | null = null;
  for (;;) {
    const unsaved = await session.settle();
    if (unsaved === null) return 'saved';
    onAsking();
    const stop = useCase.subscribe(({ saving }) => {
      if (saving === 'saved') useUnsaved.getState().question?.answer('again');
    });
    const answer = await askUnsaved({ ...unsaved, copy }).finally(stop);
    if (answer === 'stay' || answer === 'discard') return answer;
    if (answer === 'copy')
      copy = (await copyOpenCase(useUi.getState().language, localDate(new Date()))) ?? copy;
  }
};

/** Ends a case about which all questions were asked. What is lost all the same is told. */
export const endSession = async (session: CaseSession): Promise<void> => {
  const unsaved = await session.close();
  if (unsaved === null) return;
  await session.abandon();
  tell({ code: 'closed_unsaved', params: { count: unsaved.changes } });
};
