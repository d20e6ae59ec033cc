import { afterEach, describe, expect, test } from 'vitest';
import type { Bytes } from '../../../renderer/session/mesh/bytes';
import {
  checkCertificate,
  issueCertificate,
  type Certificate,
} from '../../../renderer/session/mesh/certificate';
import { deriveLobbyKeys } from '../../../renderer/session/mesh/keys';
import { LOBBY_SILENT_MS } from '../../../renderer/session/mesh/limits';
import {
  handbackAtStart,
  judgeHandback,
  type Handback,
} from '../../../renderer/session/mesh/lobby/deputyHandback';
import type { LobbyDecision } from '../../../renderer/session/mesh/lobby/messages';
import { nextEpoch } from '../../../renderer/session/mesh/lobby/admissionQueue';
import { newSigningKey, type SigningKey } from '../../../renderer/session/mesh/signing';
import { eventually } from '../../mesh/eventually';
import {
  begin,
  closeLobbies,
  heard,
  lobbyScene,
  joinLobby,
  manyMessagesSent,
  ROOM,
  waitingAt,
  type LobbyScene,
  type Joining,
} from '../../mesh/lobbyScene';

afterEach(closeLobbies);

type Admission = Extract<LobbyDecision, { readonly kind: 'admitted' }>;
const admissions = ({ decisions }: Joining): Admission[] =>
  decisions.flatMap((decision) => (decision.kind === 'admitted' ? [decision] : []));
const ledTo = (who: Joining, epoch: number): Promise<Admission | undefined> =>
  eventually(
    `led to epoch ${epoch}`,
    () => admissions(who).at(-1),
    (said) => said?.epoch === epoch,
    10_000,
  );

/** Somebody comes in. */
const joinAs = async (at: LobbyScene, change: Parameters<typeof joinLobby>[1] = {}): Promise<Joining> => {
  const who = await joinLobby(at, change);
  const [visitor] = await waitingAt(at);
  await at.queue.admit(visitor!.id, 'participant');
  await heard(who, 'admitted');
  return who;
};

const rulesOf = (at: LobbyScene) => ({
  roomId: ROOM,
  epoch: at.queue.epoch.number,
  chairKey: at.chair.publicKey,
  now: Date.now(),
});

describe('the chair names a deputy', () => {
  test('it stands in the certificates of a new epoch, and the invitation stays good', async () => {
    const at = await lobbyScene();
    const host = await at.host();
    const one = await joinAs(at, { clientId: 1 });
    const other = await joinAs(at, { clientId: 2 });
    const before = at.queue.epoch;
    expect(begin(at.queue, at.queue.planDeputy(1))).toBe(true);
    expect(begin(at.queue, at.queue.planDeputy(1))).toBe(false);
    await host.tellAll();
    const [mine, theirs] = [await ledTo(one, 1), await ledTo(other, 1)];
    expect(at.queue.epoch.lobbySecret).toEqual(before.lobbySecret);
    const { topic } = await deriveLobbyKeys(before.lobbySecret, ROOM);
    expect(await checkCertificate(mine!.certificate, rulesOf(at))).toMatchObject({ deputyAt: topic });
    expect(await checkCertificate(theirs!.certificate, rulesOf(at))).toMatchObject({ deputyAt: null });
    expect(mine!.list?.members.map(({ clientId }) => clientId)).toEqual([1, 2]);
    expect(theirs!.list).toBeNull();
  });

  test('the deputy hears who comes in and who is sent away', async () => {
    const at = await lobbyScene();
    const host = await at.host();
    const deputy = await joinAs(at, { clientId: 1 });
    begin(at.queue, at.queue.planDeputy(1));
    await host.tellAll();
    await ledTo(deputy, 1);
    await joinAs(at, { clientId: 2 });
    const told = await eventually(
      'the list',
      () => deputy.decisions.at(-1),
      (said) => said?.kind === 'stand_by' && said.list.members.length === 2,
    );
    expect(told).toMatchObject({ list: { removed: [] } });
  });

  test('not somebody who only reads, is the resident, or is not there', async () => {
    const at = await lobbyScene();
    await at.host();
    await joinAs(at, { clientId: 1 });
    for (const role of ['observer', 'resident'] as const) {
      begin(at.queue, at.queue.planRole(1, role));
      expect(begin(at.queue, at.queue.planDeputy(1))).toBe(false);
    }
    expect(begin(at.queue, at.queue.planDeputy(9))).toBe(false);
    expect(begin(at.queue, at.queue.planDeputy(null))).toBe(false);
  });

  test.each([
    ['another is named', (at: LobbyScene) => begin(at.queue, at.queue.planDeputy(2))],
    ['nobody is named', (at: LobbyScene) => begin(at.queue, at.queue.planDeputy(null))],
    [
      'the deputy may only read from now on',
      (at: LobbyScene) => begin(at.queue, at.queue.planRole(1, 'observer')),
    ],
    ['the deputy is sent away', (at: LobbyScene) => begin(at.queue, at.queue.planRemoval(1))],
  ])(
    'when %s the invitation of before is used up, and with it what the deputy could do',
    async (_name, end) => {
      const at = await lobbyScene();
      await at.host();
      await joinAs(at, { clientId: 1 });
      await joinAs(at, { clientId: 2 });
      begin(at.queue, at.queue.planDeputy(1));
      const before = at.queue.epoch;
      expect(end(at)).toBe(true);
      expect(at.queue.epoch.number).toBe(before.number + 1);
      expect(at.queue.epoch.lobbySecret).not.toEqual(before.lobbySecret);
    },
  );
});

