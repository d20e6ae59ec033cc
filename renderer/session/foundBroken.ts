import type { Problem } from '../../shared/base/result';

/** How a case was found at its opening. */
export interface FoundState {
  /** False when something on disk could not be read and was set aside. */
  readonly whole: boolean;
  /** Changes known to be missing between others. */
  readonly missing: number;
  /** False after a crash, and when the end of the journal is missing. */
  readonly endedCleanly: boolean;
  /** Something in it that this app never writes was taken out. */
  readonly isMended: boolean;
}

/** The one sentence about how a case was found; null when all of it is there. The heaviest loss is told. */
export const foundBroken = ({ whole, missing, endedCleanly, isMended }: FoundState): Problem | null => {
  if (missing > 0) return { code: 'recovered_with_gaps', params: { count: missing } };
  if (!whole) return { code: 'recovered_in_part' };
  if (isMended) return { code: 'case_mended' };
  return endedCleanly ? null : { code: 'ended_abruptly' };
};
