import { identifyingIn } from '../../shared/disclosure/identifying';
import { FRAME_MS } from './cases';
import { budget, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'typing';

const ROUNDS = 15;
/** The longest text that a field takes, in UTF-16 units. */
const LONG = 20_000;

/** What people write, and what makes patterns try hardest. */
const TEXTS: Readonly<Record<string, string>> = {
  'prose without digits': 'Na maanden hulp is er geen vooruitgang. ',
  'prose with dates and laws': 'Op 2 december 2026, art. 7:231 BW, € 1.234 en 06-12345678. ',
  'one digit after the other': '1',
  'digits and spaces': '1 2 3 ',
  'at signs': 'a.a.a@a.a.a@',
  'the start of a phone number': '+31 (0) ',
  'the start of an account number': 'NL91 ',
  'dates by the hundred': '3-3-1961 ',
  'postcodes by the thousand': '1012AB ',
};

/** Looking for what identifies in a full field, against one frame of the screen. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const texts = Object.entries(TEXTS).map(
    ([kind, part]) => [kind, part.repeat(LONG).slice(0, LONG)] as const,
  );
  const took = await interleaved(
    ROUNDS,
    Object.fromEntries(texts.map(([kind, text]) => [kind, () => identifyingIn(text)])),
  );
  return texts.map(([kind]) =>
    budget(`what identifies in ${LONG} characters: ${kind}`, 'ms', took[kind] ?? [], FRAME_MS),
  );
};
