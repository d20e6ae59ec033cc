import { useId, useState } from 'react';
import { addLegalGround, editLegalGround, removeLegalGround } from '../../../shared/commands/legalGround';
import { LEGAL_SOURCES, type LegalGround } from '../../../shared/model/party';
import { dispatch, dispatchNew } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Badge, Button, Icon, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { MaybeField } from '../fields/ChoiceField';
import { CanEdit } from '../fields/CanEdit';
import { RuleFields } from '../fields/RuleFields';
import { useSourceWords } from '../fields/words';

/** *Op welke regel steun je?*: each rule with the room it leaves, and whether a lawyer looked at it. */
export const LegalGrounds = ({ party }: { readonly party: string }) => {
  const t = useText();
  const [ref, setRef] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const grounds = useRecords('legalGrounds')
    .filter((ground) => ground.party === party)
    .sort((a, b) => a.order - b.order);
  const add = (): void => {
    if (ref.trim() === '') return;
    const ground = { party, ref: ref.trim(), room: '', source: null };
    const id = dispatchNew(addLegalGround, ground);
    if (id === null) return;
    setRef('');
    setEditing(id);
  };
  return (
    <CardSection title={t('party.legal')} count={grounds.length}>
      {grounds.map((ground) => (
        <Ground
          key={ground.id}
          ground={ground}
          isOpen={editing === ground.id}
          onToggle={() => setEditing(editing === ground.id ? null : ground.id)}
        />
      ))}
      <CanEdit>
        <TextField
          label={t('cards.legal.ref')}
          hideLabel
          placeholder={t('cards.legal.refPlaceholder')}
          value={ref}
          onChange={setRef}
          onSubmit={add}
        />
      </CanEdit>
      {ref.trim() !== '' && (
        <Button size="s" icon="plus" onPress={add}>
          {t('cards.legal.add')}
        </Button>
      )}
    </CardSection>
  );
};

interface GroundProps {
  readonly ground: LegalGround;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const Ground = ({ ground, isOpen, onToggle }: GroundProps) => {
  const t = useText();
  const sources = useSourceWords();
  const fields = useId();
  return (
    <div className="law">
      <Icon name="scale" size={18} />
      <div className="law__text">
        <button
          type="button"
          className="law__head"
          aria-expanded={isOpen}
          aria-controls={fields}
          title={t('cards.legal.edit')}
          onClick={onToggle}
        >
          <strong>{ground.ref}</strong> {ground.room}{' '}
        </button>
        {(ground.source !== null || ground.needsLegalCheck) && (
          <span className="law__facts">
            {ground.source && <Badge>{sources[ground.source]}</Badge>}
            {ground.needsLegalCheck && <Badge tone="warn">{t('cards.legal.check')}</Badge>}
          </span>
        )}
        <div id={fields}>{isOpen && <GroundFields ground={ground} />}</div>
      </div>
    </div>
  );
};

const GroundFields = ({ ground }: { readonly ground: LegalGround }) => {
  const t = useText();
  const sources = useSourceWords();
  const { id } = ground;
  return (
    <div className="card__fields">
      <RuleFields
        rule={ground}
        field={`legalGrounds/${id}`}
        onEdit={(patch) => dispatch(editLegalGround, { id, patch })}
        onRemove={() => removeWithUndo(removeLegalGround, id, ground.ref, t)}
      >
        <MaybeField
          label={t('cards.legal.source')}
          options={LEGAL_SOURCES}
          words={sources}
          value={ground.source}
          onChoose={(source) => dispatch(editLegalGround, { id, patch: { source } })}
        />
      </RuleFields>
    </div>
  );
};
