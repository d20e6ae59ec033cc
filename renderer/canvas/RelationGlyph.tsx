import { LETTER_AT, MARK_LETTERS, RELATION_MARKS } from '../../shared/map/marks';
import type { RelationType } from '../../shared/model/relation';

interface RelationGlyphProps {
  readonly type: RelationType;
  /** Direction in degrees, to keep a letter upright. */
  readonly angle: number;
}

/** The mark at the end of a relation, drawn pointing right with its tip at the origin. */
export const RelationGlyph = ({ type, angle }: RelationGlyphProps) => (
  <g>
    {RELATION_MARKS[type].map(({ d, line, onGround = false }) => (
      <path
        key={d}
        d={d}
        fill={onGround ? 'var(--map-background)' : line === undefined ? 'currentColor' : 'none'}
        stroke={line === undefined ? 'none' : 'currentColor'}
        strokeWidth={line}
        strokeLinejoin="round"
      />
    ))}
    {MARK_LETTERS[type] && (
      <text
        x={LETTER_AT}
        y="4.2"
        textAnchor="middle"
        fontSize="12"
        fontWeight="700"
        fill="currentColor"
        transform={`rotate(${-angle} ${LETTER_AT} 0)`}
      >
        {MARK_LETTERS[type]}
      </text>
    )}
  </g>
);
