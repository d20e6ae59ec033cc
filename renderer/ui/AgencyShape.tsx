import type { ReactNode } from 'react';
import { slotColor, wrapSlot } from './slots';

export interface AgencyShapeProps {
  slot: number | null;
  /** agency, resident, household, network or missing. */
  kind: string;
  size?: number | undefined;
  /** Leave out where the name stands beside it. */
  label?: string | undefined;
}

/** Box 24 by 24; about equally heavy to the eye, and apart without their colour. */
const SHAPES: readonly ReactNode[] = [
  <circle key="circle" cx="12" cy="12" r="10.5" />,
  <rect key="square" x="2.25" y="2.25" width="19.5" height="19.5" rx="2.5" />,
  <path key="triangle" d="M12 3 22 20.7H2Z" />,
  <path key="diamond" d="M12 1.4 22.6 12 12 22.6 1.4 12Z" />,
  <path key="star" d="m12 1.7 3.2 6.7 7.3 1-5.3 5.1 1.3 7.3-6.5-3.6-6.5 3.6 1.3-7.3L1.5 9.4l7.3-1Z" />,
  <path key="pentagon" d="M12 1.8 22.3 9.5 18.4 21.6H5.6L1.7 9.5Z" />,
  <path key="plus" d="M8.4 2h7.2v6.4H22v7.2h-6.4V22H8.4v-6.4H2V8.4h6.4Z" />,
  <path key="hexagon" d="M6.6 2.8h10.8L22.7 12l-5.3 9.2H6.6L1.3 12Z" />,
  <path key="triangle-down" d="M12 21 2 3.3h20Z" />,
  <path key="half-moon" d="M22.3 14.6A10.6 10.6 0 1 1 10.4 1.5a8.3 8.3 0 0 0 11.9 13.1Z" />,
  <path
    key="cross"
    d="M6.4 1.9 12 7.5l5.6-5.6 4.5 4.5-5.6 5.6 5.6 5.6-4.5 4.5-5.6-5.6-5.6 5.6-4.5-4.5L7.5 12 1.9 6.4Z"
  />,
  <ellipse key="oval" cx="12" cy="12" rx="11.2" ry="7" />,
];

const PERSON = (
  <>
    <circle cx="12" cy="7" r="4.8" />
    <path d="M2.6 22c0-5.2 4.2-8.4 9.4-8.4s9.4 3.2 9.4 8.4Z" />
  </>
);
const PEOPLE = (
  <>
    <circle cx="7.4" cy="7.6" r="3.9" />
    <path d="M.9 20.6c0-4.4 2.7-7.2 6.5-7.2s6.5 2.8 6.5 7.2Z" />
    <circle cx="17.4" cy="9.4" r="3" />
    <path d="M15.7 20.6h7.5c0-3.900-2.200-6.300-5.800-6.300-.9 0-1.700.1-2.400.4 1 1.500 1.200 3.600.7 5.9Z" />
  </>
);
const MISSING = (
  <circle
    cx="12"
    cy="12"
    r="9.4"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.2"
    strokeDasharray="4.2 3.2"
  />
);
const NO_SLOT = <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="3" />;

function picture(kind: string, slot: number | null): ReactNode {
  if (kind === 'resident') return PERSON;
  if (kind === 'household') return PEOPLE;
  if (kind === 'missing') return MISSING;
  return slot === null ? NO_SLOT : SHAPES[slot - 1];
}

/** The mark of a party: its own shape in its own colour, the same in every view. */
export function AgencyShape({ slot, kind, size = 20, label }: AgencyShapeProps) {
  const own = wrapSlot(slot);
  const isParty = kind === 'agency' || kind === 'network';
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className="rt-shape"
      viewBox="0 0 24 24"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      style={isParty ? { color: `var(${slotColor(own)})` } : undefined}
      {...naming}
    >
      {picture(kind, own)}
    </svg>
  );
}
