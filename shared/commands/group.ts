import * as z from 'zod';
import { put, set } from '../doc/op';
import { IDS_MAX, idSchema, LINE_MAX } from '../model/field';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

/** Puts cards together on the map under one name; a card that was in another group leaves it. */
export const addGroup: Command<{ readonly name: string; readonly parties: readonly string[] }, string> = {
  name: 'addGroup',
  args: z.object({ name: z.string().trim().min(1).max(LINE_MAX), parties: z.array(idSchema).max(IDS_MAX) }),
  plan(tables, { name, parties }, ctx) {
    if (!parties.every((id) => tables.parties.has(id))) return refuse('gone');
    const id = ctx.newId('n');
    return make(
      put('groups', id, { name, order: tables.groups.size }),
      ...parties.map((party) => set('parties', party, 'group', id)),
    );
  },
};

export const editGroup = editCommand('editGroup', 'groups');

/** The group goes; the cards in it stay. */
export const removeGroup = removeCommand('removeGroup', 'groups');
