import { loopsOf, relationsOfLoop } from '../../insight/circles';
import { boxOf } from '../../map/cardSize';
import { PICTURE_COLORS } from '../../map/colors';
import { groupFrames, type GroupFrame } from '../../map/groupFrames';
import { labelSize } from '../../map/labelSize';
import { mapRelations, type MapRelation } from '../../map/mapRelations';
import { readingOrder } from '../../map/readingOrder';
import { routeRelations, type Route } from '../../map/relationRouter';
import { extentOf } from '../../map/surroundings';
import type { Box } from '../../map/geometry';
import { SINGLES, type CaseTables } from '../../model/tables';
import { fill, wordsIn, type Language } from '../../text/language';
import { partyName } from '../actionList';
import { relationSentence } from '../relationSentence';
import { drawParty } from './drawParty';
import { drawLabel, drawLine } from './drawRelation';
import { element, text, words as wordsElement, wrap } from './svg';

/** A4 landscape at 96 dots per inch. */
export const PICTURE_PAGE = { width: 1123, height: 794 } as const;
const MARGIN = 28;
const HEADER = 58;
/** The column with the same facts as sentences. */
const COLUMN = 300;
const LINE = 14;
const SENTENCE_SIZE = 11;
const MAX_SCALE = 1.15;
const COLUMN_GAP = 24;
const FONT = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";

interface Picture {
  readonly tables: CaseTables;
  readonly language: Language;
  readonly loops: readonly (readonly string[])[];
}

/**
 * The map as an SVG picture in light colours on A4 landscape, with the same facts as sentences beside it. Text stays
 * text. Where the sentences do not fit beside the map they go on below, on pages of the same size.
 */
export const mapPicture = (tables: CaseTables, language: Language): string => {
  const picture: Picture = { tables, language, loops: loopsOf(tables).cycles };
  const [first = [], ...more] = columnsOf(sentencesOf(picture));
  const pages = 1 + Math.ceil(more.length / COLUMNS_PER_PAGE);
  const { width, height } = { width: PICTURE_PAGE.width, height: PICTURE_PAGE.height * pages };
  const title = tables.case.get(SINGLES.case)?.title ?? '';
  const { picture: said } = wordsIn(language);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang: language,
      role: 'img',
      'font-family': FONT,
    },
    [
      wordsElement('title', fill(said.title, { title })),
      element('rect', { width, height, fill: PICTURE_COLORS.card }),
      text(MARGIN, 34, title, { size: 20, color: PICTURE_COLORS.text, bold: true }),
      text(MARGIN, 50, said.note, { size: 11, color: PICTURE_COLORS.subtle }),
      drawMap(picture, COLUMN_ROOM),
      drawColumn(first, PICTURE_PAGE.width - MARGIN - COLUMN, HEADER + 14),
      ...more.map((lines, index) =>
        drawColumn(
          lines,
          MARGIN + (index % COLUMNS_PER_PAGE) * (COLUMN + COLUMN_GAP),
          PICTURE_PAGE.height * (1 + Math.floor(index / COLUMNS_PER_PAGE)) + MARGIN + 14,
        ),
      ),
    ],
  );
};

/** Size of the map by itself, in pixels of 1/96 inch: what fits between the margins of A4 on its side. */
export const DRAWING = { width: 1009, height: 560 } as const;

/** The map by itself, for a document in which its sentences stand as text. */
export const mapDrawing = (tables: CaseTables, language: Language): string => {
  const { width, height } = DRAWING;
  const title = tables.case.get(SINGLES.case)?.title ?? '';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang: language,
      role: 'img',
      'font-family': FONT,
    },
    [
      wordsElement(
        'title',
        wordsIn(language).picture.title.replace('{title}', () => title),
      ),
      drawMap({ tables, language, loops: loopsOf(tables).cycles }, { x: 0, y: 0, width, height }),
    ],
  );
};

const COLUMN_ROOM: Box = {
  x: MARGIN,
  y: HEADER + 6,
  width: PICTURE_PAGE.width - 2 * MARGIN - COLUMN - COLUMN_GAP,
  height: PICTURE_PAGE.height - HEADER - 6 - MARGIN,
};

