import type { RelationType } from '../../shared/model/relation';

interface RelationGlyphProps {
  readonly type: RelationType;
  /** Direction in degrees, to keep a letter upright. */
  readonly angle: number;
}

/**
 * The mark at the end of a relation, drawn pointing right with its tip at the origin. Line pattern, mark and label each
 * tell the type, so that colour is never the only sign.
 */
export const RelationGlyph = ({ type, angle }: RelationGlyphProps) => {
  switch (type) {
    case 'refers':
      return <path d="M0,0 L-13,-6.5 L-13,6.5 Z" fill="currentColor" />;
    case 'waits_for':
      return (
        <g fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinejoin="round">
          <path d="M-11,-6 L0,0 L-11,6" />
          <path d="M-27,-6 L-17,-6 L-27,6 L-17,6 Z" fill="var(--map-background)" />
        </g>
      );
    case 'blocks':
      return <path d="M-2,-11 L-2,11" stroke="currentColor" strokeWidth="6" />;
    case 'funds':
      return <Disc letter="€" angle={angle} />;
    case 'informs':
      return <Disc letter="i" angle={angle} />;
    case 'decides':
      return <path d="M0,0 L-10,-6.5 L-20,0 L-10,6.5 Z" fill="currentColor" />;
    case 'helps':
      return (
        <path
          d="M-9,7 C-19,0 -17,-7 -12.5,-7 C-10.5,-7 -9.4,-6 -9,-4.6 C-8.6,-6 -7.5,-7 -5.5,-7 C-1,-7 1,0 -9,7 Z"
          fill="currentColor"
        />
      );
    case 'other':
      return <path d="M-10,-5.5 L0,0 L-10,5.5" fill="none" stroke="currentColor" strokeWidth="2.2" />;
  }
};

const Disc = ({ letter, angle }: { readonly letter: string; readonly angle: number }) => (
  <g>
    <circle cx="-9" cy="0" r="9" fill="var(--map-background)" stroke="currentColor" strokeWidth="2" />
    <text
      x="-9"
      y="4.2"
      textAnchor="middle"
      fontSize="12"
      fontWeight="700"
      fill="currentColor"
      transform={`rotate(${-angle} -9 0)`}
    >
      {letter}
    </text>
  </g>
);
