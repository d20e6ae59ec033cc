import { afterEach, describe, expect, test } from 'vitest';
import type { Bytes } from '../../../renderer/session/mesh/bytes';
import { checkCertificate } from '../../../renderer/session/mesh/certificate';
import { deriveLobbyKeys } from '../../../renderer/session/mesh/keys';
import { TABLE_MAX } from '../../../renderer/session/mesh/limits';
import { nextEpoch } from '../../../renderer/session/mesh/lobby/admissionQueue';
import { openedInput, unknownInput } from '../../../renderer/session/mesh/lobby/exchange';
import type { Visitor } from '../../../renderer/session/mesh/lobby/lobbyHost';
import { asText } from '../../../renderer/session/mesh/lobby/messages';
import { seal } from '../../../renderer/session/mesh/lobby/seal';
import { newSigningKey, sign } from '../../../renderer/session/mesh/signing';
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

describe('the lobby', () => {
  test('both screens show the same six digits, and who is admitted gets a certificate of the chair', async () => {
    const at = await lobbyScene();
    const host = await at.host();
    const who = await joinLobby(at);
    const [visitor] = await waitingAt(at);
    expect(visitor).toMatchObject({ name: 'N. Yilmaz', agency: 'GGD', code: who.codes[0] });
    expect(who.codes[0]).toMatch(/^\d{6}$/);
    await heard(who, 'waiting');
    await host.tell(visitor!.id, (await at.queue.admit(visitor!.id, 'resident'))!);
    await heard(who, 'admitted');
    const decision = who.decisions.at(-1);
    if (decision?.kind !== 'admitted') throw new Error('not admitted');
    expect(decision.roomSecret).toEqual(at.queue.epoch.roomSecret);
    const rules = { roomId: ROOM, epoch: 0, chairKey: at.chair.publicKey, now: Date.now() };
    expect(await checkCertificate(decision.certificate, rules)).toMatchObject({
      name: 'N. Yilmaz',
      role: 'resident',
      key: who.key.publicKey,
    });
    expect(at.queue.waiting()).toEqual([]);
  });

  test('a decision that got lost is said again', async () => {
    const at = await lobbyScene();
    await at.host();
    const who = await joinLobby(at);
    const [visitor] = await waitingAt(at);
    await at.queue.admit(visitor!.id, 'participant');
    await heard(who, 'admitted');
  });

  test('who is here is received as soon as somebody receives people', async () => {
    const at = await lobbyScene();
    await joinLobby(at, { since: 0, pauses: { waiting: 1, inside: 3_600_000 } });
    await eventually(
      'said in vain',
      () => at.lobby.said.length,
      (count) => count > 0,
    );
    await at.host();
    await waitingAt(at);
  });

  test('what passes the server shows neither names nor keys', async () => {
    const at = await lobbyScene();
    await at.host();
    await joinLobby(at, { name: 'Geheime Naam' });
    await waitingAt(at);
    const all = at.lobby.said.map(({ data }) => atob(data)).join('');
    expect(at.lobby.said.length).toBeGreaterThan(3);
    expect(all).not.toContain('Geheime');
    expect(all).not.toContain('join_request');
  });

  test('others with the same invitation do not learn who asks to join', async () => {
    const at = await lobbyScene();
    await at.host();
    const { sealKey } = await deriveLobbyKeys(at.queue.epoch.lobbySecret, ROOM);
    await joinLobby(at, { name: 'Geheime Naam' });
    await waitingAt(at);
    for (const { data } of at.lobby.said) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const iv = bytes.slice(0, 12);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, sealKey, bytes.slice(12));
      expect(new TextDecoder().decode(plain)).not.toContain('Geheime');
    }
  });

  test('refused stays refused, also when asking again with the same key', async () => {
    const at = await lobbyScene();
    const host = await at.host();
    const who = await joinLobby(at);
    const [visitor] = await waitingAt(at);
    await host.tell(visitor!.id, at.queue.refuse(visitor!.id)!);
    await heard(who, 'refused');
    const again = await joinLobby(at, { key: who.key });
    await heard(again, 'refused');
    expect(at.queue.waiting()).toEqual([]);
  });

  test('who goes away disappears from the list', async () => {
    const at = await lobbyScene();
    await at.host();
    const who = await joinLobby(at);
    await waitingAt(at);
    await who.guest.leave();
    await waitingAt(at, 0);
  });

  test('somebody who is not the chair cannot answer in its place', async () => {
    const at = await lobbyScene();
    await at.host();
    const other = await newSigningKey();
    const who = await joinLobby(at, { chairKey: other.publicKey });
    await manyMessagesSent(at);
    expect(who.codes).toEqual([]);
    expect(at.queue.waiting()).toEqual([]);
  });

  test('nobody identifies himself with the key of another', async () => {
    const at = await lobbyScene();
    await at.host();
    const victim = await newSigningKey();
    const own = await newSigningKey();
    await joinLobby(at, { key: { privateKey: own.privateKey, publicKey: victim.publicKey } });
    await manyMessagesSent(at);
    expect(at.queue.waiting()).toEqual([]);
  });

  test('a client id that somebody at the table has is not given twice', async () => {
    const at = await lobbyScene();
    await at.host();
    const first = await joinLobby(at, { clientId: 7 });
    const [visitor] = await waitingAt(at);
    await at.queue.admit(visitor!.id, 'participant');
    await heard(first, 'admitted');
    const second = await joinLobby(at, { clientId: 7 });
    await heard(second, 'refused');
  });

  test('garbage, replays and a flood do not keep anybody out', async () => {
    const at = await lobbyScene();
    await at.host();
    const { topic } = await deriveLobbyKeys(at.queue.epoch.lobbySecret, ROOM);
    for (let i = 0; i < 500; i++) at.lobby.inject(topic, i % 2 === 0 ? 'garbage' : btoa(`x${i}`.repeat(40)));
    await joinLobby(at);
    await waitingAt(at);
    const recorded = at.lobby.said.map(({ data }) => data);
    for (const data of recorded) at.lobby.inject(topic, data);
    await joinLobby(at, { name: 'Tweede' });
    expect((await waitingAt(at, 2)).map(({ name }) => name)).toEqual(['N. Yilmaz', 'Tweede']);
  });
});

