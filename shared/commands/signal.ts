import * as z from 'zod';
import { IDS_MAX, idSchema, line, LINE_MAX } from '../model/field';
import { SIGNAL_CHANNELS } from '../model/signal';
import { addCommand, editCommand } from './command';
import { removeCommand } from './removal';

const words = z.string().trim().min(1).max(LINE_MAX);

export interface AddSignalArgs {
  readonly title: string;
  readonly about: readonly string[];
  readonly weak: boolean;
  readonly channel: (typeof SIGNAL_CHANNELS)[number] | null;
  readonly addressedTo: string | null;
}

/** *Maak er een signaal van*: what this says about the system, from any object of the case. */
export const addSignal = addCommand<AddSignalArgs>(
  'addSignal',
  {
    table: 'signals',
    prefix: 'g',
    args: z.object({
      title: words,
      about: z.array(idSchema).max(IDS_MAX),
      weak: z.boolean(),
      channel: z.enum(SIGNAL_CHANNELS).nullable(),
      addressedTo: line.nullable(),
    }),
  },
  (_tables, { weak }) => ({ kind: weak ? 'weak' : 'single' }),
);

export const editSignal = editCommand('editSignal', 'signals');

/** The signal goes; bottlenecks that rested on it stay. */
export const removeSignal = removeCommand('removeSignal', 'signals');

export interface AddSuccessArgs {
  readonly text: string;
  readonly whatHelped: string | null;
  readonly watchOut: string | null;
}

/** What went well and what helped; deliberately not a rule. */
export const addSuccess = addCommand<AddSuccessArgs>('addSuccess', {
  table: 'successes',
  prefix: 'j',
  args: z.object({ text: words, whatHelped: line.nullable(), watchOut: line.nullable() }),
});

export const editSuccess = editCommand('editSuccess', 'successes');
export const removeSuccess = removeCommand('removeSuccess', 'successes');
