import * as z from 'zod';
import { BOTTLENECK_KINDS, type BottleneckKind } from '../model/bottleneck';
import { IDS_MAX, idSchema, LINE_MAX } from '../model/field';
import { addCommand, editCommand } from './command';
import { removeCommand } from './removal';

export interface AddBottleneckArgs {
  readonly kind: BottleneckKind;
  readonly title: string;
  readonly about: readonly string[];
}

export const addBottleneck = addCommand<AddBottleneckArgs>('addBottleneck', {
  table: 'bottlenecks',
  prefix: 'b',
  args: z.object({
    kind: z.enum(BOTTLENECK_KINDS),
    title: z.string().trim().min(1).max(LINE_MAX),
    about: z.array(idSchema).max(IDS_MAX),
  }),
});

export const editBottleneck = editCommand('editBottleneck', 'bottlenecks');

/** Removes a bottleneck; actions that relieved it keep the rest of what they relieve. */
export const removeBottleneck = removeCommand('removeBottleneck', 'bottlenecks');
