import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeputyTerm } from '../../../renderer/session/mesh/lobby/messages';
import { GuestLobby, type GuestEntry } from '../../../renderer/session/meeting/guestLobby';
import type { Problem } from '../../../shared/base/result';
import type { Invitation } from '../../../shared/invitation/invitation';
import { begin, closeLobbies, lobbyScene, ROOM, waitingAt, type LobbyScene } from '../../mesh/lobbyScene';
import { eventually } from '../../mesh/eventually';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(ends.splice(0).map((end) => end()));
  closeLobbies();
});

const guestOf = async (at: LobbyScene) => {
  const [entries, problems, removals]: [GuestEntry[], Problem[], Problem[]] = [[], [], []];
  const invitation: Invitation = {
    roomId: ROOM,
    secret: at.queue.epoch.lobbySecret,
    chairKey: at.chair.publicKey,
    expires: new Date(Date.now() + 3_600_000).toISOString(),
    pin: new Uint8Array(32),
    reach: 'lan',
    server: null,
    hosts: [],
  };
  const lobby = await GuestLobby.take({
    invitation,
    signalling: [],
    me: { name: 'Kim', agency: 'GGD', clientId: 7 },
    mayFollowDeputy: () => true,
    deputyTerm: (): DeputyTerm | null => null,
    endpoint: () => null,
    onCode: () => undefined,
    onEntry: (entry) => entries.push(entry),
    onEndpoints: () => undefined,
    onProblem: (problem) => problems.push(problem),
    onRemoved: (problem) => removals.push(problem),
    wire: (_signalling, topic) => at.lobby.wire(topic),
  });
  ends.push(() => lobby.leave());
  return { lobby, entries, problems, removals };
};

const inTheMeeting = async () => {
  const at = await lobbyScene();
  const host = await at.host();
  const guest = await guestOf(at);
  const [visitor] = await waitingAt(at);
  const decision = await at.queue.admit(visitor!.id, 'participant');
  await host.tell(visitor!.id, decision!);
  await eventually(
    'is in',
    () => guest.entries.length,
    (count) => count === 1,
  );
  return { at, host, guest };
};

describe('a guest who is in', () => {
  it('is removed by whoever leads, and by nothing else', async () => {
    const { at, host, guest } = await inTheMeeting();
    expect(guest.removals).toEqual([]);
    begin(at.queue, at.queue.planRemoval(7));
    await host.tellAll();
    await eventually(
      'removed',
      () => guest.removals,
      (all) => all.length === 1,
    );
    expect(guest.removals).toEqual([{ code: 'removed_from_meeting' }]);
    expect(guest.problems).toEqual([]);
  });

  it.each(['refused', 'used_up', 'full'] as const)(
    'stays when it hears "%s", is told once, and asks again',
    async (reason) => {
      const { at, host, guest } = await inTheMeeting();
      const decide = vi.spyOn(at.queue, 'decisionFor').mockResolvedValue({ kind: 'refused', reason });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      await host.tellAll();
      await vi.waitFor(() => expect(guest.problems).toHaveLength(1));
      expect(guest.removals).toEqual([]);
      expect(guest.lobby.membership?.epoch).toBe(0);
      const asked = decide.mock.calls.length;
      await vi.advanceTimersByTimeAsync(10_000);
      await vi.waitFor(() => expect(decide.mock.calls.length).toBeGreaterThan(asked));
      expect(guest.problems).toHaveLength(1);
    },
  );

  it('is one thing: epoch, role and who leads change together', async () => {
    const { at, host, guest } = await inTheMeeting();
    begin(at.queue, at.queue.planRole(7, 'note_taker'));
    await host.tellAll();
    await eventually(
      'led on',
      () => guest.entries.length,
      (count) => count === 2,
    );
    const last = guest.entries.at(-1)!;
    expect(last.membership).toMatchObject({
      epoch: 1,
      since: 1,
      role: 'note_taker',
      deputy: null,
      deputation: null,
    });
    expect(last.before).toMatchObject({ epoch: 0, role: 'participant' });
    expect(guest.lobby.membership).toBe(last.membership);
  });
});
