import type { PartyKind } from '../model/party';
import type { RelationStatus, RelationType } from '../model/relation';

/** A piece of a mark as an SVG path. Filled in the mark's colour unless it is a line. */
export interface MarkPath {
  readonly d: string;
  /** Width of the line; absent = filled. */
  readonly line?: number;
  readonly dash?: string;
  /** Filled with the ground behind it, so that what lies under does not show through. */
  readonly onGround?: boolean;
}

const disc = (cx: number, cy: number, rx: number, ry = rx): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** Side of the box in which the shapes of parties are drawn. */
export const SHAPE_BOX = 24;

/** One per palette slot; about equally heavy to the eye, and apart without their colour. */
const SHAPES: readonly string[] = [
  disc(12, 12, 10.5),
  'M4.75 2.25h14.5a2.5 2.5 0 0 1 2.5 2.5v14.5a2.5 2.5 0 0 1-2.5 2.5H4.75a2.5 2.5 0 0 1-2.5-2.5V4.75a2.5 2.5 0 0 1 2.5-2.5Z',
  'M12 3 22 20.7H2Z',
  'M12 1.4 22.6 12 12 22.6 1.4 12Z',
  'm12 1.7 3.2 6.7 7.3 1-5.3 5.1 1.3 7.3-6.5-3.6-6.5 3.6 1.3-7.3L1.5 9.4l7.3-1Z',
  'M12 1.8 22.3 9.5 18.4 21.6H5.6L1.7 9.5Z',
  'M8.4 2h7.2v6.4H22v7.2h-6.4V22H8.4v-6.4H2V8.4h6.4Z',
  'M6.6 2.8h10.8L22.7 12l-5.3 9.2H6.6L1.3 12Z',
  'M12 21 2 3.3h20Z',
  'M22.3 14.6A10.6 10.6 0 1 1 10.4 1.5a8.3 8.3 0 0 0 11.9 13.1Z',
  'M6.4 1.9 12 7.5l5.6-5.6 4.5 4.5-5.6 5.6 5.6 5.6-4.5 4.5-5.6-5.6-5.6 5.6-4.5-4.5L7.5 12 1.9 6.4Z',
  disc(12, 12, 11.2, 7),
];

const PERSON: readonly MarkPath[] = [
  { d: disc(12, 7, 4.8) },
  { d: 'M2.6 22c0-5.2 4.2-8.4 9.4-8.4s9.4 3.2 9.4 8.4Z' },
];
const PEOPLE: readonly MarkPath[] = [
  { d: disc(7.4, 7.6, 3.9) },
  { d: 'M.9 20.6c0-4.4 2.7-7.2 6.5-7.2s6.5 2.8 6.5 7.2Z' },
  { d: disc(17.4, 9.4, 3) },
  { d: 'M15.7 20.6h7.5c0-3.9-2.2-6.3-5.8-6.3-.9 0-1.7.1-2.4.4 1 1.5 1.2 3.6.7 5.9Z' },
];
const MISSING: readonly MarkPath[] = [{ d: disc(12, 12, 9.4), line: 2.2, dash: '4.2 3.2' }];
const NO_SLOT: readonly MarkPath[] = [{ d: disc(12, 12, 9), line: 3 }];

/** The mark of a party. Beyond the twelfth slot shapes begin again with the first. */
export const partyMark = (kind: PartyKind, slot: number | null): readonly MarkPath[] => {
  if (kind === 'resident') return PERSON;
  if (kind === 'household') return PEOPLE;
  if (kind === 'missing') return MISSING;
  const d = slot === null ? undefined : SHAPES[(slot - 1) % SHAPES.length];
  return d === undefined ? NO_SLOT : [{ d }];
};

/** The line of a relation: with the mark and the label it tells the type, so that colour is never the only sign. */
export interface LineStyle {
  readonly width: number;
  readonly dash?: string;
  /** Two thin lines: the line is drawn again, narrower, in the colour of the ground. */
  readonly isDouble?: boolean;
}

export const LINE_STYLES: Readonly<Record<RelationType, LineStyle>> = {
  refers: { width: 2.2 },
  waits_for: { width: 2.2, dash: '10 6' },
  blocks: { width: 4 },
  funds: { width: 2.2, dash: '10 4 2 4' },
  decides: { width: 5.5, isDouble: true },
  informs: { width: 3, dash: '2 5' },
  helps: { width: 1.5 },
  other: { width: 2.2, dash: '4 4' },
};

/** How a line says that something is not simply so now, whatever its type. */
export const STATUS_DASH: Readonly<Partial<Record<RelationStatus, string>>> = {
  proposed: '3 7',
  missing: '3 7',
};

/** The core of a double line. */
export const CORE_WIDTH = 2.2;

/** Marks at the end of a relation, drawn pointing right with the tip at (0, 0). */
export const RELATION_MARKS: Readonly<Record<RelationType, readonly MarkPath[]>> = {
  refers: [{ d: 'M0,0 L-13,-6.5 L-13,6.5 Z' }],
  waits_for: [
    { d: 'M-11,-6 L0,0 L-11,6', line: 2.4 },
    { d: 'M-27,-6 L-17,-6 L-27,6 L-17,6 Z', line: 2.4, onGround: true },
  ],
  blocks: [{ d: 'M-2,-11 L-2,11', line: 6 }],
  funds: [{ d: disc(-9, 0, 9), line: 2, onGround: true }],
  informs: [{ d: disc(-9, 0, 9), line: 2, onGround: true }],
  decides: [{ d: 'M0,0 L-10,-6.5 L-20,0 L-10,6.5 Z' }],
  helps: [
    {
      d: 'M-9,7 C-19,0 -17,-7 -12.5,-7 C-10.5,-7 -9.4,-6 -9,-4.6 C-8.6,-6 -7.5,-7 -5.5,-7 C-1,-7 1,0 -9,7 Z',
    },
  ],
  other: [{ d: 'M-10,-5.5 L0,0 L-10,5.5', line: 2.2 }],
};

/** A letter in the mark, kept upright. */
export const MARK_LETTERS: Readonly<Partial<Record<RelationType, string>>> = { funds: '€', informs: 'i' };
/** The middle of that letter. */
export const LETTER_AT = -9;
