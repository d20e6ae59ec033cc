import { editBottleneck, removeBottleneck } from '../../../shared/commands/bottleneck';
import { BOTTLENECK_KINDS } from '../../../shared/model/bottleneck';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useCase, useRecord, useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Icon, Select } from '../../ui';
import { CardFrame, CardSection } from '../CardFrame';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';

/** The editor of one bottleneck: as the resident lives it, and as the system works. */
export const BottleneckCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const bottleneck = useRecord('bottlenecks', id);
  const parties = useCase((state) => state.tables.parties);
  const actions = useRecords('actions').filter((action) => action.relieves.includes(id));
  if (!bottleneck) return null;
  const about = bottleneck.about.map((party) => parties.get(party)?.name ?? '').filter(Boolean);
  return (
    <CardFrame
      title={bottleneck.title}
      mark={<Icon name="alert-triangle" size={24} />}
      onRemove={() => removeWithUndo(removeBottleneck, id, bottleneck.title, t)}
    >
      {about.length > 0 && (
        <p className="card__byline">
          {t('bottleneck.about')} {about.join(', ')}
        </p>
      )}
      <LineField
        label={t('bottleneck.name')}
        value={bottleneck.title}
        onCommit={(title) => dispatch(editBottleneck, { id, patch: { title } })}
      />
      <Select
        label={t('bottleneck.kind')}
        items={BOTTLENECK_KINDS.map((kind) => ({ id: kind, label: words.bottleneckKinds[kind] }))}
        selected={bottleneck.kind}
        onChange={(chosen) => {
          const kind = BOTTLENECK_KINDS.find((known) => known === chosen);
          if (kind) dispatch(editBottleneck, { id, patch: { kind } });
        }}
      />
      {(['lifeworld', 'system'] as const).map((field) => (
        <ProseField
          key={field}
          table="bottlenecks"
          id={id}
          field={field}
          label={t(`bottleneck.${field}`)}
          value={bottleneck[field]}
          rows={2}
        />
      ))}
      <CardSection title={t('bottleneck.relievedBy')} count={actions.length}>
        {actions.length === 0 && <p className="card__none">{t('bottleneck.none')}</p>}
        <ul className="lines">
          {actions.map((action) => (
            <li key={action.id}>
              <button type="button" className="line" onClick={() => ui.view('decision')}>
                <Icon name="check" size={16} /> <span>{action.text}</span>
              </button>
            </li>
          ))}
        </ul>
      </CardSection>
    </CardFrame>
  );
};
