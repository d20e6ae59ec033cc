import { angleAt, partWithin, type Box, type Curve } from '../../../shared/map/geometry';
import {
  CORE_WIDTH,
  LETTER_AT,
  LINE_STYLES,
  MARK_LETTERS,
  RELATION_MARKS,
  STATUS_DASH,
} from '../../../shared/map/marks';
import type { RelationType } from '../../../shared/model/relation';
import type { LineColours } from './lineColours';
import type { RelationView } from './relationView';

/** A relation that was chosen, or that a scenario adds. */
const STRONG_WIDTH = 4;
const OPACITY = { dimmed: 0.22, ended: 0.5, notYet: 0.75 } as const;
const LETTER_SIZE = 12;
const LETTER_BASE = 4.2;

const paths = new Map<string, Path2D>();
const pathOf = (d: string): Path2D => {
  const known = paths.get(d);
  if (known) return known;
  const path = new Path2D(d);
  paths.set(d, path);
  return path;
};

/** The ring of a loop, to be drawn before all lines. */
export const drawHalo = (
  to: CanvasRenderingContext2D,
  view: RelationView,
  colours: LineColours,
  box: Box,
): void => {
  const seen = view.inLoop ? partWithin(view.route.curve, box) : null;
  if (seen === null) return;
  to.globalAlpha = opacityOf(view);
  drawCurve(to, seen, { width: colours.haloWidth, colour: colours.halo, isRound: true });
};

/** Draws the line of a relation with its mark, in canvas units; what lies outside `box` may be left out. */
export const drawRelation = (
  to: CanvasRenderingContext2D,
  view: RelationView,
  colours: LineColours,
  box: Box,
): void => {
  const { relation, route } = view;
  const seen = partWithin(route.curve, box);
  if (seen === null) return;
  to.globalAlpha = opacityOf(view);
  drawLine(to, seen, view, colours);
  drawMark(to, relation.type, route.curve, colours);
};

const opacityOf = ({ relation, dimmed }: RelationView): number => {
  if (dimmed) return OPACITY.dimmed;
  return relation.status === 'ended' || relation.change === 'removed' ? OPACITY.ended : 1;
};

const drawLine = (
  to: CanvasRenderingContext2D,
  curve: Curve,
  { relation, selected }: RelationView,
  colours: LineColours,
): void => {
  const { type, status, change } = relation;
  const { width, dash, isDouble = false } = LINE_STYLES[type];
  const statusDash = STATUS_DASH[status];
  const before = to.globalAlpha;
  if (statusDash !== undefined) to.globalAlpha *= OPACITY.notYet;
  drawCurve(to, curve, {
    width: selected || change === 'added' ? Math.max(STRONG_WIDTH, width) : width,
    colour: colours.types[type],
    dash: statusDash ?? dash,
    isRound: type === 'informs',
  });
  to.globalAlpha = before;
  if (isDouble) drawCurve(to, curve, { width: CORE_WIDTH, colour: colours.ground });
};

interface Stroke {
  readonly width: number;
  readonly colour: string;
  readonly dash?: string | undefined;
  readonly isRound?: boolean;
}

const drawCurve = (
  to: CanvasRenderingContext2D,
  { from, control, to: end }: Curve,
  { width, colour, dash, isRound = false }: Stroke,
): void => {
  to.beginPath();
  to.moveTo(from.x, from.y);
  to.quadraticCurveTo(control.x, control.y, end.x, end.y);
  to.lineWidth = width;
  to.strokeStyle = colour;
  to.lineCap = isRound ? 'round' : 'butt';
  to.setLineDash(dash === undefined ? [] : dash.split(' ').map(Number));
  to.stroke();
};

/** The mark at the end, pointing along the curve; a letter in it stays upright. */
const drawMark = (
  to: CanvasRenderingContext2D,
  type: RelationType,
  curve: Curve,
  colours: LineColours,
): void => {
  const angle = (angleAt(curve, 1) * Math.PI) / 180;
  const colour = colours.types[type];
  to.save();
  to.translate(curve.to.x, curve.to.y);
  to.rotate(angle);
  to.setLineDash([]);
  to.lineJoin = 'round';
  to.lineCap = 'butt';
  for (const { d, line, onGround = false } of RELATION_MARKS[type]) {
    const path = pathOf(d);
    if (onGround || line === undefined) {
      to.fillStyle = onGround ? colours.ground : colour;
      to.fill(path);
    }
    if (line !== undefined) {
      to.strokeStyle = colour;
      to.lineWidth = line;
      to.stroke(path);
    }
  }
  const letter = MARK_LETTERS[type];
  if (letter !== undefined) {
    to.translate(LETTER_AT, 0);
    to.rotate(-angle);
    to.fillStyle = colour;
    to.font = `700 ${LETTER_SIZE}px ${colours.font}`;
    to.textAlign = 'center';
    to.fillText(letter, 0, LETTER_BASE);
  }
  to.restore();
};