describe('what anybody with the invitation could say', () => {
  const forged = async (at: LobbyScene, message: object): Promise<void> => {
    const { sealKey, topic } = await deriveLobbyKeys(at.queue.epoch.lobbySecret, ROOM);
    at.lobby.inject(topic, await seal(sealKey, asText(message)));
  };
  const idOf = async (at: LobbyScene): Promise<string> => (await waitingAt(at))[0]!.id;

  test('only whoever leads makes a newcomer begin again with other digits', async () => {
    const at = await lobbyScene();
    await at.host();
    const who = await joinLobby(at);
    const id = await idOf(at);
    const stranger = await newSigningKey();
    const input = unknownInput(ROOM, at.chair.publicKey, id);
    const signed = { kind: 'unknown', to: id, deputation: null };
    await forged(at, { kind: 'unknown', to: id });
    await forged(at, { ...signed, signature: await sign(stranger.privateKey, input) });
    await forged(at, {
      ...signed,
      signature: await sign(at.chair.privateKey, unknownInput(ROOM, at.chair.publicKey, 'A'.repeat(22))),
    });
    const said = at.lobby.said.length;
    await eventually(
      'goes on',
      () => at.lobby.said.length,
      (count) => count >= said + 4,
    );
    expect(who.codes).toHaveLength(1);
    await forged(at, { ...signed, signature: await sign(at.chair.privateKey, input) });
    await eventually(
      'begins again',
      () => who.codes.length,
      (count) => count === 2,
    );
  });

  test('nobody else makes a member speak sooner by saying that the lobby opens', async () => {
    const at = await lobbyScene();
    const { guest } = await joinLobby(at, { since: 0, pauses: { waiting: 0, inside: 3_600_000 } });
    const spoken = (count: number): Promise<unknown> =>
      eventually(
        `said ${count} times`,
        () => at.lobby.said.length,
        (said) => said >= count,
      );
    // when it begins, and when its connection is there
    await spoken(2);
    const stranger = await newSigningKey();
    const input = openedInput(ROOM, at.chair.publicKey);
    const opened = { kind: 'opened', deputation: null };
    await forged(at, { kind: 'opened' });
    await forged(at, { ...opened, signature: await sign(stranger.privateKey, input) });
    guest.speakNow();
    await spoken(3);
    await forged(at, { ...opened, signature: await sign(at.chair.privateKey, input) });
    await spoken(4);
    guest.speakNow();
    await spoken(5);
    expect(at.lobby.said).toHaveLength(5);
  });

  test('a name is shown as it reads, and one that does not read does not come to the chair', async () => {
    const at = await lobbyScene();
    await at.host();
    await joinLobby(at, { name: `N.\u200b Yil${'\u0336'.repeat(30)}maz\u202e` });
    expect((await waitingAt(at))[0]!.name).toBe('N. Yil\u0336\u0336maz');
    for (const name of ['\u200b\u2066', 'Kees code 654321', 'x'.repeat(121)]) await joinLobby(at, { name });
    await manyMessagesSent(at);
    expect(at.queue.waiting()).toHaveLength(1);
  });
});

