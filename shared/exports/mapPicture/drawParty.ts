import type { Box } from '../../map/geometry';
import { PICTURE_COLORS, slotColorOf } from '../../map/colors';
import { partyMark, SHAPE_BOX } from '../../map/marks';
import type { Party } from '../../model/party';
import type { Words } from '../../text/nl';
import { element, CHARACTER_WIDTH, text, wrap } from './svg';

const EDGE = 6;
const RADIUS = 10;
const MARK = 18;
const PADDING = 12;
const CODE_CHARACTER_WIDTH = 8.5;
const SMALLEST_NAME = 11;

/** The card of a party as on the map: mark, name, what they want, mandate. */
export const drawParty = (party: Party, box: Box, words: Words): string => {
  const isPerson = party.kind === 'resident' || party.kind === 'household';
  const color = isPerson ? PICTURE_COLORS.onPerson : PICTURE_COLORS.text;
  const subtle = isPerson ? PICTURE_COLORS.onPerson : PICTURE_COLORS.subtle;
  const left = box.x + PADDING + (isPerson ? 0 : EDGE / 2);
  const nameAt = left + MARK + 8;
  const code = party.kind === 'agency' ? party.abbr : '';
  const nameWidth = box.x + box.width - nameAt - (code === '' ? 8 : 8 + code.length * CODE_CHARACTER_WIDTH);
  const nameSize = fittingSize(party.name, nameWidth, isPerson ? 19 : 14);
  const names = wrap(party.name, nameWidth, { size: nameSize, bold: true }, 2);
  const body = party.kind === 'missing' ? words.picture.missing : party.wants || party.sees;
  const bodyAt = box.y + 30 + names.length * (nameSize + 2);
  const room = Math.floor((box.y + box.height - 28 - bodyAt) / 15) + 1;
  return element('g', {}, [
    ground(party, box),
    mark(party, left, box.y + 12),
    ...names.map((name, line) =>
      text(nameAt, box.y + 27 + line * (nameSize + 2), name, { size: nameSize, color, bold: true }),
    ),
    ...(code === ''
      ? []
      : [text(box.x + box.width - 8, box.y + 26, code, { size: 11, color: subtle, anchor: 'end' })]),
    ...wrap(body, box.width - 2 * PADDING, { size: 12.5 }, Math.max(1, Math.min(2, room))).map(
      (line, index) => text(left, bodyAt + index * 15, line, { size: 12.5, color }),
    ),
    ...(party.mandate === null
      ? []
      : [text(left, box.y + box.height - 10, words.mandates[party.mandate], { size: 12, color: subtle })]),
  ]);
};

/** So small that the longest word stays whole, down to what can still be read. */
const fittingSize = (name: string, width: number, wanted: number): number => {
  const longest = Math.max(1, ...name.split(/\s+/).map((word) => word.length));
  return Math.max(SMALLEST_NAME, Math.min(wanted, width / (longest * CHARACTER_WIDTH.bold)));
};

const ground = (party: Party, box: Box): string => {
  const { x, y, width, height } = box;
  const isPerson = party.kind === 'resident' || party.kind === 'household';
  if (isPerson) return element('rect', { x, y, width, height, rx: RADIUS, fill: PICTURE_COLORS.person });
  const isMissing = party.kind === 'missing';
  const frame = element('rect', {
    x,
    y,
    width,
    height,
    rx: RADIUS,
    fill: PICTURE_COLORS.card,
    stroke: PICTURE_COLORS.border,
    'stroke-width': isMissing ? 2 : 1,
    'stroke-dasharray': isMissing ? '6 4' : undefined,
  });
  if (isMissing) return frame;
  const edge = element('rect', {
    x,
    y: y + RADIUS / 2,
    width: EDGE,
    height: height - RADIUS,
    fill: slotColorOf(party.colorSlot),
  });
  return frame + edge;
};

const mark = (party: Party, x: number, y: number): string => {
  const isPerson = party.kind === 'resident' || party.kind === 'household';
  const color = isPerson
    ? PICTURE_COLORS.onPerson
    : party.kind === 'missing'
      ? PICTURE_COLORS.subtle
      : slotColorOf(party.colorSlot);
  const paths = partyMark(party.kind, party.colorSlot).map(({ d, line, dash }) =>
    element(
      'path',
      line === undefined
        ? { d, fill: color }
        : { d, fill: 'none', stroke: color, 'stroke-width': line, 'stroke-dasharray': dash },
    ),
  );
  return element('g', { transform: `translate(${x} ${y}) scale(${MARK / SHAPE_BOX})` }, paths);
};
