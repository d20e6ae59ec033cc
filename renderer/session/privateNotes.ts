import type { PrivateFile, RealName } from '../../shared/model/privateFile';
import { currentSession } from './current';
import { onRequest } from './onRequest';

/** What could not be written is told where it is kept, and tried again. */
const change = (work: (kept: PrivateFile) => Partial<PrivateFile>): void => {
  const session = currentSession();
  if (session) onRequest('localData.change', session.localData.change(work));
};

/** Keeps who a pseudonym stands for, on this computer; empty is forgotten. */
export const keepRealName = (entry: RealName): void => {
  change(({ names }) => {
    const others = names.filter(({ party }) => party !== entry.party);
    return { names: entry.name === '' && entry.contact === '' ? others : [...others, entry] };
  });
};

/** Keeps a note of one's own on a card, on this computer; empty is forgotten. */
export const keepNote = (note: PrivateFile['notes'][number]): void => {
  change(({ notes }) => {
    const others = notes.filter(({ table, id }) => table !== note.table || id !== note.id);
    return { notes: note.text === '' ? others : [...others, note] };
  });
};
