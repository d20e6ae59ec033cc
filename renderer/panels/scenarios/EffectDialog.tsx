import { useState } from 'react';
import { addConsequence, editConsequence } from '../../../shared/commands/scenarioParts';
import { HORIZONS } from '../../../shared/model/scenario';
import { dispatch } from '../../session/dispatch';
import { useRecord, useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Row, Select, TextField } from '../../ui';
import { EditorDialog } from './EditorDialog';
import { scoreOf } from './WordCells';

const SCORES = [-2, -1, 0, 1, 2] as const;

interface EffectDialogProps {
  readonly scenario: string;
  readonly id: string | null;
  readonly onClose: () => void;
}

/** What a scenario means for somebody: for whom, when, in one sentence, and how bad or good. */
export const EffectDialog = ({ scenario, id, onClose }: EffectDialogProps) => {
  const t = useText();
  const effect = useRecord('consequences', id);
  const parties = useRecords('parties').filter(({ kind }) => kind !== 'missing');
  const resident = parties.find(({ kind }) => kind === 'resident' || kind === 'household');
  const [draft, setDraft] = useState({
    who: effect?.who ?? resident?.id ?? parties[0]?.id ?? '',
    horizon: effect?.horizon ?? ('short' as const),
    text: effect?.text ?? '',
    score: scoreOf(effect?.score ?? 0),
  });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const text = draft.text.trim();
  const save = (): void => {
    if (text === '') return;
    const values = { ...draft, text };
    const done =
      id === null
        ? dispatch(addConsequence, { scenario, ...values })
        : dispatch(editConsequence, { id, patch: values });
    if (done) onClose();
  };
  return (
    <EditorDialog
      title={id === null ? t('scenarios.addEffect') : t('scenarios.editEffect')}
      isNew={id === null}
      about={[{ table: 'scenarios', id: scenario }, id === null ? null : { table: 'consequences', id }]}
      canSave={text !== '' && parties.some((party) => party.id === draft.who)}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('scenarios.effectText')}
        value={draft.text}
        onChange={(next) => change({ text: next })}
        onSubmit={save}
        autoFocus
      />
      <Select
        label={t('scenarios.effectWho')}
        items={parties.map((party) => ({ id: party.id, label: party.name }))}
        selected={draft.who}
        onChange={(who) => change({ who })}
      />
      <Row gap="md">
        <Select
          label={t('scenarios.effectWhen')}
          items={HORIZONS.map((horizon) => ({ id: horizon, label: t(`scenarios.${horizon}Term`) }))}
          selected={draft.horizon}
          onChange={(next) => change({ horizon: HORIZONS.find((one) => one === next) ?? 'short' })}
        />
        <Select
          label={t('scenarios.effectScore')}
          items={SCORES.map((score) => ({ id: String(score), label: t(`scenarios.score.${score}`) }))}
          selected={String(draft.score)}
          onChange={(next) => change({ score: scoreOf(Number(next)) })}
        />
      </Row>
    </EditorDialog>
  );
};