/** A chair with its deputy and a member; `gone` is the chair after its computer died, with what it kept. */
const withDeputy = async () => {
  const at = await lobbyScene();
  const chairsHost = await at.host();
  const deputyKey = await newSigningKey();
  let lead: LobbyScene | null = null;
  const deputy = await joinAs(at, {
    clientId: 1,
    key: deputyKey,
    deputyTerm: () => lead && { epoch: lead.queue.epoch.number, ...lead.queue.guestList(), endpoint: null },
  });
  let seesChair = true;
  const member = await joinAs(at, { clientId: 2, mayFollowDeputy: () => !seesChair });
  begin(at.queue, at.queue.planDeputy(1));
  await chairsHost.tellAll();
  const word = (await ledTo(deputy, 1))!;
  await ledTo(member, 1);
  const kept = at.queue.state();
  return {
    at,
    deputy,
    member,
    chairsHost,
    chairIsGone: () => {
      chairsHost.close();
      seesChair = false;
    },
    /** The deputy receives people in the lobby of the chair. */
    takeOver: async (): Promise<LobbyScene> => {
      const led = await lobbyScene({
        lobby: at.lobby,
        key: deputyKey,
        deputation: word.certificate,
        state: {
          epoch: { ...nextEpoch(null), number: 2, lobbySecret: word.lobbySecret },
          members: word.list!.members.filter(({ clientId }) => clientId !== 1),
          removed: word.list!.removed,
          pastLobbies: [],
          deputy: null,
        },
      });
      await led.host();
      lead = led;
      return led;
    },
    stepDown: () => (lead = null),
    back: async (now?: () => number): Promise<LobbyScene> => {
      const again = await lobbyScene({ lobby: at.lobby, key: at.chair, state: kept, ...(now && { now }) });
      await again.host();
      return again;
    },
  };
};

