import { useCallback, type MouseEvent } from 'react';
import { useReactFlow } from 'reactflow';
import { distanceTo, type Point } from '../../../shared/map/geometry';
import { ui } from '../../store/uiStore';
import { isInPart, type RelationView } from './relationView';

/** How near to a line counts as on it, in pixels of the screen. */
const REACH = 12;

/** The relation nearest to a point of the map, when it is within `reach` canvas units. */
const relationAt = (views: readonly RelationView[], point: Point, reach: number): string | null => {
  const box = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  let [nearest, best]: [string | null, number] = [null, reach];
  for (const view of views) {
    if (!isInPart(view, box)) continue;
    const distance = distanceTo(view.route.curve, point);
    if (distance > best) continue;
    [nearest, best] = [view.relation.id, distance];
  }
  return nearest;
};

interface PointerOnLines {
  readonly onClick: (event: MouseEvent) => void;
  readonly onMove: (event: MouseEvent) => void;
}

/** Lets a line be clicked, although it is only drawn; a click beside everything chooses nothing. */
export const useRelationsUnderPointer = (views: readonly RelationView[]): PointerOnLines => {
  const flow = useReactFlow();
  const find = useCallback(
    ({ clientX, clientY }: MouseEvent): string | null =>
      relationAt(views, flow.screenToFlowPosition({ x: clientX, y: clientY }), REACH / flow.getZoom()),
    [flow, views],
  );
  const onClick = useCallback(
    (event: MouseEvent) => {
      const id = find(event);
      ui.select(id === null ? null : { kind: 'relation', id });
    },
    [find],
  );
  const onMove = useCallback(
    (event: MouseEvent) => {
      if (event.buttons !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
      event.currentTarget.classList.toggle('is-over-line', find(event) !== null);
    },
    [find],
  );
  return { onClick, onMove };
};
