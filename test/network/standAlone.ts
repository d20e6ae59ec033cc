import { existsSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { startProgram, type Program } from './programs';

const repository = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(repository, 'dist/signalling/signalling.cjs');

/** The one file that organisations copy, built from the sources of now. */
export const builtServer = (): string => {
  execFileSync(process.execPath, [
    path.join(repository, 'electron/tooling/build.mjs'),
    'signalling',
    '--if-stale',
  ]);
  if (!existsSync(SERVER)) throw new Error('the signalling server was not built');
  return SERVER;
};

export interface Node {
  readonly program: Program;
  /** As it says itself, with the pin behind the # when it speaks TLS. */
  readonly address: string;
}

/** Starts the server as a program; `before` comes before Node, for a network of its own. */
export const startNode = async (
  env: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Promise<Node> => {
  const [command, ...first] = [...before, process.execPath];
  const program = startProgram(command ?? process.execPath, [...first, builtServer()], env);
  const [, address = ''] = await program.says(/listening at (\S+)/);
  return { program, address };
};
