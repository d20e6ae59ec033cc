import { FrameFlag, FrameWriter } from '../../renderer/session/mesh/framing';
import type { Role } from '../../shared/base/roles';
import { configFor } from './contractNetwork';
import { eventually } from './eventually';
import type { MemoryChannel } from './memoryChannel';
import { startMemoryNetwork } from './memoryContractNetwork';
import { PeerDriver } from './peerDriver';

/** A victim, a bystander and an admitted villain whose live channel the test speaks through. */
export const scene = async (villainRole: Role = 'participant') => {
  const contract = startMemoryNetwork();
  const { network } = contract;
  const driver = (): PeerDriver => new PeerDriver(network.createTransport);
  const [victim, bystander, villain] = [driver(), driver(), driver()];
  const join = async (who: PeerDriver, name: string, role: Role = 'participant'): Promise<void> => {
    await who.join({ ...configFor(contract, name, 1), role });
  };
  await join(victim, 'Victim');
  await join(bystander, 'Bystander');
  const lines: MemoryChannel[] = [];
  network.onConnect = (mine) => lines.push(mine);
  await join(villain, 'Villain', villainRole);
  const all = [victim, bystander, villain];
  await eventually(
    'all together',
    () => all.map((who) => who.connected()),
    (counts) => counts.every((n) => n === 2),
  );
  await eventually(
    'equal',
    () => new Set(all.map((who) => who.digest())).size,
    (kinds) => kinds === 1,
  );
  // the villain's first connection is to the victim; speak with the right running numbers
  const line = lines[0]!;
  const sent = new FrameWriter();
  let numbered = false;
  line.tamper = () => [];
  const speak = (message: Uint8Array): void => {
    if (!numbered) throw new Error('not numbered');
    for (const frame of sent.message(message, 60_000)) line.inject(frame);
  };
  // find the next number by listening once
  const next = await new Promise<number>((resolve) => {
    line.tamper = (frame) => {
      resolve((frame[1]! << 8) | frame[2]!);
      line.tamper = () => [];
      return [];
    };
    villain.ping();
  });
  for (let i = 0; i < next; i++) sent.frame(FrameFlag.whole, new Uint8Array(0));
  numbered = true;
  const end = async (): Promise<void> => {
    await Promise.all(all.map((who) => who.leave()));
  };
  return { victim, bystander, villain, line, sent, speak, end };
};