describe('a full table', () => {
  const key = (n: number): Bytes => new Uint8Array(65).fill(n);
  const visitor = (n: number): Visitor => ({
    id: String(n).padStart(22, '0'),
    key: key(n),
    name: `P${n}`,
    agency: '',
    clientId: n,
    code: '000000',
    epoch: null,
    deputyTerm: null,
    endpoint: null,
  });

  test('counts newcomers only: all who wait may say again that they wait', async () => {
    const { queue } = await lobbyScene();
    for (let round = 0; round < 3; round++)
      for (let n = 0; n < TABLE_MAX; n++)
        expect(await queue.decisionFor(visitor(n), false)).toEqual({ kind: 'waiting' });
    expect(await queue.decisionFor(visitor(TABLE_MAX), false)).toEqual({ kind: 'refused', reason: 'full' });
    queue.left(visitor(0));
    expect(await queue.decisionFor(visitor(TABLE_MAX), false)).toEqual({ kind: 'waiting' });
  });
});

describe('removal', () => {
  const atTable = async (count: number) => {
    const at = await lobbyScene();
    const hosts = [await at.host()];
    const people: Joining[] = [];
    for (let i = 0; i < count; i++) {
      const who = await joinLobby(at, { name: `P${i}` });
      const [visitor] = await waitingAt(at);
      await at.queue.admit(visitor!.id, 'participant');
      await heard(who, 'admitted');
      people.push(who);
    }
    return { at, hosts, people };
  };
  const clientIdOf = (at: LobbyScene, name: string): number =>
    at.queue.members().find((member) => member.name === name)!.clientId;

  test('begins an epoch to which the others are led and the removed one is not', async () => {
    const { at, people } = await atTable(2);
    const [stays, goes] = people as [Joining, Joining];
    const before = at.queue.epoch;
    expect(begin(at.queue, at.queue.planRemoval(clientIdOf(at, 'P1')))).toBe(true);
    const after = at.queue.epoch;
    expect(after.number).toBe(before.number + 1);
    expect(after.roomSecret).not.toEqual(before.roomSecret);
    expect(after.lobbySecret).not.toEqual(before.lobbySecret);
    await heard(goes, 'refused');
    expect(goes.decisions.at(-1)).toEqual({ kind: 'refused', reason: 'removed' });
    await eventually(
      'renewed',
      () => stays.decisions.at(-1),
      (said) => said?.kind === 'admitted' && said.epoch === 1,
    );
    expect(JSON.stringify(goes.decisions)).not.toContain(JSON.stringify([...after.roomSecret]));
  });

  test('with the old code and a new key one hears that it is used up, with the old key that one was removed', async () => {
    const { at, people } = await atTable(1);
    const old = at.queue.epoch.lobbySecret;
    begin(at.queue, at.queue.planRemoval(clientIdOf(at, 'P0')));
    await at.host();
    const asked = [
      { with: { key: people[0]!.key, secret: old }, hears: 'removed' },
      { with: { key: people[0]!.key }, hears: 'removed' },
      { with: { secret: old }, hears: 'used_up' },
    ];
    for (const { with: change, hears } of asked) {
      const who = await joinLobby(at, change);
      await heard(who, 'refused');
      expect(who.decisions.at(-1)).toMatchObject({ reason: hears });
    }
    expect(at.queue.waiting()).toEqual([]);
    await joinLobby(at);
    await waitingAt(at);
  });

  test('a new key with a code that a newer one replaced is not let in front of the chair', async () => {
    const at = await lobbyScene();
    const old = at.queue.epoch.lobbySecret;
    await at.host(old);
    at.queue.begin({ epoch: nextEpoch(at.queue.epoch), apply: () => undefined });
    const who = await joinLobby(at, { secret: old });
    await heard(who, 'refused');
    expect(who.decisions.at(-1)).toMatchObject({ reason: 'used_up' });
  });

  test("after the chair's computer was closed, who was in is in again and who was out stays out", async () => {
    const { at, people } = await atTable(2);
    begin(at.queue, at.queue.planRemoval(clientIdOf(at, 'P1')));
    const again = await lobbyScene({ state: at.queue.state(), key: at.chair });
    await again.host();
    const back = await joinLobby(again, { key: people[0]!.key });
    await heard(back, 'admitted');
    const out = await joinLobby(again, { key: people[1]!.key });
    await heard(out, 'refused');
    expect(again.queue.waiting()).toEqual([]);
  });
});

