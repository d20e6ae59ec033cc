import { useReactFlow } from 'reactflow';
import { moveParties } from '../../shared/commands/party';
import type { Party } from '../../shared/model/party';
import { dispatch } from '../session/dispatch';
import { useRecords } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { useText } from '../text/i18n';
import { Button, IconButton, Select } from '../ui';
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
export const MapToolbar = ({ parties }: { readonly parties: readonly Party[] }) => {
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
        <IconButton icon="layout-grid" label={t('map.tidy')} onPress={tidy} />
        <IconButton icon="maximize" label={t('map.fit')} onPress={() => void flow.fitView(FIT)} />
        <IconButton icon="minus" label={t('map.zoomOut')} onPress={() => void flow.zoomOut()} />
        <IconButton icon="plus" label={t('map.zoomIn')} onPress={() => void flow.zoomIn()} />
      </div>
    </div>
  );
};
