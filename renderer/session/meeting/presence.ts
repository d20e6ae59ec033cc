import { comparePeople } from '../../../shared/base/personNames';
import * as z from 'zod';
import type { Awareness } from 'y-protocols/awareness';
import { partyOfAgency } from '../../store/agency';
import { useCase } from '../../store/caseStore';
import {
  meetingActions,
  useMeeting,
  type Focus,
  type Participant,
  type Shown,
} from '../../store/meetingStore';
import { SELECTION_KINDS } from '../../store/selection';
import { isWritingSilently } from '../../store/currentMeeting';
import { VIEWS } from '../../store/uiStore';
import type { PeerState } from '../mesh/transport';

const short = z.string().max(120);
const focus = z.object({ table: short, id: short, field: short, caret: short.nullable().default(null) });
const drag = z.object({ id: short, at: z.tuple([z.number().finite(), z.number().finite()]) });

/** A chain of party ids may be long. */
const ID_MAX = 4_000;
const shown = z.object({
  at: z.number().finite(),
  since: short,
  view: z.enum(VIEWS),
  selection: z.object({ kind: z.enum(SELECTION_KINDS), id: z.string().max(ID_MAX) }).nullable(),
});

/** What a person tells about itself while present. Untrusted: it comes from a peer. Who it is, the chair has signed. */
const presence = z.object({
  focus: focus.nullable().default(null),
  drag: drag.nullable().default(null),
  shown: shown.nullable().default(null),
});

/** Turns who is connected, and what they say they are doing, into participants and drags for the screen. */
export const readPresence = (awareness: Awareness, peers: readonly PeerState[]): void => {
  const participants: Participant[] = [];
  const drags = new Map<string, readonly [number, number]>();
  const silent = isWritingSilently();
  let fromChair: Shown | null = null;
  for (const { clientId, name, agency, role, isDeputy, state } of peers) {
    if (clientId === undefined || role === null) continue;
    const said = presence.safeParse(awareness.getStates().get(clientId));
    const at = said.success && !silent ? said.data.focus : null;
    const dragged = said.success && !silent ? said.data.drag : null;
    if (said.success && role === 'chair') fromChair = said.data.shown as Shown | null;
    const partyId = partyOfAgency(agency);
    participants.push({ clientId, name, agency, role, isDeputy, partyId, connection: state, focus: at });
    if (dragged) drags.set(dragged.id, dragged.at);
  }
  participants.sort((a, b) => comparePeople(a.name, b.name) || a.clientId - b.clientId);
  meetingActions.set({ participants, drags });
  const { role, shown: before } = useMeeting.getState();
  if (role !== 'chair' && fromChair?.at !== before?.at) meetingActions.set({ shown: fromChair });
};

let awarenessNow: Awareness | null = null;

/** What everybody tells while present, word for word; for tests. */
export const saidByAll = (): string => JSON.stringify([...(awarenessNow?.getStates().values() ?? [])]);

/** Presence goes out through this awareness from now on; `null` after the meeting. */
export const setAwareness = (awareness: Awareness | null): void => {
  awarenessNow = awareness;
};

/** A caret that runs through a text is told this often at most, in milliseconds. */
const CARET_EVERY_MS = 100;

let focusNow: Focus | null = null;
let later: ReturnType<typeof setTimeout> | null = null;

const sayFocus = (): void => {
  if (later !== null) clearTimeout(later);
  later = null;
  awarenessNow?.setLocalStateField('focus', focusNow);
};

const isSamePlace = (a: Focus | null, b: Focus | null): boolean =>
  a === b || (a?.table === b?.table && a?.id === b?.id && a?.field === b?.field);

/**
 * Where this person works; whoever may only read works nowhere. What is the same is not said again: typing moves the
 * words and the caret with them, so that a keystroke costs no message of its own.
 */
export const tellFocus = (place: Focus | null): void => {
  const before = focusNow;
  const at = useCase.getState().readOnly ? null : place;
  focusNow = at;
  if (!isSamePlace(before, at)) sayFocus();
  else if (before?.caret !== at?.caret) later ??= setTimeout(sayFocus, CARET_EVERY_MS);
};

/** What the chair wants everybody to see. */
export const tellShown = (place: Shown): void => {
  meetingActions.set({ shown: place });
  awarenessNow?.setLocalStateField('shown', place);
};

/** A card being dragged travels as presence; its final place is written once, when it is put down. */
export const tellDrag = (id: string | null, at: readonly [number, number] = [0, 0]): void =>
  awarenessNow?.setLocalStateField('drag', id === null ? null : { id, at });
