import type { PrivateFile, RealName } from '../../shared/model/privateFile';
import { currentSession } from './current';
import { onRequest } from './onRequest';

/** Keeps who a pseudonym stands for, on this computer; empty is forgotten. */
export const keepRealName = (entry: RealName): void => {
  onRequest(
    'localData.change',
    currentSession()?.localData.change(({ names }) => {
      const others = names.filter(({ party }) => party !== entry.party);
      return { names: entry.name === '' && entry.contact === '' ? others : [...others, entry] };
    }),
  );
};

/** Keeps a note of one's own on a card, on this computer; empty is forgotten. */
export const keepNote = (note: PrivateFile['notes'][number]): void => {
  onRequest(
    'localData.change',
    currentSession()?.localData.change(({ notes }) => {
      const others = notes.filter(({ table, id }) => table !== note.table || id !== note.id);
      return { notes: note.text === '' ? others : [...others, note] };
    }),
  );
};
