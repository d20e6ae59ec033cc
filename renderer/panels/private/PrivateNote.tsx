import { useState } from 'react';
import { keepNote } from '../../session/privateNotes';
import { useCase } from '../../store/caseStore';
import { useLocalData } from '../../store/localDataStore';
import type { RecordRef } from '../../store/selection';
import { useText } from '../../text/i18n';
import { TextArea } from '../../ui';
import { CardSection } from '../card/CardSection';

/** *Alleen voor mij*: a note on a card that stays on this computer. */
export const PrivateNote = ({ table, id }: RecordRef) => {
  const t = useText();
  const kept = useLocalData(
    (state) => state.notes.find((note) => note.table === table && note.id === id)?.text,
  );
  const isGuest = useCase((state) => state.role === 'guest');
  const [text, setText] = useState<string | null>(null);
  const value = text ?? kept ?? '';
  return (
    <CardSection title={t('private.note')} isFolded count={value === '' ? 0 : 1}>
      <TextArea
        label={t('private.noteLabel')}
        description={isGuest ? t('private.noteGuest') : t('private.noteText')}
        value={value}
        rows={3}
        onChange={(next) => {
          setText(next);
          keepNote({ table, id, text: next });
        }}
      />
    </CardSection>
  );
};
