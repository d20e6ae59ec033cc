import { partyMark, SHAPE_BOX } from '../../shared/map/marks';
import type { PartyKind } from '../../shared/model/party';
import { slotColor, wrapSlot } from './slots';

export interface AgencyShapeProps {
  slot: number | null;
  kind: PartyKind;
  size?: number | undefined;
  /** Leave out where the name stands beside it. */
  label?: string | undefined;
}

/** The mark of a party: its own shape in its own colour, the same in every view. */
export function AgencyShape({ slot, kind, size = 20, label }: AgencyShapeProps) {
  const own = wrapSlot(slot);
  const isParty = kind === 'agency' || kind === 'network';
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className="rt-shape"
      viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      style={isParty ? { color: `var(${slotColor(own)})` } : undefined}
      {...naming}
    >
      {partyMark(kind, own).map(({ d, line, dash }) => (
        <path
          key={d}
          d={d}
          {...(line === undefined
            ? {}
            : { fill: 'none', stroke: 'currentColor', strokeWidth: line, strokeDasharray: dash })}
        />
      ))}
    </svg>
  );
}
