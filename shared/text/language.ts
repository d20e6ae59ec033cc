import type { Language } from '../base/languages';
import type { Problem } from '../base/result';
import { en } from './en';
import { nl, type Words } from './nl';

export { LANGUAGES, type Language } from '../base/languages';

const WORDS: Readonly<Record<Language, Words>> = { nl, en };

/** Words that documents, the command line and the screens share. The screens' own texts live in `renderer/text`. */
export const wordsIn = (language: Language): Words => WORDS[language];

/** Puts values into a text with `{names}`; a name without a value stays as it stands. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** The same where a value is itself made of parts, such as a name that can be pressed. */
export const fillParts = <P>(
  text: string,
  params: Readonly<Record<string, readonly (string | P)[]>>,
): (string | P)[] =>
  text
    .split(/(\{\w+\})/)
    .flatMap((part): readonly (string | P)[] => params[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? [part])
    .filter((part) => part !== '');

/** The sentence for a problem. An unknown code still gives a sentence that says nothing was lost. */
export const sentenceFor = (problem: Problem, language: Language): string => {
  const { problems, kinds } = wordsIn(language);
  const found = problem.params?.['found'];
  const named =
    typeof found === 'string' && Object.hasOwn(kinds, found) ? kinds[found as keyof typeof kinds] : found;
  const known = Object.hasOwn(problems, problem.code);
  const text = known ? problems[problem.code as keyof typeof problems] : problems.unknown;
  return fill(text, {
    ...problem.params,
    path: problem.path ?? '',
    code: problem.code,
    ...(named === undefined ? {} : { found: named }),
  });
};
