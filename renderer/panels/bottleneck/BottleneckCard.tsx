import { editBottleneck, removeBottleneck } from '../../../shared/commands/bottleneck';
import { BOTTLENECK_KINDS, type Bottleneck } from '../../../shared/model/bottleneck';
import { dispatch } from '../../session/dispatch';
import { objectTitle } from '../../session/objectTitle';
import { removeWithUndo } from '../../session/removal';
import { useCase, useRecord, useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { ChoiceField } from '../fields/ChoiceField';
import { LinkedRecords } from '../fields/LinkedRecords';
import { MaybeLine } from '../fields/MaybeLine';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';

/** The editor of one bottleneck: as the resident lives it, and as the system works. */
export const BottleneckCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const bottleneck = useRecord('bottlenecks', id);
  if (!bottleneck) return null;
  const edit = (patch: Parameters<typeof editBottleneck.plan>[1]['patch']) =>
    dispatch(editBottleneck, { id, patch });
  return (
    <CardFrame
      title={bottleneck.title}
      mark={<Icon name="alert-triangle" size={24} />}
      about={{ table: 'bottlenecks', id }}
      onRemove={() => removeWithUndo(removeBottleneck, id, bottleneck.title, t)}
    >
      <LineField
        label={t('bottleneck.name')}
        field="title"
        isMultiline
        value={bottleneck.title}
        onCommit={(title) => edit({ title })}
      />
      <ChoiceField
        label={t('bottleneck.kind')}
        options={BOTTLENECK_KINDS}
        words={words.bottleneckKinds}
        value={bottleneck.kind}
        onChoose={(kind) => edit({ kind })}
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
      <About bottleneck={bottleneck} onChange={(about) => edit({ about: [...about] })} />
      <RelievedBy id={id} />
      <Signals bottleneck={bottleneck} />
      <CardSection title={t('case.more')} isFolded>
        <MaybeLine
          label={t('cards.bottleneck.rule')}
          field="rule"
          value={bottleneck.rule}
          onCommit={(rule) => edit({ rule })}
        />
        <MaybeLine
          label={t('cards.bottleneck.evidence')}
          field="evidence"
          value={bottleneck.evidence}
          onCommit={(evidence) => edit({ evidence })}
        />
      </CardSection>
    </CardFrame>
  );
};

interface AboutProps {
  readonly bottleneck: Bottleneck;
  readonly onChange: (about: readonly string[]) => void;
}

/** Parties, relations and scenarios that it is about; any of them may be chosen. */
const About = ({ bottleneck, onChange }: AboutProps) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const parties = useRecords('parties');
  const relations = useRecords('relations');
  const items = [
    ...parties.map(({ id }) => ({ kind: 'party' as const, id })),
    ...relations.map(({ id }) => ({ kind: 'relation' as const, id })),
  ];
  return (
    <CardSection title={t('bottleneck.about')} count={bottleneck.about.length}>
      <LinkedRecords
        label={t('cards.bottleneck.aboutAdd')}
        items={items.map((item) => ({ id: item.id, label: objectTitle(tables, item, language) }))}
        chosen={bottleneck.about}
        removeLabel={(name) => t('cards.bottleneck.aboutRemove', { name })}
        onChange={onChange}
        onOpen={(id) => ui.select(items.find((item) => item.id === id) ?? null)}
      />
    </CardSection>
  );
};

const RelievedBy = ({ id }: { readonly id: string }) => {
  const t = useText();
  const actions = useRecords('actions').filter((action) => action.relieves.includes(id));
  return (
    <CardSection title={t('bottleneck.relievedBy')} count={actions.length}>
      {actions.length === 0 && <p className="card__none">{t('bottleneck.none')}</p>}
      <ul className="lines">
        {actions.map((action) => (
          <li key={action.id}>
            <button
              type="button"
              className="line"
              onClick={() => ui.select({ kind: 'action', id: action.id })}
            >
              <Icon name="check" size={16} /> <span>{action.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
};

const Signals = ({ bottleneck }: { readonly bottleneck: Bottleneck }) => {
  const t = useText();
  const signals = useRecords('signals').filter(
    ({ id, about }) => bottleneck.signalIds.includes(id) || about.includes(bottleneck.id),
  );
  if (signals.length === 0) return null;
  return (
    <CardSection title={t('cards.bottleneck.signals')} count={signals.length}>
      <ul className="lines">
        {signals.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="line" onClick={() => ui.select({ kind: 'signal', id })}>
              <Icon name="megaphone" size={16} /> <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
};
