import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../mesh/eventually';

/** A program that a test has started, and ends again. */
export interface Program {
  readonly child: ChildProcess;
  /** All that it has written, in one text. */
  readonly written: () => string;
  /** Waits for words of it; gives what they captured. */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** Ends it in good order; gives its exit code. */
  end(): Promise<number | null>;
}

/** Starts a program with an environment of its own: nothing of ours is passed on but the path. */
export const startProgram = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program => {
  const child = spawn(command, [...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  child.on('error', (error) => (text += error.message));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    written: () => text,
    says: async (words) => {
      const found = await eventually(
        `${command} to say ${words}`,
        () => ({ match: words.exec(text), ended: hasEnded() }),
        ({ match, ended }) => match !== null || ended,
      );
      if (found.match === null) throw new Error(`${command} ended: ${text}`);
      return found.match;
    },
    end: async () => {
      if (!hasEnded()) {
        const exit = once(child, 'exit');
        child.kill('SIGTERM');
        await exit;
      }
      return child.exitCode;
    },
  };
};
