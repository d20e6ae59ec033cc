import { PICTURE_COLORS, RELATION_COLORS } from '../../map/colors';
import { angleAt, svgPath } from '../../map/geometry';
import type { MapRelation } from '../../map/mapRelations';
import {
  CORE_WIDTH,
  LETTER_AT,
  LINE_STYLES,
  MARK_LETTERS,
  RELATION_MARKS,
  STATUS_DASH,
} from '../../map/marks';
import type { Route } from '../../map/relationRouter';
import type { Words } from '../../text/nl';
import { element, text, wrap } from './svg';

const LABEL_SIZE = 12.5;
const LABEL_LINE = 15;
const LABEL_WIDTH = 140;
const LOOP_WIDTH = 15;

/** The line of a relation with the mark at its end; in a loop with a halo under it. */
export const drawLine = (relation: MapRelation, { curve }: Route, inLoop: boolean): string => {
  const { type, status } = relation;
  const style = LINE_STYLES[type];
  const color = RELATION_COLORS[type];
  const d = svgPath(curve);
  const line = { d, fill: 'none', stroke: color, 'stroke-width': style.width };
  const angle = angleAt(curve, 1);
  return element('g', { opacity: status === 'ended' ? 0.5 : undefined }, [
    ...(inLoop
      ? [
          element('path', {
            d,
            fill: 'none',
            stroke: PICTURE_COLORS.loop,
            'stroke-width': LOOP_WIDTH,
            'stroke-opacity': 0.16,
            'stroke-linecap': 'round',
          }),
        ]
      : []),
    element('path', { ...line, 'stroke-dasharray': STATUS_DASH[status] ?? style.dash }),
    ...(style.isDouble === true
      ? [element('path', { ...line, stroke: PICTURE_COLORS.ground, 'stroke-width': CORE_WIDTH })]
      : []),
    element(
      'g',
      { transform: `translate(${curve.to.x} ${curve.to.y}) rotate(${angle})` },
      markOf(type, angle),
    ),
  ]);
};

const markOf = (type: MapRelation['type'], angle: number): readonly string[] => {
  const color = RELATION_COLORS[type];
  const letter = MARK_LETTERS[type];
  return [
    ...RELATION_MARKS[type].map(({ d, line, onGround = false }) =>
      element('path', {
        d,
        fill: onGround ? PICTURE_COLORS.ground : line === undefined ? color : 'none',
        stroke: line === undefined ? undefined : color,
        'stroke-width': line,
        'stroke-linejoin': 'round',
      }),
    ),
    ...(letter === undefined
      ? []
      : [
          element('g', { transform: `rotate(${-angle} ${LETTER_AT} 0)` }, [
            text(LETTER_AT, 4.2, letter, { size: 12, color, bold: true, anchor: 'middle' }),
          ]),
        ]),
  ];
};

/** The sentence on a line; left out where it would hide something: it stands beside the map all the same. */
export const drawLabel = (relation: MapRelation, route: Route, words: Words): string => {
  if (route.isLabelHidden) return '';
  const status = relation.status === 'current' ? '' : ` (${words.relationStatuses[relation.status]})`;
  const lines = wrap(`${relation.label || words.relationTypes[relation.type]}${status}`, LABEL_WIDTH, {
    size: LABEL_SIZE,
  });
  const widest = Math.max(...lines.map((line) => line.length)) * LABEL_SIZE * 0.5 + 6;
  const { x, y } = route.label;
  const top = y - (lines.length * LABEL_LINE) / 2;
  return element('g', {}, [
    element('rect', {
      x: x - widest / 2,
      y: top,
      width: widest,
      height: lines.length * LABEL_LINE,
      rx: 3,
      fill: PICTURE_COLORS.ground,
      'fill-opacity': 0.88,
    }),
    ...lines.map((line, index) =>
      text(x, top + 11.5 + index * LABEL_LINE, line, {
        size: LABEL_SIZE,
        color: RELATION_COLORS[relation.type],
        bold: true,
        anchor: 'middle',
      }),
    ),
  ]);
};
