import type { CaseSession } from './caseSession';

let session: CaseSession | null = null;

/** The case that is open in this window; there is one at a time. */
export const currentSession = (): CaseSession | null => session;

export const setCurrentSession = (next: CaseSession | null): void => {
  session = next;
};
