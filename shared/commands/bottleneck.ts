import * as z from 'zod';
import { put, remove, set, type Op } from '../doc/op';
import { BOTTLENECK_KINDS, type BottleneckKind } from '../model/bottleneck';
import { IDS_MAX, idSchema, LINE_MAX } from '../model/field';
import { pointsAtExisting } from '../model/references';
import type { CaseTables } from '../model/tables';
import { editCommand, plan, refuse, type Command } from './command';

export interface AddBottleneckArgs {
  readonly kind: BottleneckKind;
  readonly title: string;
  readonly about: readonly string[];
}

export const addBottleneck: Command<AddBottleneckArgs> = {
  name: 'addBottleneck',
  args: z.object({
    kind: z.enum(BOTTLENECK_KINDS),
    title: z.string().trim().min(1).max(LINE_MAX),
    about: z.array(idSchema).max(IDS_MAX),
  }),
  plan: (tables, args, ctx) =>
    pointsAtExisting(tables, 'bottlenecks', { about: args.about })
      ? plan(put('bottlenecks', ctx.newId('b'), { ...args }))
      : refuse('gone'),
};

export const editBottleneck = editCommand('editBottleneck', 'bottlenecks');

/** Removes a bottleneck; actions that relieved it keep the rest of what they relieve. */
export const removeBottleneck: Command<{ readonly id: string }> = {
  name: 'removeBottleneck',
  args: z.object({ id: idSchema }),
  plan(tables, { id }) {
    if (!tables.bottlenecks.has(id)) return refuse('gone');
    const relieving = [...tables.actions.values()].filter((action) => action.relieves.includes(id));
    return plan(
      remove('bottlenecks', id),
      ...relieving.map((action) =>
        set(
          'actions',
          action.id,
          'relieves',
          action.relieves.filter((other) => other !== id),
        ),
      ),
    );
  },
};

/** Bottlenecks stay when something they are about goes; they are about the rest from then on. */
export const aboutTheRest = (tables: CaseTables, gone: ReadonlySet<string>): Op[] =>
  [...tables.bottlenecks.values()]
    .filter((bottleneck) => bottleneck.about.some((id) => gone.has(id)))
    .map((bottleneck) =>
      set(
        'bottlenecks',
        bottleneck.id,
        'about',
        bottleneck.about.filter((id) => !gone.has(id)),
      ),
    );
