import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  chairsView,
  stopFollowing,
  watchLookingElsewhere,
} from '../../../renderer/session/meeting/following';
import type { PeerState } from '../../../renderer/session/mesh/transport';
import { readPresence } from '../../../renderer/session/meeting/presence';
import { caseActions } from '../../../renderer/store/caseStore';
import { meetingActions, useMeeting } from '../../../renderer/store/meetingStore';
import { isSameView, sharedViewOfPhase } from '../../../renderer/store/sharedView';
import { ui } from '../../../renderer/store/uiStore';
import type { Role } from '../../../shared/base/roles';
import { put } from '../../../shared/doc/op';
import type { Meeting } from '../../../shared/model/meeting';
import { PHASE_NAMES, type PhaseName } from '../../../shared/model/phases';
import { tablesFromOps } from '../../../shared/projection/project';

const SINCE = '2026-03-02T10:00:00.000Z';
const LATER = '2026-03-02T10:09:00.000Z';

/** We sit at a table, at this step. */
const sit = (name: PhaseName, change: Partial<Meeting> = {}, role: Role = 'participant'): void => {
  const phase = { name, since: SINCE, pausedAt: null, pausedMs: 0 };
  caseActions.opened(
    'doc',
    'guest',
    tablesFromOps([put('meetings', 'm', { startedAt: SINCE, phase, ...change })]),
    false,
  );
  meetingActions.set({ stage: 'running', role });
};

beforeEach(() => {
  meetingActions.ended();
  ui.show('case');
  ui.view('map');
});
afterEach(() => caseActions.closed());

describe('where the chair wants everybody to look', () => {
  it('is the view of the step; the preparation leaves everybody where they are', () => {
    const views = PHASE_NAMES.map((phase) => sharedViewOfPhase(phase, null)?.view ?? null);
    expect(views).toEqual([null, 'meeting', 'map', 'map', 'scenarios', 'decision', 'decision', 'meeting']);
  });

  it('has the own card open where the picture is made', () => {
    sit('picture');
    expect(chairsView('p-ggd')).toEqual({ view: 'map', selection: { kind: 'party', id: 'p-ggd' } });
    expect(chairsView(null)).toEqual({ view: 'map', selection: null });
  });

  it('is what the chair shows, for as long as that step lasts', () => {
    sit('scenarios');
    const shown = { view: 'list', selection: null, at: 1 } as const;
    meetingActions.set({ shown: { ...shown, since: SINCE } });
    expect(chairsView(null)?.view).toBe('list');
    meetingActions.set({ shown: { ...shown, since: LATER } });
    expect(chairsView(null)?.view).toBe('scenarios');
  });

  it('is the same on the list as on the map', () => {
    expect([isSameView('map', 'list'), isSameView('list', 'map'), isSameView('map', 'decision')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('looking elsewhere', () => {
  const looks = (role: Role, ...views: Parameters<typeof ui.view>): boolean => {
    sit('picture', {}, role);
    meetingActions.set({ follows: true });
    const stop = watchLookingElsewhere();
    ui.view(...views);
    stop();
    return useMeeting.getState().follows;
  };

  it('ends the following, but not for the chair, and not on the list', () => {
    expect(looks('participant', 'decision')).toBe(false);
    ui.view('map');
    expect(looks('participant', 'list')).toBe(true);
    ui.view('map');
    expect(looks('chair', 'decision')).toBe(true);
    stopFollowing();
    expect(useMeeting.getState().follows).toBe(false);
  });
});

describe('what others tell of themselves', () => {
  const shown = { at: 5, since: SINCE, view: 'decision', selection: null };
  const told = (role: Role, state: object): void => {
    const awareness = new Awareness(new Y.Doc());
    awareness.states.set(7, state);
    const peer = { clientId: 7, name: 'Bo', agency: 'GGD', role, state: 'connected' };
    readPresence(awareness, [peer as PeerState]);
    awareness.destroy();
  };

  it('shows something to everyone only when the chair says so', () => {
    sit('decision');
    told('participant', { shown });
    expect(useMeeting.getState().shown).toBeNull();
    told('chair', { shown });
    expect(useMeeting.getState().shown).toEqual(shown);
  });

  it('is not taken when it is no view or no selection', () => {
    sit('decision');
    told('chair', { shown: { ...shown, view: 'elsewhere' } });
    told('chair', { shown: { ...shown, selection: { kind: 'script', id: 'x' } } });
    expect(useMeeting.getState().shown).toBeNull();
  });

  it('moves nothing on the screen while everybody writes in silence', () => {
    const state = {
      drag: { id: 'p', at: [1, 2] },
      focus: { table: 'parties', id: 'p', field: 'sees', caret: null },
    };
    sit('picture');
    told('participant', state);
    expect(useMeeting.getState().drags.size).toBe(1);
    expect(useMeeting.getState().participants[0]?.focus?.id).toBe('p');
    sit('picture', { floor: { kind: 'writing', party: null, since: SINCE } });
    told('participant', state);
    expect(useMeeting.getState().drags.size).toBe(0);
    expect(useMeeting.getState().participants[0]).toMatchObject({ name: 'Bo', focus: null });
  });
});