describe("when the chair's computer is gone", () => {
  test('whoever was in follows the deputy, and nobody does while the chair is there', async () => {
    const scene = await withDeputy();
    await scene.takeOver();
    expect(admissions(scene.member).map(({ epoch }) => epoch)).toEqual([0, 1]);
    scene.chairIsGone();
    const led = await ledTo(scene.member, 2);
    expect(scene.member.hosts.at(-1)).toEqual({ key: scene.deputy.key.publicKey, deputy: 'N. Yilmaz' });
    const rules = { ...rulesOf(scene.at), epoch: 2, chairKey: scene.deputy.key.publicKey };
    expect(await checkCertificate(led!.certificate, rules)).toMatchObject({ clientId: 2 });
  });

  test('a newcomer comes in by the deputy, and the chair goes before the deputy once it is back', async () => {
    const scene = await withDeputy();
    scene.chairIsGone();
    const led = await scene.takeOver();
    const late = await joinAs(led, { clientId: 3, chairKey: scene.at.chair.publicKey });
    expect(late.hosts.at(-1)?.deputy).toBe('N. Yilmaz');
    const chair = await scene.back();
    for (const who of [scene.member, late]) {
      await ledTo(who, 3);
      expect(who.hosts.at(-1)?.deputy).toBeNull();
    }
    expect(new Set(chair.queue.members().map(({ clientId }) => clientId))).toEqual(new Set([1, 2, 3]));
    expect(chair.queue.waiting()).toEqual([]);
    expect(chair.returns).toHaveLength(1);
  });

  test('whoever the deputy sent away stays out, also before the deputy has told the chair so', async () => {
    const scene = await withDeputy();
    scene.chairIsGone();
    const led = await scene.takeOver();
    await ledTo(scene.member, 2);
    begin(led.queue, led.queue.planRemoval(2));
    await heard(scene.member, 'refused');
    const chair = await scene.back();
    const again = await joinLobby(chair, { key: scene.member.key, clientId: 2 });
    await ledTo(scene.deputy, 4);
    await heard(again, 'refused');
    expect(again.decisions.at(-1)).toMatchObject({ reason: 'removed' });
    expect(chair.queue.members().map(({ clientId }) => clientId)).toEqual([1]);
  });
});

describe('somebody who only says that it stands in for the chair', () => {
  const certificateFor = async (
    at: LobbyScene,
    key: Bytes,
    change: Partial<Certificate>,
    signer: SigningKey,
  ) =>
    issueCertificate(
      {
        roomId: ROOM,
        epoch: 5,
        key,
        clientId: 9,
        name: 'Bedrieger',
        agency: '',
        role: 'participant',
        deputyAt: (await deriveLobbyKeys(at.queue.epoch.lobbySecret, ROOM)).topic,
        issuedAt: 0,
        expires: Date.now() + 60_000,
        ...change,
      },
      signer.privateKey,
    );

  test.each([
    ['by a certificate of its own', {}, true],
    ['as a participant whom nobody named', { deputyAt: null }, false],
    ['in another lobby, such as the one of before', { deputyAt: 'A'.repeat(43) }, false],
    ['in another room', { roomId: new Uint8Array(16) }, false],
    ['in an epoch that is over', { epoch: 4 }, false],
    ['after its time', { expires: 1 }, false],
  ])('%s receives nobody', async (_name, change, isSelfMade) => {
    const at = await lobbyScene();
    const impostor = await newSigningKey();
    const deputation = await certificateFor(at, impostor.publicKey, change, isSelfMade ? impostor : at.chair);
    const trap = await lobbyScene({ lobby: at.lobby, key: impostor, deputation, state: at.queue.state() });
    await trap.host();
    const who = await joinLobby(at, { since: 5 });
    await manyMessagesSent(at);
    expect(who.codes).toEqual([]);
    expect(trap.queue.waiting()).toEqual([]);
  });

  test('the same words in order are believed', async () => {
    const at = await lobbyScene();
    const deputy = await newSigningKey();
    const deputation = await certificateFor(at, deputy.publicKey, {}, at.chair);
    const stand = await lobbyScene({ lobby: at.lobby, key: deputy, deputation, state: at.queue.state() });
    await stand.host();
    const who = await joinLobby(at, { clientId: 77 });
    await waitingAt(stand);
    expect(who.codes).toHaveLength(1);
  });
});

