import type { Problem } from '../../shared/base/result';
import { LEVELS } from '../../shared/disclosure/disclose';
import { RUNS } from '../../shared/insight/money/simulate';
import { DISCOUNT_RATE, HORIZON_MONTHS } from '../../shared/insight/money/settings';
import { fill, LANGUAGES, sentenceFor, wordsIn, type Language } from '../../shared/text/language';
import { AUDIENCES } from '../../shared/exports/document/audience';
import { CLI_FORMATS } from './exportCase';

/** Options by name; a `string` one has a value behind it. */
export const OPTIONS = {
  json: { type: 'boolean' },
  rate: { type: 'string' },
  horizon: { type: 'string' },
  seed: { type: 'string' },
  runs: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  'with-text': { type: 'boolean' },
  out: { type: 'string' },
  audience: { type: 'string' },
  large: { type: 'boolean' },
  late: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof OPTIONS;

interface CommandFacts {
  readonly options: readonly OptionName[];
  /** What stands behind `case …` when it is called. */
  readonly syntax: string;
}

/** What can be asked, with the options that mean something there. */
export const COMMANDS = {
  validate: { options: [], syntax: 'validate FILE' },
  analyse: { options: ['json'], syntax: 'analyse FILE [--json]' },
  costs: {
    options: ['json', 'rate', 'horizon', 'seed', 'runs'],
    syntax: `costs FILE [--json] [--rate ${DISCOUNT_RATE}] [--horizon ${HORIZON_MONTHS}] [--seed TEXT] [--runs ${RUNS}]`,
  },
  disclose: {
    options: ['level', 'with-text'],
    syntax: `disclose FILE --level ${LEVELS.join('|')} [--with-text]`,
  },
  export: {
    options: ['format', 'out', 'audience', 'level', 'large'],
    syntax: `export FILE --format ${CLI_FORMATS.join('|')} --out PATH [--audience ${AUDIENCES.map((kind) => (kind === 'agency' ? 'agency:ID' : kind)).join('|')}] [--level ${LEVELS.join('|')}] [--large]`,
  },
  actions: { options: ['json', 'late'], syntax: 'actions DIR [--late] [--json]' },
} as const satisfies Readonly<Record<string, CommandFacts>>;
export type CommandName = keyof typeof COMMANDS;
/** Commands about one case; the other is about a folder of them. */
export type CaseCommand = Exclude<CommandName, 'actions'>;

/** Options that every command has. */
export const EVERYWHERE: readonly OptionName[] = ['lang', 'help'];

/** How the command line is called, one command per line, and a sentence about what all have in common. */
export const usage = (language: Language): string =>
  [
    ...Object.values(COMMANDS).map(({ syntax }) => `case ${syntax}`),
    fill(wordsIn(language).commandLine, { languages: LANGUAGES.join('|'), standard: LANGUAGES[0] }),
  ].join('\n');

/** The command cannot be carried out: a sentence on standard error. `exitCode` 2 is a wrong call, 1 all else. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** A mistake in how the command was called; how it should be called stands under it. */
export const misuse = (problem: Problem, language: Language): Refusal =>
  new Refusal(`${sentenceFor(problem, language)}\n${usage(language)}`, 2);

const sentences = (problems: readonly Problem[], language: Language): string => {
  const [first, ...more] = problems;
  const lines = first ? [sentenceFor(first, language)] : [];
  if (more.length > 0)
    lines.push(sentenceFor({ code: 'more_problems', params: { count: more.length } }, language));
  return lines.join(' ');
};

/** The call was right, and cannot be carried out because of these problems. */
export const refused = (problems: readonly Problem[], language: Language): Refusal =>
  new Refusal(sentences(problems, language), 1);
