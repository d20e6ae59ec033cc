import { useState } from 'react';
import { addDissent, editDissent, removeDissent } from '../../../shared/commands/consent';
import type { Dissent } from '../../../shared/model/decision';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Button, Icon, IconButton, TextField } from '../../ui';
import { CanEdit } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { MaybeLine } from '../fields/MaybeLine';
import { RecordField } from '../fields/RecordField';
import { FieldsOf } from '../prose/fieldsOf';
import { ProseField } from '../prose/ProseField';
import { MakeSignal } from '../signal/MakeSignal';

/** *Tegengeluid*: always asked for, and every voice is answered. */
export const Dissents = ({ about }: { readonly about: string | null }) => {
  const t = useText();
  const dissents = useRecords('dissents');
  const [open, setOpen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '' && dispatch(addDissent, { by: null, about, text: text.trim() })) setText('');
  };
  return (
    <section className="panel" aria-label={t('decision.dissent')}>
      <h2 className="panel__title">
        <Icon name="megaphone" size={20} /> {t('decision.dissent')}
      </h2>
      {dissents.map((dissent) => (
        <DissentQuote
          key={dissent.id}
          dissent={dissent}
          isOpen={open === dissent.id}
          onToggle={() => setOpen(open === dissent.id ? null : dissent.id)}
        />
      ))}
      <CanEdit>
        <TextField label={t('decision.dissentAsk')} value={text} onChange={setText} onSubmit={add} />
      </CanEdit>
      {text.trim() !== '' && (
        <Button size="s" onPress={add}>
          {t('decision.dissentAdd')}
        </Button>
      )}
    </section>
  );
};

interface DissentQuoteProps {
  readonly dissent: Dissent;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const DissentQuote = ({ dissent, isOpen, onToggle }: DissentQuoteProps) => {
  const t = useText();
  const name = useRecords('parties').find((party) => party.id === dissent.by)?.name ?? '';
  return (
    <div className="dissent__part">
      <blockquote className="dissent">
        “{dissent.text}” <cite>{name}</cite>{' '}
        <IconButton
          icon={isOpen ? 'chevron-up' : 'chevron-down'}
          size="s"
          label={t('cards.decision.dissentAnswer')}
          onPress={onToggle}
        />
      </blockquote>
      {isOpen && <DissentFields dissent={dissent} />}
    </div>
  );
};

const DissentFields = ({ dissent }: { readonly dissent: Dissent }) => {
  const t = useText();
  const { id, by, answer, text } = dissent;
  const parties = useRecords('parties').map((party) => ({ id: party.id, label: party.name }));
  return (
    <div className="card__part">
      <ProseField table="dissents" id={id} field="text" label={t('cards.decision.what')} value={text} />
      <RecordField
        label={t('cards.decision.dissentBy')}
        items={parties}
        value={by}
        none={t('cards.decision.dissentAnonymous')}
        onChoose={(party) => dispatch(editDissent, { id, patch: { by: party, anonymous: party === null } })}
      />
      <FieldsOf value={{ table: 'dissents', id }}>
        <MaybeLine
          label={t('cards.decision.dissentAnswer')}
          field="answer"
          value={answer}
          onCommit={(said) => dispatch(editDissent, { id, patch: { answer: said } })}
        />
      </FieldsOf>
      <MakeSignal title={text} about={[id]} />
      <RemoveButton
        label={t('cards.decision.dissentRemove')}
        onPress={() => removeWithUndo(removeDissent, id, t('cards.decision.what'), t)}
      />
    </div>
  );
};
