import { memo } from 'react';
import type { Party } from '../../shared/model/party';
import { RELATION_TYPES } from '../../shared/model/relation';
import { useReadOnly, useRecords } from '../store/caseStore';
import { useNarrow } from '../store/narrow';
import { ui, useUi, type DialogName } from '../store/uiStore';
import { useText, useWords } from '../text/i18n';
import { Button, ChoicesButton, IconButton, MenuButton, Select, type IconName } from '../ui';
import { useMapTools, type MapTools } from './useMapTools';

const AS_NOW = 'now';

interface Addable {
  readonly dialog: DialogName;
  readonly name: 'map.addParty' | 'map.addRelation' | 'map.addBottleneck';
  readonly icon: IconName;
  readonly shortcut: string;
}

const ADDABLE: readonly Addable[] = [
  { dialog: 'add-party', name: 'map.addParty', icon: 'plus', shortcut: 'A' },
  { dialog: 'add-relation', name: 'map.addRelation', icon: 'relation', shortcut: 'R' },
  { dialog: 'add-bottleneck', name: 'map.addBottleneck', icon: 'alert-triangle', shortcut: 'K' },
];

/** What one can do with the map: add, arrange, fit, zoom, and look at it under a scenario. */
export const MapToolbar = memo(({ parties }: { readonly parties: readonly Party[] }) => {
  const tools = useMapTools(parties);
  return useNarrow() ? <SmallToolbar tools={tools} /> : <WideToolbar tools={tools} />;
});
MapToolbar.displayName = 'MapToolbar';

const WideToolbar = ({ tools }: { readonly tools: MapTools }) => {
  const t = useText();
  const readOnly = useReadOnly();
  return (
    <div className="map-toolbar">
      {!readOnly && (
        <div className="map-toolbar__group">
          {ADDABLE.map(({ dialog, name, icon, shortcut }) => (
            <Button key={dialog} icon={icon} shortcut={shortcut} onPress={() => ui.openDialog(dialog)}>
              {t(name)}
            </Button>
          ))}
        </div>
      )}
      <div className="map-toolbar__group">
        <ScenarioChoice />
        <RelationFilter />
        {!readOnly && <IconButton icon="layout-grid" label={t('map.tidy')} onPress={tools.tidy} />}
        <IconButton icon="maximize" label={t('map.fit')} onPress={tools.fit} />
        <IconButton icon="minus" label={t('map.zoomOut')} onPress={tools.zoomOut} />
        <IconButton icon="plus" label={t('map.zoomIn')} onPress={tools.zoomIn} />
      </div>
    </div>
  );
};

/** The same in one row: what is used less often lies in a menu. */
const SmallToolbar = ({ tools }: { readonly tools: MapTools }) => {
  const t = useText();
  const readOnly = useReadOnly();
  return (
    <div className="map-toolbar">
      {!readOnly && (
        <MenuButton
          hideLabel
          label={t('map.add')}
          icon="plus"
          items={ADDABLE.map(({ dialog, name, icon, shortcut }) => ({
            id: dialog,
            label: t(name),
            icon,
            shortcut,
          }))}
          onAction={(id) => ui.openDialog(ADDABLE.find(({ dialog }) => dialog === id)?.dialog ?? null)}
        />
      )}
      <ScenarioChoice />
      <RelationFilter />
      <IconButton icon="maximize" label={t('map.fit')} onPress={tools.fit} />
      <MenuButton
        hideLabel
        label={t('map.more')}
        items={[
          ...(readOnly ? [] : [{ id: 'tidy', label: t('map.tidy'), icon: 'layout-grid' as const }]),
          { id: 'zoomIn', label: t('map.zoomIn'), icon: 'plus' },
          { id: 'zoomOut', label: t('map.zoomOut'), icon: 'minus' },
        ]}
        onAction={(id) => {
          if (id === 'tidy' || id === 'zoomIn' || id === 'zoomOut') tools[id]();
        }}
      />
    </div>
  );
};

/** The map as it is, or as it would be under a scenario. */
const ScenarioChoice = () => {
  const t = useText();
  const scenarios = useRecords('scenarios');
  const shown = useUi((state) => state.shownScenario);
  if (scenarios.length < 2) return null;
  const byOrder = [...scenarios].sort((a, b) => a.order - b.order);
  return (
    <Select
      label={t('map.scenarioLabel')}
      hideLabel
      items={[
        { id: AS_NOW, label: t('map.scenarioNone') },
        ...byOrder.map(({ id, title }) => ({ id, label: title })),
      ]}
      selected={shown ?? AS_NOW}
      onChange={(id) => ui.showScenario(id === AS_NOW ? null : id)}
    />
  );
};

/** Which kinds of relation the map draws: on a beamer only "verwijst door" says more than all eight. */
const RelationFilter = () => {
  const t = useText();
  const words = useWords();
  const hidden = useUi((state) => state.hiddenRelations);
  const present = new Set(useRecords('relations').map((relation) => relation.type));
  const types = RELATION_TYPES.filter((type) => present.has(type));
  if (types.length < 2) return null;
  return (
    <ChoicesButton
      label={
        hidden.length === 0
          ? t('map.filterAll')
          : t('map.filterSome', { count: types.length - hidden.length })
      }
      icon="filter"
      items={types.map((type) => ({ id: type, label: words.relationTypes[type] }))}
      chosen={types.filter((type) => !hidden.includes(type))}
      onChange={(chosen) => ui.hideRelations(types.filter((type) => !chosen.includes(type)))}
    />
  );
};
