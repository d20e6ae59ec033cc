import { useState } from 'react';
import { addEvent, editEvent } from '../../../shared/commands/scenarioParts';
import { CHANCE_PERCENT } from '../../../shared/insight/money/chance';
import { CHANCES, IMPACTS, type ScenarioEvent } from '../../../shared/model/scenario';
import { dispatch } from '../../session/dispatch';
import { useRecord } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Row, Select, TextField } from '../../ui';
import { EditorDialog } from './EditorDialog';

interface EventDialogProps {
  readonly scenario: string;
  readonly id: string | null;
  readonly onClose: () => void;
}

type Percent = readonly [number, number] | null;

/** "40-60" or "50" as a range of per cents; empty is null, anything else undefined. */
const percentFrom = (text: string): Percent | undefined => {
  const typed = text.replaceAll(/[%\s]/g, '').replaceAll(',', '.');
  if (typed === '') return null;
  const match = /^(\d{1,3}(?:\.\d+)?)(?:[-–](\d{1,3}(?:\.\d+)?))?$/.exec(typed);
  if (!match) return undefined;
  const [low, high] = [Number(match[1]), Number(match[2] ?? match[1])];
  return low <= high && high <= 100 ? [low, high] : undefined;
};

const percentText = (percent: Percent): string =>
  percent === null ? '' : percent[0] === percent[1] ? `${percent[0]}` : `${percent[0]}-${percent[1]}`;

const NONE = 'none';

const draftOf = (event: ScenarioEvent | undefined) => ({
  text: event?.text ?? '',
  chance: event?.chance ?? null,
  percent: percentText(event?.chancePercent ?? null),
  impact: event?.impact ?? null,
  mitigation: event?.mitigation ?? '',
});
type Draft = ReturnType<typeof draftOf>;

/** What can go wrong: how likely, how bad, and what helps. Chance and effect in words, or the chance in per cent. */
export const EventDialog = ({ scenario, id, onClose }: EventDialogProps) => {
  const t = useText();
  const event = useRecord('events', id);
  const [draft, setDraft] = useState(() => draftOf(event));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const text = draft.text.trim();
  const percent = percentFrom(draft.percent);
  const save = (): void => {
    if (text === '' || percent === undefined) return;
    if (saveEvent(scenario, id, draft, percent)) onClose();
  };
  return (
    <EditorDialog
      title={id === null ? t('scenarios.addEvent') : t('scenarios.editEvent')}
      isNew={id === null}
      about={[{ table: 'scenarios', id: scenario }, id === null ? null : { table: 'events', id }]}
      canSave={text !== '' && percent !== undefined}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('scenarios.eventText')}
        value={draft.text}
        onChange={(next) => change({ text: next })}
        onSubmit={save}
        autoFocus
      />
      <ChanceFields
        draft={draft}
        isNew={id === null}
        change={change}
        isWrong={percent === undefined}
        onSubmit={save}
      />
      {id !== null && (
        <TextField
          label={t('scenarios.eventMitigation')}
          value={draft.mitigation}
          onChange={(mitigation) => change({ mitigation })}
          onSubmit={save}
        />
      )}
    </EditorDialog>
  );
};

interface ChanceFieldsProps {
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly isWrong: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSubmit: () => void;
}

const ChanceFields = ({ draft, isNew, isWrong, change, onSubmit }: ChanceFieldsProps) => {
  const t = useText();
  const { chances } = useWords();
  return (
    <>
      <Row gap="md">
        <Select
          label={t('scenarios.eventChance')}
          items={[
            { id: NONE, label: t('scenarios.chanceUnknown') },
            ...CHANCES.map((chance) => ({
              id: chance,
              label: `${chances[chance]} (${CHANCE_PERCENT[chance].join('–')} %)`,
            })),
          ]}
          selected={draft.chance ?? NONE}
          onChange={(next) => change({ chance: CHANCES.find((one) => one === next) ?? null })}
        />
        {!isNew && (
          <Select
            label={t('scenarios.eventImpact')}
            items={[
              { id: NONE, label: t('scenarios.chanceUnknown') },
              ...IMPACTS.map((impact) => ({ id: impact, label: t(`scenarios.impact.${impact}`) })),
            ]}
            selected={draft.impact ?? NONE}
            onChange={(next) => change({ impact: IMPACTS.find((one) => one === next) ?? null })}
          />
        )}
      </Row>
      {!isNew && (
        <TextField
          label={t('scenarios.eventPercent')}
          description={t('scenarios.eventPercentHelp')}
          error={isWrong ? t('scenarios.eventPercentWrong') : undefined}
          value={draft.percent}
          onChange={(next) => change({ percent: next })}
          onSubmit={onSubmit}
        />
      )}
    </>
  );
};

const saveEvent = (scenario: string, id: string | null, draft: Draft, percent: Percent): boolean => {
  const { chance, impact } = draft;
  const text = draft.text.trim();
  if (id === null) return dispatch(addEvent, { scenario, text, chance });
  const mitigation = draft.mitigation.trim() === '' ? null : draft.mitigation.trim();
  const chancePercent: [number, number] | null = percent === null ? null : [percent[0], percent[1]];
  return dispatch(editEvent, { id, patch: { text, chance, chancePercent, impact, mitigation } });
};
