import { LOBBY_SILENT_MS } from '../limits';
import type { Visitor } from './lobbyHost';
import type { DeputyTerm } from './messages';

/** What a chair remembers while it may be that its deputy has led. Milliseconds, monotonic. */
export interface Handback {
  /** Since when people wait for the deputy's word; null when nobody needs to. */
  readonly waitsSince: number | null;
  /** When the deputy was last heard. */
  readonly deputyHeardAt: number | null;
}

interface Moment {
  /** The chair's. */
  readonly epoch: number;
  readonly visitor: Pick<Visitor, 'epoch' | 'deputyTerm'>;
  /** Whether the visitor is in, as far as the chair knows. */
  readonly isMember: boolean;
  readonly isDeputy: boolean;
  readonly now: number;
}

export type HandbackJudgement =
  /** Nobody has led but us. */
  | { readonly kind: 'go on' }
  /** Wait for the deputy's list: without it somebody whom it sent away would be let in again. */
  | { readonly kind: 'hold' }
  /** Take over again, in an epoch beyond `after`; `deputyTerm` is null when the deputy itself is gone. */
  | { readonly kind: 'return'; readonly deputyTerm: DeputyTerm | null; readonly after: number };

/** More epochs than any meeting has: a member that lies cannot lead us to where numbers end. */
const EPOCHS_AHEAD_MAX = 1000;

/** To begin with: a chair that comes back waits for its deputy, a chair that was there all the time does not. */
export const handbackAtStart = (hasDeputy: boolean, now: number): Handback => ({
  waitsSince: hasDeputy ? now : null,
  deputyHeardAt: null,
});

/**
 * Judges a visitor when there is a deputy, who may have led while the chair was away. Whoever is in, or was led further
 * than the chair knows, waits for the deputy's word; when the deputy was not heard for `LOBBY_SILENT_MS`, the chair goes
 * on with the list it has.
 */
export const judgeHandback = (
  before: Handback,
  { epoch, visitor, isMember, isDeputy, now }: Moment,
): { readonly next: Handback; readonly judged: HandbackJudgement } => {
  const theirs = visitor.epoch ?? 0;
  const isAhead = theirs > epoch && theirs <= epoch + EPOCHS_AHEAD_MAX;
  const deputyHeardAt = isDeputy ? now : before.deputyHeardAt;
  const settled: Handback = { waitsSince: null, deputyHeardAt };
  if (isDeputy && isAhead && visitor.deputyTerm !== null)
    return { next: settled, judged: { kind: 'return', deputyTerm: visitor.deputyTerm, after: theirs } };
  if (isDeputy) return { next: settled, judged: { kind: 'go on' } };
  if (!isAhead && (!isMember || before.waitsSince === null))
    return { next: before, judged: { kind: 'go on' } };
  const waitsSince = before.waitsSince ?? now;
  if (now - Math.max(waitsSince, deputyHeardAt ?? waitsSince) <= LOBBY_SILENT_MS)
    return { next: { waitsSince, deputyHeardAt }, judged: { kind: 'hold' } };
  if (!isAhead) return { next: settled, judged: { kind: 'go on' } };
  return { next: settled, judged: { kind: 'return', deputyTerm: null, after: theirs } };
};
