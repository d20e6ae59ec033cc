import { useState } from 'react';
import { addScenario, editScenario } from '../../../shared/commands/scenario';
import { dispatch } from '../../session/dispatch';
import { useRecord } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { TextField } from '../../ui';
import { EditorDialog } from './EditorDialog';

interface ScenarioNameDialogProps {
  readonly id: string | null;
  readonly onClose: () => void;
}

/** Names a new scenario, or gives one another name. */
export const ScenarioNameDialog = ({ id, onClose }: ScenarioNameDialogProps) => {
  const t = useText();
  const scenario = useRecord('scenarios', id);
  const [title, setTitle] = useState(scenario?.title ?? '');
  const named = title.trim();
  const save = (): void => {
    const done =
      named !== '' &&
      (id === null
        ? dispatch(addScenario, { title: named })
        : dispatch(editScenario, { id, patch: { title: named } }));
    if (done) onClose();
  };
  return (
    <EditorDialog
      title={id === null ? t('scenarios.add') : t('scenarios.rename')}
      isNew={id === null}
      about={[id === null ? null : { table: 'scenarios', id }]}
      canSave={named !== ''}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('scenarios.addTitle')}
        value={title}
        onChange={setTitle}
        onSubmit={save}
        autoFocus
      />
    </EditorDialog>
  );
};
