import 'reactflow/dist/style.css';
import './canvas.css';
import './relations/relations.css';
import { useCallback, useMemo, useState } from 'react';
import {
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  useConnection,
  type Connection,
  type ConnectionState,
  type Edge,
} from 'reactflow';
import type { Party } from '../../shared/model/party';
import { useCaseHeader, useReadOnly, useRecordsWith } from '../store/caseStore';
import { ui, useUi } from '../store/uiStore';
import { useText } from '../text/i18n';
import { GroupNode } from './GroupNode';
import { LoopTag } from './LoopTag';
import { MapToolbar } from './MapToolbar';
import { Minimap } from './Minimap';
import { readingOrder } from '../../shared/map/readingOrder';
import { MOST_AT_A_GLANCE, useOpenView } from './useOpenView';
import { PartyNode, type PartyNodeData } from './PartyNode';
import { RelationLines } from './relations/RelationLines';
import { useLineColours } from './relations/lineColours';
import { useRelationViews } from './relations/useRelationViews';
import { useRelationsUnderPointer } from './relations/useRelationsUnderPointer';
import { useGroupNodes } from './useGroupNodes';
import { useMapKeyboard } from './useMapKeyboard';
import { useMapNodes, type PartyFlowNode } from './useMapNodes';
import { useSharpAfterZoom } from './useSharpAfterZoom';
import { useSpokenOf } from './useSpokenOf';
import { useSelectionInView } from './useSelectionInView';
import { useMapZoomLevel, ZoomLevelProvider } from './useZoomLevel';

const NODE_TYPES = { party: PartyNode, 'group-frame': GroupNode };
/** Relations are one drawing of our own; React Flow only draws the one that somebody is making. */
const NO_EDGES: Edge[] = [];
/** What the map itself needs of a party; each card reads the rest of its own record. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'position'] as const;
/** From this many cards on, a small map shows where one is. */
const MINIMAP_FROM = 20;

/* Always the same functions: React Flow tells all its cards and lines about every new one. */
const selectParty = (_event: unknown, { id }: { readonly id: string }): void =>
  ui.select({ kind: 'party', id });
const drawRelation = ({ source, target }: Connection): void => {
  if (source !== target) ui.drawRelation({ from: source, to: target });
};
const isConnecting = ({ inProgress }: ConnectionState): boolean => inProgress;
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
  const { nodes, boxes, moving, onNodesChange, onNodeDrag, onNodeDragStop } = useMapNodes(parties, dataOf);
  const views = useRelationViews(boxes, moving.size > 0);
  const pointer = useRelationsUnderPointer(views);
  const groups = useGroupNodes(boxes);
  const all = useMemo(() => (groups.length === 0 ? nodes : [...groups, ...nodes]), [groups, nodes]);
  const [map, setMap] = useState<HTMLElement | null>(null);
  const layer = useMemo(() => map?.querySelector('.react-flow__edgelabel-renderer') ?? null, [map]);
  const colours = useLineColours(map);
  const level = useMapZoomLevel();
  const connecting = useConnection(isConnecting);
  const readOnly = useReadOnly();
  useSelectionInView(boxes);
  useOpenView(parties);
  useSharpAfterZoom(map);
  return (
    // The keys belong to the cards inside; this element only hears them on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={setMap}
      className="case-map"
      data-zoom={level}
      data-connecting={connecting || undefined}
      data-readonly={readOnly || undefined}
      onKeyDown={keyboard.onKeyDown}
    >
      <ZoomLevelProvider value={level}>
        <ReactFlow
          aria-label={t('map.label', { name })}
          nodes={all as PartyFlowNode[]}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          onNodesChange={onNodesChange}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onNodeClick={selectParty}
          onPaneClick={pointer.onClick}
          onPaneMouseMove={pointer.onMove}
          onlyRenderVisibleElements={parties.length > MOST_AT_A_GLANCE}
          nodesFocusable={false}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
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
        {layer && <RelationLines views={views} moving={moving} colours={colours} layer={layer} />}
      </ZoomLevelProvider>
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
