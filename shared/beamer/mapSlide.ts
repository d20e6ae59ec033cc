import { relationsOfLoop } from '../insight/circles';
import { centreOf, type Box } from '../map/geometry';
import { boxOf } from '../map/cardSize';
import { readingOrder } from '../map/readingOrder';
import { routeRelations } from '../map/relationRouter';
import type { Party } from '../model/party';
import type { Relation } from '../model/relation';
import { wordsIn } from '../text/language';
import { placeCards } from './mapLayout';
import type { SlideOf } from './page';
import { clipped, SHOWN_MAX } from './shown';
import { nameOf } from './slides';
import type { Making } from './source';
import type { Room } from './choices';
import { hyphenated } from '../text/hyphenation';

/** More cards nobody takes in at six metres. Source: product design, section 3 W3. */
export const CARDS_MAX = 9;

/** Sizes in pixels of a picture 1,920 wide. Type: product design, section 3 W3, the size rule. */
const TYPE: Readonly<Record<Room, { readonly name: number; readonly label: number }>> = {
  large: { name: 34, label: 28 },
  small: { name: 26, label: 22 },
};
/** Width of an average character as a share of its size, in our open font, bold. */
const CHARACTER_WIDTH = 0.54;
/** The same for a sentence on a line, which is less bold. */
const LABEL_CHARACTER_WIDTH = 0.48;
const NAME_CHARACTERS = 17;
const LABEL_CHARACTERS = 19;
const LABEL_LINES = 3;
const MARK = 1.1;
const PADDING = 22;
const LINE = 1.2;

/** The room that is left for the map, beside the panel of whoever speaks and above the loop. */
const roomFor = (hasSpeaker: boolean, hasLoop: boolean): { width: number; height: number } => ({
  width: hasSpeaker ? 1_270 : 1_800,
  height: hasLoop ? 640 : 730,
});

/** The map as it can be seen from the back of the room. */
export const mapSlide = (making: Making): SlideOf<'map'> => {
  const { tables, loops, turn, shown, room } = making;
  const marked = shown ?? turn;
  const parties = chosen(making, marked);
  const speaker = speakerOf(making, tables.parties.get(shown ?? '') ?? tables.parties.get(turn ?? ''));
  const [loop] = loops;
  const size = roomFor(speaker !== null, loop !== undefined);
  const cards = parties.map((party) => cardOf(making, party));
  const boxes = placeCards(cards, size);
  const names = loop?.map((id) => nameOf(making, id)) ?? null;
  return {
    kind: 'map',
    ...size,
    cards: parties.map((party, index) => ({
      id: party.id,
      party: party.kind,
      slot: party.colorSlot,
      lines: [...(cards[index]?.lines ?? [])],
      box: boxes.get(party.id) ?? { x: 0, y: 0, width: 0, height: 0 },
      isMarked: party.id === marked,
    })),
    relations: relationsOf(making, boxes, room, marked),
    others: tables.parties.size - parties.length,
    loop: names && [...names, names[0] ?? ''].slice(0, SHOWN_MAX),
    otherLoops: Math.max(0, loops.length - 1),
    speaker,
  };
};

/** Whom the slide cannot do without: the resident, who speaks, the loop, then who has most to do with the others. */
const chosen = ({ tables, loops }: Making, marked: string | null): readonly Party[] => {
  const inLoop = new Set(loops[0]);
  const ties = new Map<string, number>();
  for (const { from, to } of tables.relations.values())
    for (const id of [from, to]) ties.set(id, (ties.get(id) ?? 0) + 1);
  const weight = (party: Party): number =>
    (party.kind === 'resident' ? 4_000 : 0) +
    (party.id === marked ? 3_000 : 0) +
    (inLoop.has(party.id) ? 2_000 : 0) +
    (party.kind === 'agency' ? 1_000 : 0) +
    (ties.get(party.id) ?? 0);
  const ordered = readingOrder([...tables.parties.values()]);
  return ordered.toSorted((a, b) => weight(b) - weight(a)).slice(0, CARDS_MAX);
};

