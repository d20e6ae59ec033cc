import type { nlPrivate } from './nlPrivate';

export const enPrivate: typeof nlPrivate = {
  vault: 'Vault: real names',
  vaultText: 'On this computer only. Nobody else at the table sees this, and it gets into no file.',
  vaultEmpty: 'There is no resident on the map yet.',
  name: 'Real name of {{who}}',
  contact: 'Address or telephone of {{who}}',
  gone: 'somebody who is no longer on the map',
  note: 'Only for me',
  noteLabel: 'Note that stays on this computer',
  noteText: 'Nobody else sees this.',
  noteGuest: 'Nobody else sees this. When you leave the meeting, this note goes.',
};
