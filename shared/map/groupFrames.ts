import type { Group, Party } from '../model/party';
import { grow, type Box } from './geometry';
import { extentOf } from './surroundings';

/** A frame round the cards that belong together, with the name above it. */
export interface GroupFrame {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
}

const MARGIN = 18;
/** Room for the name. */
const HEAD = 26;

/** Frames of the groups that have cards on the map, in the order of the groups. Lengths in canvas units. */
export const groupFrames = (
  groups: Iterable<Group>,
  parties: Iterable<Pick<Party, 'id' | 'group'>>,
  boxes: ReadonlyMap<string, Box>,
): readonly GroupFrame[] => {
  const members = new Map<string, Box[]>();
  for (const { id, group } of parties) {
    const box = boxes.get(id);
    if (group !== null && box) members.set(group, [...(members.get(group) ?? []), box]);
  }
  return [...groups]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, name }): GroupFrame[] => {
      const cards = members.get(id);
      return cards ? [{ id, name, box: frameRound(cards) }] : [];
    });
};

const frameRound = (cards: readonly Box[]): Box => {
  const corners = cards.flatMap((card) => [card, { x: card.x + card.width, y: card.y + card.height }]);
  const { x, y, width, height } = grow(extentOf(corners), MARGIN);
  return { x, y: y - HEAD, width, height: height + HEAD };
};
