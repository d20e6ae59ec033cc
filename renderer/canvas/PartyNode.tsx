import { memo } from 'react';
import { Handle, Position, type Node, type NodeProps } from 'reactflow';
import type { Party } from '../../shared/model/party';
import { useRecord } from '../store/caseStore';
import { useMeeting } from '../store/meetingStore';
import { ui } from '../store/uiStore';
import { slotColor } from '../ui';
import { PartyFace } from './PartyFace';

export interface PartyNodeData extends Record<string, unknown> {
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** This card is the one stop of the map in the tab order. */
  readonly isTabStop: boolean;
  readonly moving: boolean;
  readonly onFocus: (id: string) => void;
}

/** A party's card on the map. It reads its own record, so one edit redraws one card. */
export const PartyNode = memo(({ id, data }: NodeProps<Node<PartyNodeData>>) => {
  const party = useRecord('parties', id);
  const mine = useMeeting((state) => state.participants.find((person) => person.focus?.id === id));
  if (!party) return null;
  const classes = [
    'party',
    `party--${party.kind}`,
    data.selected ? 'party--selected' : '',
    data.dimmed ? 'party--dimmed' : '',
    data.moving ? 'party--moving' : '',
  ].join(' ');
  return (
    <div className={classes} style={{ '--party-color': colorOf(party) } as React.CSSProperties}>
      <button
        type="button"
        className="party__button"
        data-party={id}
        tabIndex={data.isTabStop ? 0 : -1}
        aria-pressed={data.selected}
        onFocus={() => data.onFocus(id)}
        onClick={() => ui.select({ kind: 'party', id })}
      >
        <PartyFace party={party} />
      </button>
      {/* The whole card takes a relation that is being drawn; by keyboard `R` does the same. */}
      <Handle type="target" position={Position.Left} className="party__drop" />
      <Handle type="source" position={Position.Right} className="party__grip nodrag" />
      {mine && <span className="party__peer">{mine.name}</span>}
    </div>
  );
});
PartyNode.displayName = 'PartyNode';

const colorOf = (party: Party): string =>
  party.colorSlot === null ? 'var(--rt-party-plain)' : `var(${slotColor(party.colorSlot)})`;
