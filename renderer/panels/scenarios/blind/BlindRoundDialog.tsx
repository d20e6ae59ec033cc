import { useState } from 'react';
import { openBlindRound } from '../../../../shared/commands/estimate';
import { RHYTHMS } from '../../../../shared/model/costLine';
import type { Scenario } from '../../../../shared/model/scenario';
import { dispatch } from '../../../session/dispatch';
import { useRecords } from '../../../store/caseStore';
import { useText, useWords } from '../../../text/i18n';
import { Select, TextField } from '../../../ui';
import { EditorDialog } from '../EditorDialog';
import { usePayers } from '../usePayers';

interface BlindRoundDialogProps {
  readonly scenarios: readonly Scenario[];
  readonly onClose: () => void;
}

const NONE = 'none';

/** Asks everybody for an estimate: about an amount that is there, a new one, or just a question. */
export const BlindRoundDialog = ({ scenarios, onClose }: BlindRoundDialogProps) => {
  const t = useText();
  const [draft, setDraft] = useState(() => ({
    question: '',
    scenario: (scenarios[1] ?? scenarios[0])?.id ?? '',
    costLine: NONE,
    bearer: NONE,
    rhythm: 'perYear' as (typeof RHYTHMS)[number],
  }));
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const { question, scenario, costLine, bearer, rhythm } = draft;
  const isNewLine = costLine === NONE;
  const canSave = scenario !== '' && (!isNewLine || bearer !== NONE || question.trim() !== '');
  const save = (): void => {
    const args = {
      scenario,
      question,
      rhythm,
      costLine: isNewLine ? null : costLine,
      bearer: bearer === NONE ? null : bearer,
    };
    if (canSave && dispatch(openBlindRound, args)) onClose();
  };
  return (
    <EditorDialog title={t('blind.open')} isNew canSave={canSave} onSave={save} onClose={onClose}>
      <p className="panel__text">{t('blind.openText')}</p>
      <TextField
        label={t('blind.question')}
        description={t('blind.questionHint')}
        value={question}
        onChange={(next) => change({ question: next })}
        onSubmit={save}
        autoFocus
      />
      <Select
        label={t('blind.scenario')}
        items={scenarios.map(({ id, title }) => ({ id, label: title }))}
        selected={scenario}
        onChange={(next) => change({ scenario: next, costLine: NONE })}
      />
      <LineChoice scenario={scenario} selected={costLine} onChange={(next) => change({ costLine: next })} />
      {isNewLine && <NewLine bearer={bearer} rhythm={rhythm} change={change} />}
    </EditorDialog>
  );
};

interface LineChoiceProps {
  readonly scenario: string;
  readonly selected: string;
  readonly onChange: (id: string) => void;
}

const LineChoice = ({ scenario, selected, onChange }: LineChoiceProps) => {
  const t = useText();
  const payers = new Map(usePayers().map(({ id, label }) => [id, label]));
  const lines = useRecords('costLines').filter((line) => line.scenario === scenario);
  const nameOf = ({ label, bearer }: (typeof lines)[number]): string =>
    [payers.get(bearer), label].filter(Boolean).join(': ');
  return (
    <Select
      label={t('blind.costLine')}
      items={[
        { id: NONE, label: t('blind.newLine') },
        ...lines.map((line) => ({ id: line.id, label: nameOf(line) })),
      ]}
      selected={selected}
      onChange={onChange}
    />
  );
};

interface NewLineProps {
  readonly bearer: string;
  readonly rhythm: (typeof RHYTHMS)[number];
  readonly change: (part: { bearer?: string; rhythm?: (typeof RHYTHMS)[number] }) => void;
}

const NewLine = ({ bearer, rhythm, change }: NewLineProps) => {
  const t = useText();
  const { rhythms } = useWords();
  const payers = usePayers();
  return (
    <>
      <Select
        label={t('blind.payer')}
        items={[{ id: NONE, label: t('blind.nobody') }, ...payers]}
        selected={bearer}
        onChange={(next) => change({ bearer: next })}
      />
      <Select
        label={t('blind.rhythm')}
        items={RHYTHMS.map((one) => ({ id: one, label: rhythms[one] }))}
        selected={rhythm}
        onChange={(next) => change({ rhythm: RHYTHMS.find((one) => one === next) ?? 'perYear' })}
      />
    </>
  );
};
