import * as z from 'zod';
import { idSchema, line, LINE_MAX } from '../model/field';
import { LEGAL_SOURCES } from '../model/party';
import { addCommand, editCommand } from './command';
import { removeCommand } from './removal';

export interface AddLegalGroundArgs {
  readonly party: string;
  readonly ref: string;
  readonly room: string;
  readonly source: (typeof LEGAL_SOURCES)[number] | null;
}

/** Names a rule that a party leans on, and the room it leaves. A lawyer still has to check it. */
export const addLegalGround = addCommand<AddLegalGroundArgs>(
  'addLegalGround',
  {
    table: 'legalGrounds',
    prefix: 'w',
    args: z.object({
      party: idSchema,
      ref: z.string().trim().min(1).max(LINE_MAX),
      room: line,
      source: z.enum(LEGAL_SOURCES).nullable(),
    }),
  },
  (tables, { party }) => ({
    order: [...tables.legalGrounds.values()].filter((ground) => ground.party === party).length,
  }),
);

export const editLegalGround = editCommand('editLegalGround', 'legalGrounds');
export const removeLegalGround = removeCommand('removeLegalGround', 'legalGrounds');
