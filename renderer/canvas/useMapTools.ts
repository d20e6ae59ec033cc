import { inBackground } from '../../shared/base/failures';
import { useReactFlow } from 'reactflow';
import { moveParties } from '../../shared/commands/party';
import { arrange } from '../../shared/map/arrange';
import type { Party } from '../../shared/model/party';
import { dispatch } from '../session/dispatch';
import { useRecords } from '../store/caseStore';
import { animateMoves } from './animateMoves';
import { fitOptions } from './fitView';

export interface MapTools {
  readonly tidy: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
}

/** What can be done with the map as a whole. */
export const useMapTools = (parties: readonly Party[]): MapTools => {
  const flow = useReactFlow();
  const relations = useRecords('relations');
  const fit = (): void => inBackground('map.view', flow.fitView(fitOptions()));
  const tidy = (): void => {
    animateMoves();
    dispatch(moveParties, {
      moves: arrange(parties, relations).map(({ id, position }) => ({
        id,
        position: [...position] as [number, number],
      })),
    });
    // The cards stand in their new places after the next paint.
    requestAnimationFrame(fit);
  };
  return {
    tidy,
    fit,
    zoomIn: () => inBackground('map.view', flow.zoomIn()),
    zoomOut: () => inBackground('map.view', flow.zoomOut()),
  };
};
