import { ROOM_CODE_WORDS } from './roomCodeWords';

/** What somebody in the room types: three parts that were said aloud, and where the chair's computer is if that was shown. */
export interface RoomCode {
  /** In capitals, with dashes. */
  readonly code: string;
  readonly address: { readonly host: string; readonly port: number } | null;
}

const FIRST_NUMBER = 10;
const NUMBERS = 90;
/** How many codes there are: 256 words, 90 numbers, 256 words make 22.5 bits. Guessing has to be slow; see SECURITY.md. */
export const ROOM_CODES = ROOM_CODE_WORDS.length * NUMBERS * ROOM_CODE_WORDS.length;

/** The code with this number, 0 to `ROOM_CODES` - 1: such as WOLF-21-TEGEL. */
export const roomCode = (number: number): string => {
  const word = (index: number): string =>
    (ROOM_CODE_WORDS[index % ROOM_CODE_WORDS.length] ?? '').toUpperCase();
  const rest = Math.floor(number / ROOM_CODE_WORDS.length);
  return [word(number), FIRST_NUMBER + (rest % NUMBERS), word(Math.floor(rest / NUMBERS))].join('-');
};

const CODE = /(?:^|\s)(\p{L}{3,12})[\s\-–—.,]+(\d{2})[\s\-–—.,]+(\p{L}{3,12})(?=\s|$)/iu;
const ADDRESS = /(?:^|\s)(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})(?=\s|$)/;

/** Reads a room code, alone or with an address such as 10.0.0.5:1234 before or after it. Null for anything else. */
export const readRoomCode = (text: string): RoomCode | null => {
  const [place, host, port] = ADDRESS.exec(text) ?? [];
  const rest = place === undefined ? text : text.replace(place, ' ');
  const [said, first, number, second] = CODE.exec(rest) ?? [];
  if (said === undefined || rest.replace(said, '').trim() !== '') return null;
  const code = `${first}-${number}-${second}`.toUpperCase();
  if (host === undefined) return { code, address: null };
  const isAddress = host.split('.').every((part) => Number(part) <= 255) && Number(port) <= 65_535;
  return isAddress ? { code, address: { host, port: Number(port) } } : null;
};

/** Whether these words and this number can be a code at all: a word that was misheard is noticed before anything is asked. */
export const isRoomCode = (code: string): boolean => {
  const [first = '', number = '', second = ''] = code.toLowerCase().split('-');
  const known = ROOM_CODE_WORDS.includes(first) && ROOM_CODE_WORDS.includes(second);
  return known && Number(number) >= FIRST_NUMBER && Number(number) < FIRST_NUMBER + NUMBERS;
};
