import { useMemo, useState } from 'react';
import type { Edge } from 'reactflow';
import { relationsOfLoop } from '../../shared/insight/caseInsight';
import { useCase, useRecords } from '../store/caseStore';
import { loopOf } from '../store/selection';
import { useUi } from '../store/uiStore';
import { useWords } from '../text/i18n';
import type { Box } from '../../shared/map/geometry';
import { labelSize } from '../../shared/map/labelSize';
import { longest } from './LoopTag';
import { mapRelations, type MapRelation } from '../../shared/map/mapRelations';
import type { RelationEdgeData } from './RelationEdge';
import { RelationRouter, type Route } from '../../shared/map/relationRouter';
import { useSpokenOf } from './useSpokenOf';

export type RelationFlowEdge = Edge<RelationEdgeData>;

/** The relations for React Flow: routed round the cards, and the same object as before unless one changed. */
export const useRelationEdges = (
  boxes: ReadonlyMap<string, Box>,
  isMoving: boolean,
): readonly RelationFlowEdge[] => {
  const shown = useShownRelations();
  const routes = useRoutes(shown, boxes, isMoving);
  const ring = useRing();
  const selection = useUi((state) => state.selection);
  const spoken = useSpokenOf();
  const [cache] = useState(() => new EdgeCache());
  return useMemo(
    () =>
      cache.edgesFor(
        shown.flatMap((relation): RelationEdgeData[] => {
          const route = routes.get(relation.id);
          if (!route) return [];
          const inLoop = ring.has(relation.id);
          const selected = selection?.kind === 'relation' && selection.id === relation.id;
          const touched =
            selection?.kind === 'party' && (selection.id === relation.from || selection.id === relation.to);
          const hasLabel = !route.isLabelHidden || selected || touched;
          return [
            {
              relation,
              route,
              inLoop,
              selected,
              hasLabel,
              dimmed: spoken !== null && !(spoken.relations?.has(relation.id) ?? inLoop),
            },
          ];
        }),
      ),
    [cache, shown, routes, ring, selection, spoken],
  );
};

const useShownRelations = (): readonly MapRelation[] => {
  const relations = useRecords('relations');
  const changes = useRecords('relationChanges');
  const scenario = useUi((state) => state.shownScenario);
  const hidden = useUi((state) => state.hiddenRelations);
  return useMemo(() => {
    const all = mapRelations(
      relations,
      scenario === null ? [] : changes.filter((change) => change.scenario === scenario),
    );
    return hidden.length === 0 ? all : all.filter(({ type }) => !hidden.includes(type));
  }, [relations, changes, scenario, hidden]);
};

const useRoutes = (
  shown: readonly MapRelation[],
  boxes: ReadonlyMap<string, Box>,
  isMoving: boolean,
): ReadonlyMap<string, Route> => {
  const words = useWords();
  const docId = useCase((state) => state.docId);
  // A router remembers its map: another case begins with an empty one.
  const router = useMemo(() => ({ docId, of: new RelationRouter() }), [docId]).of;
  return useMemo(
    () =>
      router.route(
        shown.map((relation) => ({
          id: relation.id,
          from: relation.from,
          to: relation.to,
          label: labelSize(relation.label || words.relationTypes[relation.type]),
        })),
        boxes,
        isMoving,
      ),
    [router, shown, boxes, isMoving, words],
  );
};

/** The relations of the loop that is selected, or else of the one that says most. */
const useRing = (): ReadonlySet<string> => {
  const relations = useRecords('relations');
  const loops = useCase((state) => state.insight.loops.cycles);
  const holders = useCase((state) => state.insight.lead.holders);
  const selected = useUi((state) => (state.selection?.kind === 'loop' ? state.selection.id : null));
  return useMemo(() => {
    const loop = selected === null ? longest(loops, holders) : loopOf(selected);
    return new Set(loop ? relationsOfLoop(loop, relations) : []);
  }, [relations, loops, holders, selected]);
};

const isSame = (a: RelationEdgeData, b: RelationEdgeData): boolean =>
  a.relation === b.relation &&
  a.route === b.route &&
  a.inLoop === b.inLoop &&
  a.selected === b.selected &&
  a.hasLabel === b.hasLabel &&
  a.dimmed === b.dimmed;

class EdgeCache {
  #edges = new Map<string, RelationFlowEdge>();

  edgesFor(wanted: readonly RelationEdgeData[]): RelationFlowEdge[] {
    const edges = wanted.map((data) => {
      const before = this.#edges.get(data.relation.id);
      return before?.data && isSame(before.data, data) ? before : edgeOf(data);
    });
    this.#edges = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  }
}

const edgeOf = (data: RelationEdgeData): RelationFlowEdge => ({
  id: data.relation.id,
  type: 'relation',
  // The label beside the line says the sentence; the line itself is drawing.
  domAttributes: { 'aria-hidden': true },
  source: data.relation.from,
  target: data.relation.to,
  data,
});