const drawMap = (picture: Picture, room: Box): string => {
  const { tables, language, loops } = picture;
  const words = wordsIn(language);
  const parties = readingOrder([...tables.parties.values()]);
  const boxes = new Map(parties.map(({ id, kind, position }) => [id, boxOf(kind, position ?? [0, 0])]));
  const relations = mapRelations([...tables.relations.values()], []);
  const routes = routeRelations(
    relations.map(({ id, type, from, to, label }) => ({
      id,
      from,
      to,
      label: labelSize(label || words.relationTypes[type]),
    })),
    boxes,
  );
  const frames = groupFrames(tables.groups.values(), parties, boxes);
  const inLoop = new Set(loops.flatMap((loop) => relationsOfLoop(loop, tables.relations.values())));
  const routed = relations.flatMap((relation): (readonly [MapRelation, Route])[] => {
    const route = routes.get(relation.id);
    return route ? [[relation, route]] : [];
  });
  return element('g', {}, [
    element('rect', { ...room, rx: 8, fill: PICTURE_COLORS.ground }),
    element(
      'g',
      { transform: fitting(extentOfMap([...boxes.values(), ...frames.map(({ box }) => box)], routed), room) },
      [
        ...frames.map(drawFrame),
        ...routed.map(([relation, route]) => drawLine(relation, route, inLoop.has(relation.id))),
        ...parties.map((party) => drawParty(party, boxes.get(party.id) ?? boxOf(party.kind, [0, 0]), words)),
        ...routed.map(([relation, route]) => drawLabel(relation, route, words)),
      ],
    ),
  ]);
};

const drawFrame = ({ name, box: { x, y, width, height } }: GroupFrame): string =>
  element('g', {}, [
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 18,
      fill: PICTURE_COLORS.card,
      'fill-opacity': 0.55,
      stroke: PICTURE_COLORS.border,
    }),
    text(x + 16, y + 19, wrap(name, width - 32, { size: 13, bold: true }, 1)[0] ?? '', {
      size: 13,
      color: PICTURE_COLORS.subtle,
      bold: true,
    }),
  ]);

const extentOfMap = (boxes: readonly Box[], routed: readonly (readonly [MapRelation, Route])[]): Box =>
  extentOf([
    ...boxes.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }]),
    ...routed.flatMap(([, { curve, label }]) => [
      curve.from,
      curve.to,
      { x: label.x - 75, y: label.y - 20 },
      { x: label.x + 75, y: label.y + 20 },
    ]),
  ]);

const INSET = 14;

/** Scales and moves what lies in `extent` into the middle of `room`. */
const fitting = (extent: Box, room: Box): string => {
  if (!Number.isFinite(extent.width)) return 'translate(0 0)';
  const [width, height] = [room.width - 2 * INSET, room.height - 2 * INSET];
  const scale = Math.min(MAX_SCALE, width / Math.max(1, extent.width), height / Math.max(1, extent.height));
  const x = room.x + (room.width - extent.width * scale) / 2 - extent.x * scale;
  const y = room.y + (room.height - extent.height * scale) / 2 - extent.y * scale;
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`;
};

interface Sentence {
  readonly text: string;
  readonly kind: 'heading' | 'sentence' | 'loop';
}

const sentencesOf = ({ tables, language, loops }: Picture): readonly Sentence[] => {
  const { report } = wordsIn(language);
  const relations = [...tables.relations.values()];
  return [
    { text: report.relations, kind: 'heading' },
    ...relations.map((relation): Sentence => ({
      text: relationSentence(tables, relation, language),
      kind: 'sentence',
    })),
    ...(loops.length === 0 ? [] : [{ text: report.loops, kind: 'heading' } as const]),
    ...loops.map((loop): Sentence => ({
      text: [...loop, loop[0] ?? ''].map((id) => partyName(tables, id)).join(' → '),
      kind: 'loop',
    })),
  ];
};

interface ColumnLine {
  readonly text: string;
  readonly kind: Sentence['kind'];
  /** Distance below the line before, in picture units. */
  readonly down: number;
}

const COLUMNS_PER_PAGE = Math.floor((PICTURE_PAGE.width - 2 * MARGIN + COLUMN_GAP) / (COLUMN + COLUMN_GAP));
const COLUMN_HEIGHT = PICTURE_PAGE.height - HEADER - MARGIN - 20;

/** The sentences over columns of equal height; a sentence is not split over two. */
const columnsOf = (sentences: readonly Sentence[]): readonly (readonly ColumnLine[])[] => {
  const columns: ColumnLine[][] = [[]];
  let used = 0;
  for (const { text: content, kind } of sentences) {
    const lines = wrap(content, COLUMN, { size: SENTENCE_SIZE + (kind === 'heading' ? 2 : 0) }).map(
      (line, index): ColumnLine => ({
        text: line,
        kind,
        down: index > 0 ? LINE : kind === 'heading' ? LINE + 8 : LINE + 5,
      }),
    );
    const height = lines.reduce((sum, { down }) => sum + down, 0);
    if (used + height > COLUMN_HEIGHT) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(...lines);
    used += height;
  }
  return columns;
};

const drawColumn = (lines: readonly ColumnLine[], x: number, top: number): string => {
  let y = top - LINE;
  return element(
    'g',
    {},
    lines.map((line) => {
      y += line.down;
      const isHeading = line.kind === 'heading';
      return text(x, y, line.text, {
        size: isHeading ? SENTENCE_SIZE + 2 : SENTENCE_SIZE,
        color: line.kind === 'loop' ? PICTURE_COLORS.loop : PICTURE_COLORS.text,
        bold: isHeading,
      });
    }),
  );
};
