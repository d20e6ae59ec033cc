import { parseArgs } from 'node:util';
import { localDate } from '../../shared/base/dates';
import type { Problem } from '../../shared/base/result';
import { disclose, LEVELS } from '../../shared/disclosure/disclose';
import { moneySettings } from '../../shared/insight/money/settings';
import { RUNS } from '../../shared/insight/money/simulate';
import { SINGLES } from '../../shared/model/tables';
import { sentenceFor, type Language } from '../../shared/text/language';
import { analysisOf, analysisText } from './analyse';
import { costsOf, costsText, type Draws } from './costs';
import { CLI_FORMATS, exportCase, type CliFormat } from './exportCase';
import { loadCase, type LoadedCase } from './loadCase';

const USAGE = `case validate FILE
case analyse FILE [--json]
case costs FILE [--json] [--rate 0.0225] [--horizon 60] [--seed TEXT] [--runs 2000]
case disclose FILE --level 0|1|2 [--with-text]
case export FILE --format csv|xlsx|md|svg|json --out PATH
Every command takes --lang nl|en (nl by default). Exit code 0, or 1 with a sentence on standard error.`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  rate: { type: 'string' },
  horizon: { type: 'string' },
  seed: { type: 'string', default: 'rondetafel' },
  runs: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  'with-text': { type: 'boolean', default: false },
  out: { type: 'string' },
  lang: { type: 'string', default: 'nl' },
  help: { type: 'boolean', default: false },
} as const;

/** A mistake in how the command was called, or a problem in a file: a sentence on stderr and exit code 1. */
class Refusal extends Error {}

interface Call {
  readonly command: string;
  readonly file: string;
  readonly values: ReturnType<typeof parse>['values'];
  readonly language: Language;
  readonly today: string;
}

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });

const numberBetween = (
  text: string | undefined,
  fallback: number,
  min: number,
  max: number,
  name: string,
): number => {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < min || value > max) {
    throw new Refusal(`--${name} takes a number from ${min} to ${max}, not "${text}".`);
  }
  return value;
};

const readCall = (args: string[]): Call => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message.split('\n')[0] : 'Wrong call.'}\n${USAGE}`);
  }
  const [command = '', file, ...rest] = parsed.positionals;
  if (!['validate', 'analyse', 'costs', 'disclose', 'export'].includes(command)) throw new Refusal(USAGE);
  if (file === undefined || rest.length > 0) throw new Refusal(`Name exactly one file.\n${USAGE}`);
  const { lang } = parsed.values;
  if (lang !== 'nl' && lang !== 'en') throw new Refusal(`--lang takes nl or en, not "${lang}".`);
  return { command, file, values: parsed.values, language: lang, today: localDate(new Date()) };
};

const sentences = (problems: readonly Problem[], language: Language): string => {
  const [first, ...more] = problems;
  const lines = first ? [sentenceFor(first, language)] : [];
  if (more.length > 0)
    lines.push(sentenceFor({ code: 'more_problems', params: { count: more.length } }, language));
  return lines.join(' ');
};

const settingsOf = ({ values }: Call, { tables }: LoadedCase) => {
  const own = moneySettings(tables.case.get(SINGLES.case));
  const horizon = numberBetween(values.horizon, own.horizonMonths, 12, 240, 'horizon');
  if (!Number.isInteger(horizon)) throw new Refusal('--horizon takes whole months.');
  return {
    rate: numberBetween(values.rate, own.rate, 0, 0.2, 'rate'),
    horizonMonths: horizon,
  };
};

const drawsOf = ({ values }: Call): Draws => {
  const runs = numberBetween(values.runs, RUNS, 10, 100_000, 'runs');
  if (!Number.isInteger(runs)) throw new Refusal('--runs takes a whole number.');
  return { seed: values.seed, runs };
};

const isFormat = (text: string | undefined): text is CliFormat =>
  (CLI_FORMATS as readonly (string | undefined)[]).includes(text);

const perform = async (call: Call, loaded: LoadedCase): Promise<string> => {
  const { tables } = loaded;
  const { values, language, today } = call;
  if (call.command === 'analyse') {
    return values.json
      ? JSON.stringify(analysisOf(tables, today, language), null, 1)
      : analysisText(tables, today, language);
  }
  if (call.command === 'costs') {
    const settings = settingsOf(call, loaded);
    const draws = drawsOf(call);
    return values.json
      ? JSON.stringify(costsOf(tables, settings, draws), null, 1)
      : costsText(tables, settings, draws, language);
  }
  if (call.command === 'disclose') {
    const level = LEVELS.find((known) => String(known) === values.level);
    if (level === undefined) throw new Refusal(`--level takes ${LEVELS.join(', ')}.`);
    return JSON.stringify(disclose(tables, level, { withText: values['with-text'] }), null, 1);
  }
  if (call.command === 'export') {
    if (!isFormat(values.format)) throw new Refusal(`--format takes ${CLI_FORMATS.join(', ')}.`);
    if (values.out === undefined) throw new Refusal('--out says where the file goes.');
    const written = await exportCase(loaded, values.format, values.out, language, today);
    if (!written.ok) throw new Refusal(sentences(written.problems, language));
    return values.out;
  }
  return `${call.file}: ok (${tables.parties.size} parties, ${tables.relations.size} relations, ${tables.scenarios.size} scenarios, ${tables.actions.size} actions)`;
};

const main = async (args: string[]): Promise<void> => {
  if (args.includes('--help') || args.length === 0) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const call = readCall(args);
  const loaded = await loadCase(call.file, call.language, call.today);
  if (!loaded.ok) throw new Refusal(sentences(loaded.problems, call.language));
  process.stdout.write(`${await perform(call, loaded.value)}\n`);
};

main(process.argv.slice(2)).catch((error: unknown) => {
  const text = error instanceof Refusal ? error.message : sentenceFor({ code: 'unknown', params: {} }, 'nl');
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
