import { DRAWN } from './anyCommand';
import type { Start, Step } from './table';

export interface History {
  readonly size: number;
  readonly start: Start;
  readonly steps: readonly Step[];
}

const step = (peer: number, kind: Step['kind'], ...choices: readonly number[]): Step => ({
  peer,
  kind,
  command: 0,
  choices: [...choices, 0, 0, 0, 0, 0, 0],
});

const command = (peer: number, name: string, ...choices: readonly number[]): Step => ({
  ...step(peer, 'command', ...choices),
  command: DRAWN.findIndex((one) => one.name === name),
});

/** Histories that once went wrong, made as small as they could be; they stay. */
export const KEPT: readonly { readonly name: string; readonly history: History }[] = [
  {
    name: 'undo brings back a record of which another had set a field',
    history: {
      size: 3,
      start: 'full',
      steps: [
        command(0, 'removeParty', 0, 2953),
        command(1, 'removeEvent'),
        step(0, 'undo'),
        step(0, 'deliver'),
        step(1, 'deliver', 2852),
        step(1, 'undo'),
      ],
    },
  },
];
