import { memo } from 'react';
import { createPortal } from 'react-dom';
import { BaseEdge, type Edge, type EdgeProps } from 'reactflow';
import { useText, useWords } from '../text/i18n';
import { ui } from '../store/uiStore';
import { angleAt, svgPath } from '../../shared/map/geometry';
import type { MapRelation } from '../../shared/map/mapRelations';
import { useLabelLayer } from './labelLayer';
import { RelationGlyph } from './RelationGlyph';
import type { Route } from '../../shared/map/relationRouter';
import { useZoomLevel } from './useZoomLevel';

export interface RelationEdgeData extends Record<string, unknown> {
  readonly relation: MapRelation;
  readonly route: Route;
  readonly inLoop: boolean;
  readonly selected: boolean;
  /** False where the label would hide something; it comes when its relation or one of its cards is selected. */
  readonly hasLabel: boolean;
  readonly dimmed: boolean;
}

const CLICK_WIDTH = 24;

/** One relation: line, mark, and its sentence as text. */
export const RelationEdge = memo(({ id, data }: EdgeProps<Edge<RelationEdgeData>>) => {
  const level = useZoomLevel();
  if (!data) return null;
  const { relation, route, inLoop, hasLabel } = data;
  const path = svgPath(route.curve);
  const tip = route.curve.to;
  const angle = angleAt(route.curve, 1);
  return (
    <g className={classesOf(data)}>
      {inLoop && <path d={path} className="relation__ring" />}
      <path d={path} className="relation__line" />
      {relation.type === 'decides' && <path d={path} className="relation__core" />}
      <BaseEdge id={id} path={path} interactionWidth={CLICK_WIDTH} className="relation__hit" />
      <g transform={`translate(${tip.x},${tip.y}) rotate(${angle})`}>
        <RelationGlyph type={relation.type} angle={angle} />
      </g>
      {/* From far nobody can read it. */}
      {hasLabel && level !== 'far' && <RelationLabel {...data} />}
    </g>
  );
});
RelationEdge.displayName = 'RelationEdge';

const classesOf = ({ relation, selected, dimmed }: RelationEdgeData): string =>
  [
    'relation',
    `relation--${relation.type}`,
    `relation--${relation.status}`,
    relation.change === null ? '' : `relation--${relation.change}`,
    selected ? 'relation--selected' : '',
    dimmed ? 'relation--dimmed' : '',
  ].join(' ');

const RelationLabel = (data: RelationEdgeData) => {
  const t = useText();
  const words = useWords();
  const layer = useLabelLayer();
  const { relation, route } = data;
  if (!layer) return null;
  const status = relation.status === 'current' ? null : words.relationStatuses[relation.status];
  const change = relation.change === null ? null : t(`map.${relation.change}`);
  return createPortal(
    <button
      type="button"
      tabIndex={-1}
      className={`relation-label nopan ${classesOf(data)}`}
      style={{ transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` }}
      onClick={() => ui.select({ kind: 'relation', id: relation.id })}
    >
      {relation.label || words.relationTypes[relation.type]}
      {(change ?? status) !== null && <span className="relation-label__tag">{change ?? status}</span>}
    </button>,
    layer,
  );
};
