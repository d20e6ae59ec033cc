import { useCallback, useMemo, useRef, useState } from 'react';
import { Position, type Node, type NodeChange, type NodeHandle } from 'reactflow';
import { moveParty } from '../../shared/commands/party';
import type { Party } from '../../shared/model/party';
import { dispatch } from '../session/dispatch';
import { tellDrag } from '../session/meeting/presence';
import { useMeeting } from '../store/meetingStore';
import { sizeOf } from '../../shared/map/cardSize';
import { isSameBox, type Box } from '../../shared/map/geometry';
import { readingOrder } from '../../shared/map/readingOrder';
import type { PartyNodeData } from './PartyNode';

export type PartyFlowNode = Node<PartyNodeData>;
type At = readonly [number, number];

const TELL_EVERY_MS = 80;
/** Diameter of the grip from which a relation is drawn, in canvas units. */
const GRIP = 26;
/** Where cards without a place of their own stand until somebody puts them somewhere. */
const parkingSpot = (index: number): At => [20 + (index % 6) * 230, 820 + Math.floor(index / 6) * 150];

interface MapNodes {
  readonly nodes: PartyFlowNode[];
  readonly boxes: ReadonlyMap<string, Box>;
  /** Cards that somebody, here or elsewhere, is dragging. */
  readonly moving: ReadonlySet<string>;
  readonly onNodesChange: (changes: readonly NodeChange<PartyFlowNode>[]) => void;
  readonly onNodeDrag: (event: unknown, node: PartyFlowNode) => void;
  readonly onNodeDragStop: (event: unknown, node: PartyFlowNode) => void;
}

/**
 * The cards for React Flow. A drag lives here and in presence while it lasts, and is written to the case once, when the
 * card is put down.
 */
export const useMapNodes = (parties: readonly Party[], dataOf: (party: Party) => PartyNodeData): MapNodes => {
  const [dragged, setDragged] = useState<ReadonlyMap<string, At>>(new Map());
  const drags = useMeeting((state) => state.drags);
  const lastTold = useRef(0);
  const [cache] = useState(() => new NodeCache());

  const ordered = useMemo(() => readingOrder(parties), [parties]);
  const nodes = useMemo(
    () =>
      cache.nodesFor(
        ordered.map((party, index) => ({
          party,
          at: dragged.get(party.id) ?? drags.get(party.id) ?? party.position ?? parkingSpot(index),
          data: dataOf(party),
        })),
      ),
    [cache, ordered, dragged, drags, dataOf],
  );

  const boxes = useMemo(() => cache.boxesOf(nodes), [cache, nodes]);

  const onNodesChange = useCallback((changes: readonly NodeChange<PartyFlowNode>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.dragging && change.position) {
        const { x, y } = change.position;
        setDragged((before) => new Map(before).set(change.id, [x, y]));
      }
    }
  }, []);
  const onNodeDrag = useCallback((_event: unknown, node: PartyFlowNode) => {
    const now = performance.now();
    if (now - lastTold.current < TELL_EVERY_MS) return;
    lastTold.current = now;
    tellDrag(node.id, [node.position.x, node.position.y]);
  }, []);
  const onNodeDragStop = useCallback((_event: unknown, node: PartyFlowNode) => {
    tellDrag(null);
    dispatch(moveParty, {
      id: node.id,
      position: [Math.round(node.position.x), Math.round(node.position.y)],
    });
    setDragged((before) => {
      const after = new Map(before);
      after.delete(node.id);
      return after;
    });
  }, []);
  const moving = useMemo(() => new Set([...dragged.keys(), ...drags.keys()]), [dragged, drags]);
  return { nodes, boxes, moving, onNodesChange, onNodeDrag, onNodeDragStop };
};

interface Wanted {
  readonly party: Party;
  readonly at: At;
  readonly data: PartyNodeData;
}

/** Gives the same node object as before unless something about it changed, so that React Flow skips it. */
class NodeCache {
  #nodes = new Map<string, PartyFlowNode>();
  #list: PartyFlowNode[] = [];
  #boxes: ReadonlyMap<string, Box> = new Map();

  nodesFor(wanted: readonly Wanted[]): PartyFlowNode[] {
    this.#nodes = new Map(wanted.map((one) => [one.party.id, nodeFor(one, this.#nodes.get(one.party.id))]));
    const list = [...this.#nodes.values()];
    const same = list.length === this.#list.length && list.every((node, index) => node === this.#list[index]);
    if (!same) this.#list = list;
    return this.#list;
  }

  /** The same boxes as before unless a card came, went or moved: selecting a card must not route relations anew. */
  boxesOf(nodes: readonly PartyFlowNode[]): ReadonlyMap<string, Box> {
    const before = this.#boxes;
    const boxes = new Map(nodes.map((node) => [node.id, boxOfNode(node, before.get(node.id))]));
    const same = boxes.size === before.size && nodes.every(({ id }) => boxes.get(id) === before.get(id));
    if (!same) this.#boxes = boxes;
    return this.#boxes;
  }
}

const boxOfNode = ({ position, width = 0, height = 0 }: PartyFlowNode, before: Box | undefined): Box => {
  const box = { ...position, width, height };
  return before && isSameBox(box, before) ? before : box;
};

const nodeFor = ({ party, at: [x, y], data }: Wanted, before: PartyFlowNode | undefined): PartyFlowNode => {
  const [width, height] = sizeOf(party.kind);
  const same =
    before !== undefined &&
    before.position.x === x &&
    before.position.y === y &&
    before.height === height &&
    Object.entries(data).every(([key, value]) => before.data[key] === value);
  if (same) return before;
  const size = { width, height };
  return {
    id: party.id,
    type: 'party',
    position: { x, y },
    ...size,
    // Known beforehand: React Flow would measure a card again at every step of a drag, and drop its relations meanwhile.
    measured: size,
    handles: handlesOf(size),
    data,
  };
};

/** As the style sheet draws them: the whole card takes a relation, the grip at its side begins one. */
const handlesOf = ({ width, height }: { readonly width: number; readonly height: number }): NodeHandle[] => [
  { type: 'target', position: Position.Left, x: 0, y: 0, width, height },
  {
    type: 'source',
    position: Position.Right,
    x: width - GRIP / 2,
    y: (height - GRIP) / 2,
    width: GRIP,
    height: GRIP,
  },
];
