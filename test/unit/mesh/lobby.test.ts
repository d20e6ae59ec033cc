import { afterEach, describe, expect, test } from 'vitest';
import { checkCertificate } from '../../../renderer/session/mesh/certificate';
import { deriveLobbyKeys } from '../../../renderer/session/mesh/keys';
import { newSigningKey } from '../../../renderer/session/mesh/signing';
import { eventually } from '../../mesh/eventually';
import {
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
    expect(at.queue.remove(clientIdOf(at, 'P1'))?.name).toBe('P1');
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

  test('with the old code one only hears that it is used up, and with the old key that one was removed', async () => {
    const { at, people } = await atTable(1);
    const old = at.queue.epoch.lobbySecret;
    at.queue.remove(clientIdOf(at, 'P0'));
    const oldHost = await at.host(old, true);
    expect(oldHost).toBeDefined();
    await at.host();
    const sameKey = await joinLobby(at, { key: people[0]!.key });
    await heard(sameKey, 'refused');
    expect(sameKey.decisions.at(-1)).toMatchObject({ reason: 'removed' });
    expect(at.queue.waiting()).toEqual([]);
  });

  test('a new key with a code that a newer one replaced is not let in front of the chair', async () => {
    const at = await lobbyScene();
    const old = at.queue.epoch.lobbySecret;
    await at.host(old, true);
    const who = await joinLobby(at, { secret: old });
    await heard(who, 'refused');
    expect(who.decisions.at(-1)).toMatchObject({ reason: 'used_up' });
  });

  test("after the chair's computer was closed, who was in is in again and who was out stays out", async () => {
    const { at, people } = await atTable(2);
    at.queue.remove(clientIdOf(at, 'P1'));
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
    expect(at.queue.changeRole(99, 'observer')).toBe(false);
    expect(at.queue.changeRole(71, 'participant')).toBe(false);
    expect(at.queue.changeRole(71, 'chair')).toBe(false);
    expect(at.queue.epoch).toBe(before);
    expect(at.queue.changeRole(71, 'observer')).toBe(true);
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
