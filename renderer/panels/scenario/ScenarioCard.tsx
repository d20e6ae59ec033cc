import { useState } from 'react';
import { editScenario, removeScenario } from '../../../shared/commands/scenario';
import { baselineOf } from '../../../shared/model/scenarioOrder';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useCase, useCaseHeader, useRecord } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';
import { EffectDialog } from '../scenarios/EffectDialog';
import { EventDialog } from '../scenarios/EventDialog';
import { OpenDialog, type ScenarioDialog } from '../scenarios/openDialog';
import '../scenarios/scenarios.css';
import { Effects, Risks } from '../scenarios/WordCells';
import { Benefits } from './Benefits';
import { LegalRooms } from './LegalRooms';
import { MapChanges } from './MapChanges';

/** The editor of a scenario in words; its money is filled in beside that of the others. */
export const ScenarioCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const name = useCaseHeader()?.pseudonym ?? '';
  const scenario = useRecord('scenarios', id);
  const isBaseline = useCase((state) => baselineOf(state.tables)?.id === id);
  const [dialog, setDialog] = useState<ScenarioDialog | null>(null);
  if (!scenario) return null;
  const removal = isBaseline ? {} : { onRemove: () => removeWithUndo(removeScenario, id, scenario.title, t) };
  return (
    <OpenDialog value={setDialog}>
      <CardFrame
        title={scenario.title || t('common.unnamed')}
        mark={<Icon name="columns" size={24} />}
        about={{ table: 'scenarios', id }}
        {...removal}
      >
        <LineField
          label={t('cards.scenario.title')}
          field="title"
          value={scenario.title}
          onCommit={(title) => dispatch(editScenario, { id, patch: { title } })}
        />
        <ProseField
          table="scenarios"
          id={id}
          field="steps"
          label={t('cards.scenario.steps')}
          value={scenario.steps}
          rows={4}
        />
        <CardSection title={t('scenarios.effect', { name })}>
          <Effects scenario={id} />
        </CardSection>
        <CardSection title={t('scenarios.risk')}>
          <Risks scenario={id} />
        </CardSection>
        <Benefits scenario={id} />
        <LegalRooms scenario={id} />
        <MapChanges scenario={id} />
        <span className="card__buttons">
          <Button size="s" icon="columns" onPress={() => ui.view('scenarios')}>
            {t('cards.scenario.toTable')}
          </Button>
        </span>
      </CardFrame>
      <PartDialog dialog={dialog} onClose={() => setDialog(null)} />
    </OpenDialog>
  );
};

interface PartDialogProps {
  readonly dialog: ScenarioDialog | null;
  readonly onClose: () => void;
}

/** Effects and risks have the same editors here as beside the other scenarios. */
const PartDialog = ({ dialog, onClose }: PartDialogProps) => {
  if (dialog?.kind === 'effect')
    return <EffectDialog scenario={dialog.scenario} id={dialog.id} onClose={onClose} />;
  if (dialog?.kind === 'event')
    return <EventDialog scenario={dialog.scenario} id={dialog.id} onClose={onClose} />;
  return null;
};
