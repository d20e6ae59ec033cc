import 'reactflow/dist/style.css';
import './canvas.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ConnectionMode, ReactFlow, ReactFlowProvider, useReactFlow, type Connection } from 'reactflow';
import type { Party } from '../../shared/model/party';
import { useCase, useCaseHeader, useRecordsWith } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { useText } from '../text/i18n';
import { GroupNode } from './GroupNode';
import { LabelLayerProvider, useFindLabelLayer } from './labelLayer';
import { LoopTag } from './LoopTag';
import { fitOptions } from './fitView';
import { MapToolbar } from './MapToolbar';
import { Minimap } from './Minimap';
import { readingOrder } from '../../shared/map/readingOrder';
import { PartyNode, type PartyNodeData } from './PartyNode';
import { RelationEdge } from './RelationEdge';
import { useGroupNodes } from './useGroupNodes';
import { useMapKeyboard } from './useMapKeyboard';
import { useMapNodes, type PartyFlowNode } from './useMapNodes';
import { useRelationEdges, type RelationFlowEdge } from './useRelationEdges';
import { useSpokenOf } from './useSpokenOf';
import { useSelectionInView } from './useSelectionInView';
import { useZoomLevel } from './useZoomLevel';

const NODE_TYPES = { party: PartyNode, 'group-frame': GroupNode };
const EDGE_TYPES = { relation: RelationEdge };
/** What the map itself needs of a party; each card reads the rest of its own record. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'position'] as const;
/** From this many cards on, what is out of view is not drawn. */
const CULL_FROM = 150;
/** From this many cards on, a small map shows where one is. */
const MINIMAP_FROM = 20;

/* Always the same functions: React Flow tells all its cards and lines about every new one. */
const selectParty = (_event: unknown, { id }: { readonly id: string }): void =>
  ui.select({ kind: 'party', id });
const selectRelation = (_event: unknown, { id }: { readonly id: string }): void =>
  ui.select({ kind: 'relation', id });
const selectNothing = (): void => ui.select(null);
const drawRelation = ({ source, target }: Connection): void => {
  if (source !== target) ui.drawRelation({ from: source, to: target });
};
const PRO_OPTIONS = { hideAttribution: false };

/** *De kaart*: everybody round the resident and what they do with each other. */
export const CaseMap = () => (
  <ReactFlowProvider>
    <MapCanvas />
  </ReactFlowProvider>
);

const MapCanvas = () => {
  const t = useText();
  const parties = useRecordsWith('parties', PARTY_FIELDS);
  const name = useCaseHeader()?.pseudonym ?? '';
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const tabStop = parties.some((party) => party.id === focusedId)
    ? focusedId
    : (readingOrder(parties)[0]?.id ?? null);
  const keyboard = useMapKeyboard(parties, tabStop);
  const dataOf = usePartyData(tabStop, keyboard.movingId, setFocusedId);
  const { nodes, boxes, isMoving, onNodesChange, onNodeDrag, onNodeDragStop } = useMapNodes(parties, dataOf);
  const edges = useRelationEdges(boxes, isMoving);
  const groups = useGroupNodes(boxes);
  const all = useMemo(() => (groups.length === 0 ? nodes : [...groups, ...nodes]), [groups, nodes]);
  const { layer, mapRef } = useFindLabelLayer();
  const level = useZoomLevel();
  useSelectionInView(boxes);
  useFitOnOpen();
  return (
    // The keys belong to the cards inside; this element only hears them on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={mapRef} className="case-map" data-zoom={level} onKeyDown={keyboard.onKeyDown}>
      <LabelLayerProvider value={layer}>
        <ReactFlow
          aria-label={t('map.label', { name })}
          nodes={all as PartyFlowNode[]}
          edges={edges as RelationFlowEdge[]}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onNodesChange}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onNodeClick={selectParty}
          onEdgeClick={selectRelation}
          onPaneClick={selectNothing}
          onlyRenderVisibleElements={parties.length > CULL_FROM}
          nodesFocusable={false}
          edgesFocusable={false}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={24}
          onConnect={drawRelation}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          panActivationKeyCode={null}
          zoomOnDoubleClick={false}
          nodeDragThreshold={4}
          minZoom={0.15}
          maxZoom={2.5}
          proOptions={PRO_OPTIONS}
        />
      </LabelLayerProvider>
      {parties.length >= MINIMAP_FROM && level !== 'far' && <Minimap />}
      <LoopTag />
      {parties.length === 1 && <p className="case-map__alone">{t('map.alone', { name })}</p>}
      <MapToolbar parties={parties} />
    </div>
  );
};

const usePartyData = (
  tabStop: string | null,
  movingId: string | null,
  onFocus: (id: string) => void,
): ((party: Party) => PartyNodeData) => {
  const selection = useUi((state) => state.selection);
  const spoken = useSpokenOf();
  return useCallback(
    (party: Party): PartyNodeData => ({
      selected: selection?.kind === 'party' && selection.id === party.id,
      // The resident stays in sight: it is about him or her.
      dimmed: spoken !== null && party.kind !== 'resident' && !spoken.parties.has(party.id),
      isTabStop: party.id === tabStop,
      moving: party.id === movingId,
      onFocus,
    }),
    [selection, spoken, tabStop, movingId, onFocus],
  );
};

/** Shows the whole map when a case opens, and again when the room for it changes. */
const useFitOnOpen = (): void => {
  const flow = useReactFlow();
  const docId = useCase((state) => state.docId);
  const count = useCase((state) => state.tables.parties.size > 0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => void flow.fitView(fitOptions()));
    return () => cancelAnimationFrame(frame);
  }, [flow, docId, count]);
  useEffect(() => {
    const canvas = document.querySelector('.case-map');
    if (!canvas) return undefined;
    const observer = new ResizeObserver(() => requestAnimationFrame(() => void flow.fitView(fitOptions())));
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [flow]);
};
