import * as z from 'zod';
import { put } from '../doc/op';
import { idSchema, line } from '../model/field';
import { RELATION_STATUSES, RELATION_TYPES, type RelationStatus, type RelationType } from '../model/relation';
import { editCommand, make, refuse, type Command } from './command';
import { removeCommand } from './removal';

export interface AddRelationArgs {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly status: RelationStatus;
}

/** Draws a relation. A party cannot relate to itself, and the same relation is not drawn twice. */
export const addRelation: Command<AddRelationArgs, string> = {
  name: 'addRelation',
  args: z.object({
    type: z.enum(RELATION_TYPES),
    from: idSchema,
    to: idSchema,
    label: line,
    status: z.enum(RELATION_STATUSES),
  }),
  plan(tables, args, ctx) {
    if (!tables.parties.has(args.from) || !tables.parties.has(args.to)) return refuse('gone');
    if (args.from === args.to) return refuse('relation_to_itself');
    for (const other of tables.relations.values()) {
      const same = other.type === args.type && other.from === args.from && other.to === args.to;
      if (same && other.label === args.label && other.status === args.status)
        return refuse('relation_exists');
    }
    return make(put('relations', ctx.newId('r'), { ...args }));
  },
};

export const editRelation = editCommand('editRelation', 'relations', (tables, { id, patch }) => {
  const now = tables.relations.get(id);
  if ((patch.from ?? now?.from) === (patch.to ?? now?.to)) return refuse('relation_to_itself');
  return null;
});

/** Takes a relation off the map, together with what scenarios wanted to change about it. */
export const removeRelation = removeCommand('removeRelation', 'relations');
