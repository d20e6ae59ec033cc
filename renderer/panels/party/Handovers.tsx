import { useState } from 'react';
import {
  answerHandover,
  editHandover,
  proposeHandover,
  removeHandover,
} from '../../../shared/commands/handover';
import { handoverStatus, type Handover, type HandoverStatus } from '../../../shared/model/handover';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Badge, Button, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { dayText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { RecordField } from '../fields/RecordField';
import { DayField } from '../prose/DayField';
import { LineField } from '../prose/LineField';

const TONES: Readonly<Record<HandoverStatus, 'warn' | 'ok' | 'danger'>> = {
  proposed: 'warn',
  accepted: 'ok',
  refused: 'danger',
};

/** *Warme overdracht*: what this agency wants to hand over, and what it is asked to take over. */
export const Handovers = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const [what, setWhat] = useState('');
  const handovers = useRecords('handovers').filter(({ from, to }) => from === party.id || to === party.id);
  const add = (): void => {
    const handover = { from: party.id, to: null, what: what.trim(), due: null };
    if (what.trim() !== '' && dispatch(proposeHandover, handover)) setWhat('');
  };
  return (
    <CardSection title={t('cards.handover.title')} count={handovers.length} isFolded={handovers.length === 0}>
      <p className="card__none">{t('cards.handover.text')}</p>
      {handovers.map((handover) =>
        handover.from === party.id ? (
          <Given key={handover.id} handover={handover} />
        ) : (
          <Asked key={handover.id} handover={handover} party={party} />
        ),
      )}
      <CanEdit>
        <TextField label={t('cards.handover.what')} value={what} onChange={setWhat} onSubmit={add} />
        <Button size="s" icon="plus" isDisabled={what.trim() === ''} onPress={add}>
          {t('cards.handover.add')}
        </Button>
      </CanEdit>
    </CardSection>
  );
};

const Status = ({ handover }: { readonly handover: Handover }) => {
  const words = useWords();
  const language = useLanguage();
  const status = handoverStatus(handover);
  return (
    <p className="card__byline">
      <Badge tone={TONES[status]}>{words.handoverStatuses[status]}</Badge>
      {handover.due && dayText(handover.due, language)}
      {status === 'refused' && handover.answer?.reason}
    </p>
  );
};

/** What this agency hands over. */
const Given = ({ handover }: { readonly handover: Handover }) => {
  const t = useText();
  const { id } = handover;
  const others = useRecords('parties').filter(
    ({ id: other, kind }) => kind === 'agency' && other !== handover.from,
  );
  const edit = (patch: Parameters<typeof editHandover.plan>[1]['patch']) =>
    dispatch(editHandover, { id, patch });
  return (
    <div className="card__part">
      <Status handover={handover} />
      <LineField
        label={t('cards.handover.what')}
        field={`handovers/${id}/what`}
        isMultiline
        value={handover.what}
        onCommit={(what) => edit({ what })}
      />
      <RecordField
        label={t('cards.handover.to')}
        items={others.map(({ id: other, name }) => ({ id: other, label: name }))}
        value={handover.to}
        none={t('cards.none')}
        onChoose={(to) => edit({ to })}
      />
      <DayField
        label={t('cards.handover.due')}
        field={`handovers/${id}/due`}
        hideLabel={false}
        value={handover.due}
        onCommit={(due) => edit({ due })}
      />
      <RemoveButton
        label={t('cards.handover.remove')}
        onPress={() => removeWithUndo(removeHandover, id, handover.what, t)}
      />
    </div>
  );
};

/** What another asks this agency to take over: yes, or no with a reason. */
const Asked = ({ handover, party }: { readonly handover: Handover; readonly party: Party }) => {
  const t = useText();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const from = useRecords('parties').find(({ id }) => id === handover.from)?.name ?? '';
  const answer = (value: 'accepted' | 'refused'): void => {
    const by = party.contact?.name ?? null;
    const why = value === 'refused' ? reason : null;
    if (dispatch(answerHandover, { id: handover.id, party: party.id, value, by, reason: why }))
      setRefusing(false);
  };
  return (
    <div className="card__part">
      <p>{t('cards.handover.asked', { from, what: handover.what })}</p>
      <Status handover={handover} />
      <CanEdit>
        <span className="card__buttons">
          <Button size="s" icon="check" onPress={() => answer('accepted')}>
            {t('cards.handover.accept', { name: party.name })}
          </Button>
          <Button size="s" variant="quiet" onPress={() => setRefusing(true)}>
            {t('cards.handover.refuse', { name: party.name })}
          </Button>
        </span>
      </CanEdit>
      {refusing && (
        <TextField
          label={t('cards.handover.reason')}
          value={reason}
          onChange={setReason}
          onSubmit={() => answer('refused')}
          autoFocus
        />
      )}
    </div>
  );
};
