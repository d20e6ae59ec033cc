import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Role } from '../../shared/base/roles';
import type { SharedView } from './sharedView';

/** Where somebody's caret is, so that others see who works on what. */
export interface Focus {
  readonly table: string;
  readonly id: string;
  /** The text that is being typed in; empty when it is somewhere else on the card. */
  readonly field: string;
  /** Where in that text the caret is, as a place that moves along with the words; see `session/caret`. */
  readonly caret: string | null;
}

/** One other person in the meeting. */
export interface Participant {
  readonly clientId: number;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  /** The chair named this person to stand in. */
  readonly isDeputy: boolean;
  /** The party on the map this person speaks for, if known. */
  readonly partyId: string | null;
  readonly connection: 'connecting' | 'connected' | 'lost';
  readonly focus: Focus | null;
}

/** Somebody in the lobby. Name and agency are what it says of itself; the code is also on its own screen. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly code: string;
}

/** *Laat iedereen dit zien*: what the chair pushed, once. `at` tells one push from the next. */
export interface Shown extends SharedView {
  readonly at: number;
  /** When the step began in which it was shown: with that step it is over. */
  readonly since: string;
}

export interface MeetingState {
  /** `waiting`: in the lobby, until the chair decides. */
  readonly stage: 'none' | 'starting' | 'waiting' | 'running';
  readonly role: Role;
  /** Who we are in this meeting, by our key, as `personId` writes it; null before we are in. */
  readonly person: string | null;
  /** The chair named us to stand in when its computer is gone. */
  readonly isDeputy: boolean;
  /** The invitation, as text; only with the chair. */
  readonly code: string;
  /** The short code for people in the room, and where this computer is found by hand; only with the chair, while it is given out. */
  readonly roomCode: { readonly code: string; readonly address: string } | null;
  /** What the system handed over when somebody opened an invitation: the field for the code begins with it. */
  readonly invited: string;
  /** While we wait: six digits that are also on the screen of the chair. */
  readonly comparison: string;
  /** Who wants to join; only with the chair. */
  readonly waiting: readonly Visitor[];
  readonly connection: 'connecting' | 'alone' | 'connected' | 'cut';
  readonly participants: readonly Participant[];
  /** Cards that others are dragging right now: id to [x, y]. */
  readonly drags: ReadonlyMap<string, readonly [number, number]>;
  /** *Volg de voorzitter*: a step that the chair takes brings us along. */
  readonly follows: boolean;
  /** What the chair showed last; see `session/meeting/following`. */
  readonly shown: Shown | null;
}

const none: MeetingState = {
  stage: 'none',
  role: 'chair',
  person: null,
  isDeputy: false,
  code: '',
  roomCode: null,
  invited: '',
  comparison: '',
  waiting: [],
  connection: 'alone',
  participants: [],
  drags: new Map(),
  follows: true,
  shown: null,
};

export const useMeeting = create<MeetingState>(() => none);

export const meetingActions = {
  set: (change: Partial<MeetingState>): void => useMeeting.setState(change),
  ended: (): void => useMeeting.setState(none),
};

/** The names of the others who are on the card of this record, in one text; empty when nobody is. */
export const usePeersOn = (table: string, id: string): string =>
  useMeeting((state) =>
    state.participants
      .filter(({ focus }) => focus !== null && focus.table === table && focus.id === id)
      .map(({ name }) => name)
      .join('\n'),
  );

/** Everybody else who has the caret in this field. */
export const usePeersIn = (table: string, id: string, field: string): readonly Participant[] =>
  useMeeting(
    useShallow((state) =>
      state.participants.filter(
        ({ focus }) => focus !== null && focus.table === table && focus.id === id && focus.field === field,
      ),
    ),
  );