describe('somebody who was led further than the chair knows', () => {
  const nobody: Handback = { waitsSince: null, deputyHeardAt: null };
  const lead = { epoch: 7, members: [], removed: [], endpoint: null };
  const ask = (before: Handback, change: Partial<Parameters<typeof judgeHandback>[1]> = {}) =>
    judgeHandback(before, {
      epoch: 5,
      visitor: { epoch: 7, deputyTerm: null },
      isMember: true,
      isDeputy: false,
      now: 1000,
      ...change,
    });

  test('waits for the deputy, whose list decides', () => {
    expect(ask(nobody).judged).toEqual({ kind: 'hold' });
    expect(ask(nobody, { isDeputy: true, visitor: { epoch: 7, deputyTerm: lead } }).judged).toEqual({
      kind: 'return',
      deputyTerm: lead,
      after: 7,
    });
  });

  test('waits no longer than somebody who is there stays silent', () => {
    const { next } = ask(nobody);
    expect(ask(next, { now: 1000 + LOBBY_SILENT_MS }).judged.kind).toBe('hold');
    expect(ask(next, { now: 1001 + LOBBY_SILENT_MS }).judged).toEqual({
      kind: 'return',
      deputyTerm: null,
      after: 7,
    });
  });

  test('and so does everybody who is in, when the chair comes back', () => {
    const start = handbackAtStart(true, 1000);
    const member = { visitor: { epoch: null, deputyTerm: null } };
    expect(ask(start, member).judged.kind).toBe('hold');
    expect(ask(start, { ...member, isMember: false }).judged.kind).toBe('go on');
    expect(ask(start, { ...member, now: 1001 + LOBBY_SILENT_MS }).judged.kind).toBe('go on');
    const { next } = ask(start, { visitor: { epoch: 5, deputyTerm: null }, isDeputy: true });
    expect(ask(next, member).judged.kind).toBe('go on');
    expect(ask(handbackAtStart(false, 1000), member).judged.kind).toBe('go on');
  });

  test('leads nowhere as long as the deputy is there and did not lead', () => {
    let state = ask(nobody).next;
    for (let now = 2000; now < 100_000; now += 5000) {
      state = ask(state, { now, isDeputy: true, visitor: { epoch: 5, deputyTerm: null } }).next;
      const asked = ask(state, { now: now + 1 });
      expect(asked.judged.kind).toBe('hold');
      state = asked.next;
    }
  });

  test('is not believed when no meeting could have gone that far', () => {
    expect(ask(nobody, { visitor: { epoch: 2 ** 53 - 1, deputyTerm: null } }).judged).toEqual({
      kind: 'go on',
    });
  });
});

describe('where people are received', () => {
  const at7 = (port: number) => ({ hosts: [{ host: '10.0.0.7', port }], pin: new Uint8Array(32).fill(7) });

  test("everybody hears at once where the deputy's server is, and with every admission where the leader's is", async () => {
    const chairs = at7(1);
    const deputys = at7(2);
    const at = await lobbyScene({ endpoints: [chairs] });
    const host = await at.host();
    at.onEndpoint = () => void host.tellAll();
    let endpoint: typeof deputys | null = null;
    const deputy = await joinAs(at, { clientId: 1, endpoint: () => endpoint });
    const member = await joinAs(at, { clientId: 2, pauses: { waiting: 30, inside: 3_600_000 } });
    expect(admissions(member).at(-1)!.endpoints).toEqual([chairs]);
    begin(at.queue, at.queue.planDeputy(1));
    await host.tellAll();
    await ledTo(member, 1);
    endpoint = deputys;
    deputy.guest.speakNow();
    await eventually(
      'known to the member',
      () => member.endpoints,
      (known) => known.length === 2,
    );
    expect(member.endpoints).toEqual([chairs, deputys]);
    begin(at.queue, at.queue.planDeputy(null));
    await host.tellAll();
    await ledTo(member, 2);
    expect(member.endpoints).toEqual([chairs]);
  });
});
