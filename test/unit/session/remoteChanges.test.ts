import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RemoteOrigin } from '../../../renderer/session/mesh/transport';
import { RemoteChanges } from '../../../renderer/session/remoteChanges';
import { removalOf, useRemoteChanges } from '../../../renderer/store/remoteChangesStore';
import { meetingActions } from '../../../renderer/store/meetingStore';
import { remoteChangesActions } from '../../../renderer/store/remoteChangesStore';
import { ui } from '../../../renderer/store/uiStore';
import { applyOps } from '../../../shared/doc/applyOps';
import { put, remove, set, type Op } from '../../../shared/doc/op';
import { CaseProjection } from '../../../shared/projection/caseProjection';

const THEM = new RemoteOrigin(7);
const ME = { kind: 'user' } as const;

const aTable = () => {
  const doc = new Y.Doc();
  const projection = new CaseProjection(doc);
  const others = new RemoteChanges();
  projection.subscribe((change) => others.note(change, projection.tables));
  const does = (who: typeof THEM | typeof ME, ...ops: readonly Op[]): void =>
    doc.transact(() => applyOps(doc, ops, ME), who);
  return { does };
};

const seen = () =>
  useRemoteChanges.getState().changes.map(({ title, by, removed }) => [title, by?.name ?? null, removed]);

describe('what others change', () => {
  beforeEach(() => {
    remoteChangesActions.forget();
    ui.show('case');
    meetingActions.set({
      participants: [
        {
          clientId: 7,
          name: 'Van Dijk',
          agency: 'Brandweer',
          role: 'participant',
          isDeputy: false,
          partyId: null,
          connection: 'connected',
          focus: null,
        },
      ],
    });
  });

  it('is listed with who did it, the last first and each object once; my own is not', () => {
    const { does } = aTable();
    does(ME, put('parties', 'p-1', { kind: 'agency', name: 'GGD' }));
    expect(seen()).toEqual([]);
    does(THEM, put('parties', 'p-2', { kind: 'agency', name: 'Zorg' }));
    does(THEM, set('parties', 'p-1', 'name', 'GGD regio'));
    does(THEM, set('parties', 'p-2', 'name', 'Zorginstantie'));
    expect(seen()).toEqual([
      ['Zorginstantie', 'Van Dijk', false],
      ['GGD regio', 'Van Dijk', false],
    ]);
  });

  it('keeps what it was called and who took it away', () => {
    const { does } = aTable();
    does(ME, put('parties', 'p-1', { kind: 'agency', name: 'GGD' }));
    does(THEM, remove('parties', 'p-1'));
    expect(seen()).toEqual([['GGD', 'Van Dijk', true]]);
    expect(removalOf({ kind: 'party', id: 'p-1' })?.by?.name).toBe('Van Dijk');
  });

  it('is no news while joining, and names nobody whom it does not know', () => {
    const { does } = aTable();
    ui.show('home');
    does(THEM, put('parties', 'p-1', { kind: 'agency', name: 'GGD' }));
    expect(seen()).toEqual([]);
    ui.show('case');
    meetingActions.ended();
    does(THEM, set('parties', 'p-1', 'name', 'GGD regio'));
    expect(seen()).toEqual([['GGD regio', null, false]]);
  });
});
