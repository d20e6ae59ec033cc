import { afterEach, describe, expect, test } from 'vitest';
import { configFor } from './contractNetwork';
import { eventually } from './eventually';
import { startMemoryNetwork } from './memoryContractNetwork';
import { PeerDriver } from './peerDriver';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

describe('partial meshes', () => {
  test('edits reach a non-neighbour, and one two steps away, and nobody is accused', async () => {
    const contract = startMemoryNetwork();
    const names = ['A', 'B', 'C', 'D'];
    // a chain: A - B - C - D
    for (const [a, b] of [
      ['A', 'C'],
      ['A', 'D'],
      ['B', 'D'],
    ] as const)
      contract.network.block(a, b);
    const drivers = names.map(() => new PeerDriver(contract.network.createTransport));
    ends.push(async () => void (await Promise.all(drivers.map((who) => who.leave()))));
    for (const [i, who] of drivers.entries()) await who.join(configFor(contract, names[i]!, 3));
    const [a, , , d] = drivers as [PeerDriver, PeerDriver, PeerDriver, PeerDriver];
    await eventually(
      'chain',
      () => drivers.map((who) => who.connected()).join(),
      (counts) => counts === '1,2,2,1',
    );
    a.type('hello');
    const startedAt = performance.now();
    await eventually(
      'the far end',
      () => d.text(),
      (text) => text === 'hello',
      20_000,
    );
    console.info(`three hops took ${Math.round(performance.now() - startedAt)} ms`);
    d.type('oh, ');
    drivers.forEach((who) => who.startTyping('x', 20, 40));
    await eventually(
      'all typed',
      () => a.text().length,
      (length) => length === 169,
      30_000,
    );
    await eventually(
      'all equal',
      () => new Set(drivers.map((who) => who.digest())).size,
      (kinds) => kinds === 1,
    );
    expect(drivers.flatMap((who) => who.rejected())).toEqual([]);
  });

  test('a full mesh at rest asks nothing', async () => {
    const contract = startMemoryNetwork();
    const drivers = ['A', 'B', 'C'].map(() => new PeerDriver(contract.network.createTransport));
    ends.push(async () => void (await Promise.all(drivers.map((who) => who.leave()))));
    for (const [i, who] of drivers.entries()) await who.join(configFor(contract, `P${i}`, 4));
    await eventually(
      'together',
      () => drivers.map((who) => who.connected()),
      (counts) => counts.every((n) => n === 2),
    );
    drivers[0]!.type('x');
    expect(await drivers[0]!.transport.waitForQuiet(20_000)).toBe(true);
    const asked = drivers.map((who) => who.stats().syncAsked);
    drivers.forEach((who) => who.startTyping('y', 30, 60));
    await eventually(
      'typed',
      () => drivers[2]!.text().length,
      (length) => length === 181,
    );
    expect(await drivers[1]!.transport.waitForQuiet(20_000)).toBe(true);
    expect(drivers.map((who) => who.stats().syncAsked)).toEqual(asked);
  });
});