const cardOf = (making: Making, party: Party) => {
  const { name } = TYPE[making.room];
  const lines = linesOf(nameOf(making, party.id), NAME_CHARACTERS, 2);
  const longest = Math.max(...lines.map((line) => line.length), 3);
  return {
    id: party.id,
    at: party.position && centreOf(boxOf(party.kind, party.position)),
    lines,
    width: Math.round(PADDING * 2 + name * MARK + 14 + longest * name * CHARACTER_WIDTH),
    height: Math.round(PADDING * 1.6 + lines.length * name * LINE),
  };
};

/** Words over lines of so many characters; what does not fit ends in an ellipsis. */
const linesOf = (whole: string, characters: number, most: number): readonly string[] => {
  const lines: string[] = [];
  const words = whole
    .split(' ')
    .flatMap((word) => (word.length > characters ? (hyphenated(word, characters) ?? word) : word));
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => clipped(line, characters + 3));
  const rest = kept.at(-1);
  if (lines.length > most && rest !== undefined) kept[most - 1] = `${rest.slice(0, characters)}…`;
  return kept;
};

type Shown = ReadonlyMap<string, Box>;

/** Lines between the cards that are shown. A sentence only where it tells the story: of who speaks, or else in the loop. */
const relationsOf = (
  making: Making,
  boxes: Shown,
  room: Room,
  marked: string | null,
): SlideOf<'map'>['relations'] => {
  const { tables, loops, show, language } = making;
  // Only the one that is named below the map: two rings at once nobody can follow.
  const inLoop = new Set(loops[0] ? relationsOfLoop(loops[0], tables.relations.values()) : []);
  const relations = [...tables.relations.values()].filter(
    ({ from, to, status }) => boxes.has(from) && boxes.has(to) && status !== 'ended',
  );
  const isSaid = ({ id, from, to }: Relation): boolean =>
    marked === null ? inLoop.has(id) : from === marked || to === marked;
  const labels = new Map(
    relations.map((relation): [string, readonly string[]] => {
      const said = show({ table: 'relations', id: relation.id, field: 'label' }, relation.label);
      const words = said || wordsIn(language).relationTypes[relation.type];
      return [relation.id, isSaid(relation) ? linesOf(words, LABEL_CHARACTERS, LABEL_LINES) : []];
    }),
  );
  const size = TYPE[room].label;
  const routes = routeRelations(
    relations.map(({ id, from, to }) => ({ id, from, to, label: labelSize(labels.get(id) ?? [], size) })),
    boxes,
  );
  return relations.slice(0, RELATIONS_MAX).flatMap((relation) => {
    const route = routes.get(relation.id);
    const lines = labels.get(relation.id) ?? [];
    if (!route) return [];
    return {
      id: relation.id,
      type: relation.type,
      status: relation.status,
      curve: route.curve,
      inLoop: inLoop.has(relation.id),
      isMarked: isSaid(relation) && !inLoop.has(relation.id),
      label:
        lines.length === 0 || route.isLabelHidden
          ? null
          : { ...route.label, ...labelSize(lines, size), lines: [...lines] },
    };
  });
};

const RELATIONS_MAX = 100;

const labelSize = (lines: readonly string[], size: number): { width: number; height: number } => ({
  width:
    Math.max(0, ...lines.map((line) => line.length)) * size * LABEL_CHARACTER_WIDTH +
    (lines.length > 0 ? 12 : 0),
  height: lines.length * size * LINE,
});

const speakerOf = (making: Making, party: Party | undefined): SlideOf<'map'>['speaker'] => {
  if (!party) return null;
  const said = (field: 'sees' | 'wants' | 'mayDo'): string =>
    clipped(making.show({ table: 'parties', id: party.id, field }, party[field]), SAID_MAX);
  return {
    party: party.kind,
    slot: party.colorSlot,
    name: nameOf(making, party.id),
    hasTurn: party.id === making.turn,
    sees: said('sees'),
    wants: said('wants'),
    mayDo: said('mayDo'),
  };
};

/** What fits in the panel of who speaks, in characters. */
const SAID_MAX = 110;
