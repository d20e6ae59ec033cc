import { toBase64url } from '../../shared/base/base64url';
import { commitEstimate, withdrawEstimate } from '../../shared/commands/estimate';
import { commitmentOf } from '../../shared/model/blindEstimate';
import { SALT_BYTES } from '../../shared/model/openedEstimate';
import type { CaseSession } from './caseSession';
import { currentSession } from './current';
import { tell } from './dispatch';
import { newId, randomBytes } from './random';

export interface SealArgs {
  readonly round: string;
  readonly party: string | null;
  /** Cents. */
  readonly low: number;
  readonly high: number;
}

/**
 * Seals an estimate: the amount goes into the private file of this computer, and only then its salted hash into the
 * case. True when both are done.
 */
export const sealEstimate = async ({ round, party, low, high }: SealArgs): Promise<boolean> => {
  const session = currentSession();
  if (!session) return false;
  const id = newId('be');
  const opened = { low, high, salt: toBase64url(randomBytes(SALT_BYTES)) };
  const failed = await session.localData.change(({ estimates }) => ({
    // those that were shown are in the case now
    estimates: [...estimates.filter((one) => !isShown(session, one.id)), { id, ...opened }],
  }));
  if (failed) return false;
  const hash = commitmentOf({ ...opened, id, round });
  const done = session.dispatch(commitEstimate, { id, round, party, hash });
  if (!done.ok) {
    tell(done.problems[0]);
    await forget(session, id);
  }
  return done.ok;
};

/** Takes back a sealed estimate of this computer. */
export const unsealEstimate = async (id: string): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  const done = session.dispatch(withdrawEstimate, { id });
  if (!done.ok) tell(done.problems[0]);
  else await forget(session, id);
};

const isShown = (session: CaseSession, id: string): boolean =>
  (session.projection.tables.blindEstimates.get(id)?.opened ?? null) !== null;

const forget = (session: CaseSession, id: string): Promise<unknown> =>
  session.localData.change(({ estimates }) => ({ estimates: estimates.filter((one) => one.id !== id) }));
