import { useState } from 'react';
import { addBenefit, editBenefit, removeBenefit } from '../../../shared/commands/scenarioParts';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { CanEdit } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { RecordField } from '../fields/RecordField';
import { LineField } from '../prose/LineField';

/** Who gains what that cannot be put in money. */
export const Benefits = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const [who, setWho] = useState<string | null>(null);
  const [text, setText] = useState('');
  const parties = useRecords('parties').map(({ id, name }) => ({ id, label: name }));
  const benefits = useRecords('benefits')
    .filter((benefit) => benefit.scenario === scenario)
    .sort((a, b) => a.order - b.order);
  const add = (): void => {
    if (who === null || text.trim() === '') return;
    if (dispatch(addBenefit, { scenario, who, text: text.trim() })) setText('');
  };
  return (
    <CardSection title={t('scenarios.gain')} count={benefits.length} isFolded>
      {benefits.map(({ id, who: party, text: gain }) => (
        <div key={id} className="card__row">
          <LineField
            label={parties.find((one) => one.id === party)?.label ?? t('cards.scenario.benefitText')}
            field={`benefits/${id}`}
            isMultiline
            value={gain}
            onCommit={(next) => dispatch(editBenefit, { id, patch: { text: next } })}
          />
          <RemoveButton
            label={t('common.remove')}
            onPress={() => removeWithUndo(removeBenefit, id, gain, t)}
          />
        </div>
      ))}
      <CanEdit>
        <RecordField label={t('cards.scenario.benefitAdd')} items={parties} value={who} onChoose={setWho} />
      </CanEdit>
      {who !== null && (
        <TextField
          label={t('cards.scenario.benefitText')}
          value={text}
          onChange={setText}
          onSubmit={add}
          onBlur={add}
        />
      )}
    </CardSection>
  );
};
