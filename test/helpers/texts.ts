import { en } from '../../renderer/text/en';
import { nl } from '../../renderer/text/nl';
import type { Language } from '../../shared/text/language';
import { wordsIn } from '../../shared/text/language';

/** What the screens say, in either language. */
export const texts: Readonly<Record<Language, typeof nl>> = { nl, en: en as typeof nl };
export const words = { nl: wordsIn('nl'), en: wordsIn('en') };

/** Puts values into a text, as the screens do. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
