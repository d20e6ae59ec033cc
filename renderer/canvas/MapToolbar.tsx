import { memo } from 'react';
import { useReactFlow } from 'reactflow';
import { moveParties } from '../../shared/commands/party';
import type { Party } from '../../shared/model/party';
import { RELATION_TYPES } from '../../shared/model/relation';
import { dispatch } from '../session/dispatch';
import { useRecords } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { useText, useWords } from '../text/i18n';
import { Button, ChoicesButton, IconButton, Select } from '../ui';
import { arrange } from '../../shared/map/arrange';
import { animateMoves } from './animateMoves';

const AS_NOW = 'now';
/** Room for the loop in words on top and for the toolbar at the bottom; the cards themselves may use the rest. */
export const FIT = {
  padding: { top: '62px', right: '24px', bottom: '68px', left: '24px' },
  maxZoom: 1.35,
  duration: 0,
} as const;

/** What one can do with the map: add, arrange, fit, zoom, and look at it under a scenario. */
export const MapToolbar = memo(({ parties }: { readonly parties: readonly Party[] }) => {
  const t = useText();
  const flow = useReactFlow();
  const scenarios = useRecords('scenarios');
  const relations = useRecords('relations');
  const shown = useUi((state) => state.shownScenario);
  const tidy = (): void => {
    animateMoves();
    dispatch(moveParties, {
      moves: arrange(parties, relations).map(({ id, position }) => ({
        id,
        position: [...position] as [number, number],
      })),
    });
    // The cards stand in their new places after the next paint.
    requestAnimationFrame(() => void flow.fitView(FIT));
  };
  const byOrder = [...scenarios].sort((a, b) => a.order - b.order);
  return (
    <div className="map-toolbar">
      <div className="map-toolbar__group">
        <Button icon="plus" shortcut="A" onPress={() => ui.openDialog('add-party')}>
          {t('map.addParty')}
        </Button>
        <Button icon="relation" shortcut="R" onPress={() => ui.openDialog('add-relation')}>
          {t('map.addRelation')}
        </Button>
        <Button icon="alert-triangle" shortcut="K" onPress={() => ui.openDialog('add-bottleneck')}>
          {t('map.addBottleneck')}
        </Button>
      </div>
      <div className="map-toolbar__group">
        {byOrder.length > 1 && (
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
        )}
        <RelationFilter />
        <IconButton icon="layout-grid" label={t('map.tidy')} onPress={tidy} />
        <IconButton icon="maximize" label={t('map.fit')} onPress={() => void flow.fitView(FIT)} />
        <IconButton icon="minus" label={t('map.zoomOut')} onPress={() => void flow.zoomOut()} />
        <IconButton icon="plus" label={t('map.zoomIn')} onPress={() => void flow.zoomIn()} />
      </div>
    </div>
  );
});
MapToolbar.displayName = 'MapToolbar';

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
