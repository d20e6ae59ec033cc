import type { DiscoveryOptions } from '../spoken/discovery';
import type { SpokenDoor } from '../spoken/door';
import { handle, Refused, type Gate } from './handle';

/** Where the door of a spoken code is: on the port of our signalling server. */
export interface Doorway {
  readonly door: SpokenDoor;
  readonly port: number;
  readonly hosts: readonly string[];
}

export interface SpokenCodes {
  /** Our signalling server runs, or no longer does: then the door is shut. */
  readonly setDoorway: (doorway: Doorway | null) => void;
}

const PROBLEMS = {
  wrong: 'spoken_code_wrong',
  tooMany: 'spoken_too_many',
  nobody: 'spoken_nobody_found',
} as const;

/** Short codes for people in the same room: the chair hands one out, a newcomer looks for the meeting that has it. */
export const handleSpoken = (gate: Gate, only: DiscoveryOptions['only']): SpokenCodes => {
  const discovery: DiscoveryOptions = { only };
  let doorway: Doorway | null = null;
  let hide: () => void = () => undefined;
  const shut = (): void => {
    hide();
    hide = () => undefined;
    doorway?.door.close();
  };
  handle(gate, 'spoken:open', async ({ invitation }) => {
    const { announceDoor } = await import('../spoken/discovery');
    if (doorway === null) throw new Refused({ code: 'meeting_not_started' });
    shut();
    hide = announceDoor(doorway.port, doorway.hosts, discovery);
    return { code: doorway.door.open(invitation) };
  });
  handle(gate, 'spoken:close', () => {
    shut();
    return null;
  });
  handle(gate, 'spoken:find', async ({ code, address }) => {
    const { findMeeting } = await import('../spoken/find');
    const found = await findMeeting(code, address, discovery);
    if (found.kind === 'welcome') return { invitation: found.invitation };
    throw new Refused({ code: PROBLEMS[found.kind] });
  });
  return {
    setDoorway: (next) => {
      shut();
      doorway = next;
    },
  };
};
