import { parseArgs } from 'node:util';
import { localDate } from '../../shared/base/dates';
import type { Problem } from '../../shared/base/result';
import { LANGUAGES, type Language } from '../../shared/text/language';
import { COMMANDS, EVERYWHERE, misuse, OPTIONS, type CommandName, type OptionName } from './usage';

/** One request to the command line, checked but for what the command itself makes of its options. */
export interface Call {
  readonly command: CommandName;
  readonly file: string;
  readonly values: ReadonlyMap<OptionName, string>;
  readonly language: Language;
  /** ISO date, where the user is. */
  readonly today: string;
}

/** What was asked: help, or a command. */
export type Asked = { readonly help: Language } | { readonly call: Call };

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];

// Not strict: its complaints are in English only, and it takes options that another command has.
const tokensOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true })
    .tokens;

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** The language of every answer, also when something else in the call is wrong. */
const languageOf = (tokens: readonly Token[]): Language => {
  const asked = tokens.flatMap((token) =>
    token.kind === 'option' && token.name === 'lang' ? token.value : [],
  );
  return LANGUAGES.find((language) => asked.includes(language)) ?? LANGUAGES[0];
};

/** Reads the arguments behind `case`. Throws a refusal with exit code 2 that says what is wrong with them. */
export const readCall = (args: readonly string[]): Asked => {
  const tokens = tokensOf(args);
  const language = languageOf(tokens);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { help: language };
  const wrong = (problem: Problem): never => {
    throw misuse(problem, language);
  };
  const [command = '', ...files] = tokens.flatMap((token) =>
    token.kind === 'positional' ? token.value : [],
  );
  if (command === '') return wrong({ code: 'usage_no_command' });
  if (!isCommand(command)) return wrong({ code: 'usage_unknown_command', params: { command } });
  const { values, problem } = valuesOf(tokens, [...COMMANDS[command].options, ...EVERYWHERE]);
  if (problem) return wrong(problem);
  const lang = values.get('lang');
  if (lang !== undefined && lang !== language) return wrong(notOneOf('lang', LANGUAGES, lang));
  const [file] = files;
  if (file === undefined) return wrong({ code: 'usage_no_file', params: { command } });
  if (files.length > 1) return wrong({ code: 'usage_several_files', params: { count: files.length } });
  return { call: { command, file, values, language, today: localDate(new Date()) } };
};

/** The option takes one of some words. */
export const notOneOf = (
  name: OptionName,
  choices: readonly (string | number)[],
  given: string,
): Problem => ({
  code: 'usage_not_a_choice',
  params: { name, choices: choices.join(', '), given },
});

interface Read {
  readonly values: ReadonlyMap<OptionName, string>;
  readonly problem: Problem | null;
}

/** Options with their values; one without a value is there with an empty text. Stops at the first that is wrong. */
const valuesOf = (tokens: readonly Token[], allowed: readonly OptionName[]): Read => {
  const values = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token, allowed, values);
    if (problem) return { values, problem };
    if (isOption(token.name)) values.set(token.name, token.value ?? '');
  }
  return { values, problem: null };
};

const optionProblem = (
  { name, rawName: option, value, inlineValue }: Extract<Token, { kind: 'option' }>,
  allowed: readonly OptionName[],
  before: ReadonlyMap<OptionName, string>,
): Problem | null => {
  if (!isOption(name) || !allowed.includes(name)) return { code: 'usage_unknown_option', params: { option } };
  if (before.has(name)) return { code: 'usage_option_twice', params: { option } };
  if (OPTIONS[name].type === 'boolean')
    return value === undefined ? null : { code: 'usage_option_takes_nothing', params: { option } };
  // The name of another option is no value: it was forgotten.
  const isForgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('--'));
  return isForgotten ? { code: 'usage_option_without_value', params: { option } } : null;
};