describe('somebody who is in gets another role', () => {
  test('in a new epoch, while the invitation stays good and the certificate of before opens nothing', async () => {
    const at = await lobbyScene();
    const host = await at.host();
    const one = await joinLobby(at, { clientId: 71 });
    const other = await joinLobby(at, { clientId: 72, name: 'R. de Wit' });
    await eventually(
      'both',
      () => at.queue.waiting().length,
      (count) => count === 2,
    );
    for (const { id } of at.queue.waiting()) {
      const decision = await at.queue.admit(id, 'participant');
      if (decision) await host.tell(id, decision);
    }
    const admitted = ({ decisions }: Joining) =>
      decisions.flatMap((decision) => (decision.kind === 'admitted' ? [decision] : []));
    await eventually(
      'both',
      () => [one, other].map((who) => admitted(who).length),
      (all) => all.every((n) => n === 1),
    );
    const before = at.queue.epoch;
    expect(begin(at.queue, at.queue.planRole(99, 'observer'))).toBe(false);
    expect(begin(at.queue, at.queue.planRole(71, 'participant'))).toBe(false);
    expect(begin(at.queue, at.queue.planRole(71, 'chair'))).toBe(false);
    expect(at.queue.epoch).toBe(before);
    expect(begin(at.queue, at.queue.planRole(71, 'observer'))).toBe(true);
    await host.tellAll();
    await eventually(
      'both',
      () => [one, other].map((who) => admitted(who).length),
      (all) => all.every((n) => n === 2),
    );
    const now = at.queue.epoch;
    expect(now.number).toBe(before.number + 1);
    expect(now.roomSecret).not.toEqual(before.roomSecret);
    expect(now.lobbySecret).toEqual(before.lobbySecret);
    for (const [who, role] of [
      [one, 'observer'],
      [other, 'participant'],
    ] as const) {
      const decision = admitted(who).at(-1)!;
      expect(decision).toMatchObject({ role, epoch: now.number });
      const rules = { roomId: ROOM, chairKey: at.chair.publicKey, now: Date.now(), epoch: now.number };
      expect(await checkCertificate(decision.certificate, rules)).toMatchObject({ role });
      expect(await checkCertificate(admitted(who)[0]!.certificate, rules)).toBe('wrong_epoch');
    }
  });
});
