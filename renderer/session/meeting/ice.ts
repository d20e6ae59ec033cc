import type { Problem } from '../../../shared/base/result';
import { askForTurnCredentials } from '../mesh/turnCredentials';
import type { Route } from './route';

/** How connections between people may be made, as WebRTC wants it said. */
export interface Ice {
  readonly iceServers: readonly RTCIceServer[];
  readonly iceTransportPolicy: 'all' | 'relay';
  /** What people should know, although it goes on. */
  readonly warning: Problem | null;
}

/** No way that keeps to what the chair chose. */
export class NoRelayError extends Error {
  override readonly name = 'NoRelayError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const hasRelay = (servers: readonly RTCIceServer[]): boolean =>
  servers.flatMap(({ urls }) => urls).some((url) => url.startsWith('turn'));

/**
 * Asks for a relay where the meeting may use one.
 * @throws {NoRelayError} when addresses must stay hidden and there is no relay that hides them.
 */
export const iceFor = async ({ reach, relayAt }: Route): Promise<Ice> => {
  if (relayAt === null) return { iceServers: [], iceTransportPolicy: 'all', warning: null };
  const servers = await askForTurnCredentials(relayAt);
  if (reach === 'relay') {
    if (servers === null) throw new NoRelayError({ code: 'server_not_reached_hidden' });
    if (!hasRelay(servers)) throw new NoRelayError({ code: 'relay_missing' });
    return { iceServers: servers, iceTransportPolicy: 'relay', warning: null };
  }
  const warning = servers === null ? { code: 'server_not_reached' } : null;
  return { iceServers: servers ?? [], iceTransportPolicy: 'all', warning };
};
