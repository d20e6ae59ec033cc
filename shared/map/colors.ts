import type { RelationType } from '../model/relation';

/**
 * The light colours of the map, for pictures that leave the app. On screen the tokens of the theme rule; a test holds
 * the two together.
 */
export const SLOT_COLORS = [
  '#a55a00',
  '#1e4ba5',
  '#009687',
  '#4b0f2d',
  '#1e3c00',
  '#b469d2',
  '#78875a',
  '#0f5a4b',
  '#694b2d',
  '#b46978',
  '#870f69',
  '#785ac3',
] as const;

export const RELATION_COLORS: Readonly<Record<RelationType, string>> = {
  refers: '#1e3cc3',
  waits_for: '#966900',
  blocks: '#870000',
  funds: '#2d5a3c',
  decides: '#5a2d5a',
  informs: '#0f7896',
  helps: '#1b1f24',
  other: '#6f7783',
};

export const PICTURE_COLORS = {
  ground: '#f6f7f9',
  card: '#ffffff',
  person: '#1b1f24',
  onPerson: '#ffffff',
  text: '#1b1f24',
  subtle: '#4a5260',
  border: '#6f7783',
  loop: '#9c1f5c',
} as const;

export const slotColorOf = (slot: number | null): string =>
  slot === null
    ? PICTURE_COLORS.border
    : (SLOT_COLORS[(slot - 1) % SLOT_COLORS.length] ?? PICTURE_COLORS.border);
