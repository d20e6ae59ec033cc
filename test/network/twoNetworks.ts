import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The address of the server between the networks, and all that the networks can reach. */
export const SERVER = '10.91.0.1';

/** Two networks with a server between them that passes nothing on by itself. Nothing leads out of them. */
export interface TwoNetworks {
  /** Words to put before a command that shall run there. */
  readonly server: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Ends every program in the networks and takes them away. */
  remove(): Promise<void>;
}

const ip = async (...words: readonly string[]): Promise<string> => (await run('ip', [...words])).stdout;

const pidsIn = async (name: string): Promise<number[]> =>
  (await ip('netns', 'pids', name)).split('\n').filter(Boolean).map(Number);

const removeNamespace = async (name: string): Promise<void> => {
  for (const pid of await pidsIn(name)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // it ended by itself meanwhile
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await ip('netns', 'delete', name);
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** A run that was killed could not take away what it had made. */
const removeLeftOvers = async (): Promise<void> => {
  for (const [name, pid] of (await ip('netns', 'list')).matchAll(/^rondetafel-(\d+)-\w+/gm))
    if (!isAlive(Number(pid))) await removeNamespace(name);
};

/** A cable from the server to a new network, in which only the server can be reached. */
const plugIn = async (server: string, name: string, number: number): Promise<void> => {
  const [near, far] = [`rt${number}s`, `rt${number}c`];
  const at = (namespace: string, ...words: readonly string[]) => ip('-n', namespace, ...words);
  await ip('netns', 'add', name);
  await at(server, 'link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
  await at(server, 'address', 'add', `10.91.${number}.1/24`, 'dev', near);
  await at(server, 'link', 'set', near, 'up');
  await at(name, 'link', 'set', 'lo', 'up');
  await at(name, 'address', 'add', `10.91.${number}.2/24`, 'dev', far);
  await at(name, 'link', 'set', far, 'up');
  await at(name, 'route', 'add', `${SERVER}/32`, 'via', `10.91.${number}.1`);
};

/** Makes them; only root can. Takes away what it made when something goes wrong. */
export const makeTwoNetworks = async (): Promise<TwoNetworks> => {
  const names = ['server', 'left', 'right'].map((one) => `rondetafel-${process.pid}-${one}`);
  const [server = '', left = '', right = ''] = names;
  const remove = async (): Promise<void> => {
    const there = await ip('netns', 'list');
    for (const name of names) if (there.includes(name)) await removeNamespace(name);
  };
  await removeLeftOvers();
  try {
    await ip('netns', 'add', server);
    await ip('-n', server, 'link', 'set', 'lo', 'up');
    await ip('-n', server, 'address', 'add', `${SERVER}/32`, 'dev', 'lo');
    await run('ip', ['netns', 'exec', server, 'sh', '-c', 'echo 0 > /proc/sys/net/ipv4/ip_forward']);
    await plugIn(server, left, 1);
    await plugIn(server, right, 2);
  } catch (error) {
    await remove();
    throw error;
  }
  const inside = (name: string): readonly string[] => ['ip', 'netns', 'exec', name];
  return { server: inside(server), left: inside(left), right: inside(right), remove };
};

/** Whether a computer there can reach an address. */
export const canReach = async (from: readonly string[], address: string): Promise<boolean> => {
  const [command = '', ...words] = from;
  const script = `const one = require('node:dgram').createSocket('udp4');
    one.on('error', () => process.exit(1)).connect(9, '${address}', (error) => process.exit(error ? 1 : 0));`;
  return run(command, [...words, process.execPath, '-e', script]).then(
    () => true,
    () => false,
  );
};

/** A program file that starts another one inside a network, for tools that want a file to start. */
export const programInside = async (
  folder: string,
  name: string,
  inside: readonly string[],
  program: string,
): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\nexec ${inside.join(' ')} ${program} "$@"\n`);
  await chmod(file, 0o755);
  return file;
};
