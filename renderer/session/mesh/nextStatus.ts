import { NOBODY_AFTER_MS } from './limits';
import type { MeshStatus } from './transport';

export interface Situation {
  readonly peers: number;
  readonly someoneIsLost: boolean;
  readonly hasSignalling: boolean;
  readonly hadSignalling: boolean;
  readonly hadPeers: boolean;
  readonly ageMs: number;
}

/** One word for the situation. Losing only signalling changes nothing while peers can be reached. */
export const nextStatus = (now: Situation): MeshStatus => {
  if (now.peers > 0) return 'connected';
  const isYoung = now.ageMs < NOBODY_AFTER_MS;
  if (!now.hasSignalling) return now.hadSignalling || !isYoung ? 'cut' : 'connecting';
  if (now.someoneIsLost) return 'cut';
  return isYoung && !now.hadPeers ? 'connecting' : 'alone';
};
