import type { DiscoveryOptions } from '../roomCode/discovery';
import type { RoomCodeServer } from '../roomCode/roomCodeServer';
import { handle, Refused, type Gate } from './handle';

/** Where the server of a room code is: on the port of our signalling server. */
export interface RoomCodeEndpoint {
  readonly roomCodes: RoomCodeServer;
  readonly port: number;
  readonly hosts: readonly string[];
}

export interface RoomCodes {
  /** Our signalling server runs, or no longer does: then no code can be redeemed. */
  readonly setEndpoint: (endpoint: RoomCodeEndpoint | null) => void;
}

const PROBLEMS = {
  wrong: 'room_code_wrong',
  tooMany: 'room_code_too_many',
  nobody: 'room_code_nobody_found',
} as const;

/** Short codes for people in the same room: the chair hands one out, a newcomer looks for the meeting that has it. */
export const handleRoomCodes = (gate: Gate, only: DiscoveryOptions['only']): RoomCodes => {
  const discovery: DiscoveryOptions = { only };
  let endpoint: RoomCodeEndpoint | null = null;
  let hide: () => void = () => undefined;
  const stop = (): void => {
    hide();
    hide = () => undefined;
    endpoint?.roomCodes.close();
  };
  handle(gate, 'roomCode:open', async ({ invitation }) => {
    const { announceRoomCodes } = await import('../roomCode/discovery');
    if (endpoint === null) throw new Refused({ code: 'meeting_not_started' });
    stop();
    hide = announceRoomCodes(endpoint.port, endpoint.hosts, discovery);
    return { code: endpoint.roomCodes.open(invitation) };
  });
  handle(gate, 'roomCode:close', () => {
    stop();
    return null;
  });
  handle(gate, 'roomCode:redeem', async ({ code, address }) => {
    const { findMeeting } = await import('../roomCode/find');
    const found = await findMeeting(code, address, discovery);
    if (found.kind === 'granted') return { invitation: found.invitation };
    throw new Refused({ code: PROBLEMS[found.kind] });
  });
  return {
    setEndpoint: (next) => {
      stop();
      endpoint = next;
    },
  };
};
