import * as z from 'zod';
import { LINE_MAX } from '../model/field';
import { addCommand, editCommand } from './command';
import { removeCommand } from './removal';

/** Names somebody who pays or gains but is not on the map, such as a health insurer. */
export const addExternalPayer = addCommand<{ readonly name: string }>('addExternalPayer', {
  table: 'externalPayers',
  prefix: 'x',
  args: z.object({ name: z.string().trim().min(1).max(LINE_MAX) }),
});

export const editExternalPayer = editCommand('editExternalPayer', 'externalPayers');

/** A payer who bears or receives money stays: money never disappears with a name. */
export const removeExternalPayer = removeCommand('removeExternalPayer', 'externalPayers', (tables, id) =>
  [...tables.costLines.values()].some((line) => line.bearer === id || line.beneficiary === id)
    ? 'payer_in_use'
    : null,
);
