import { disclose, LEVELS } from '../../shared/disclosure/disclose';
import { moneySettings } from '../../shared/insight/money/settings';
import { RUNS } from '../../shared/insight/money/simulate';
import { DISCOUNT_RATES, HORIZONS } from '../../shared/model/case';
import { SINGLES } from '../../shared/model/tables';
import { analysisOf, analysisText } from './analyse';
import { notOneOf, type Call } from './call';
import { costsOf, costsText, type Draws } from './costs';
import { CLI_FORMATS, exportCase } from './exportCase';
import { audienceOf, checkAgency, checkOffer, levelFor } from './exportChoices';
import type { LoadedCase } from './loadCase';
import { misuse, refused, type CaseCommand, type OptionName } from './usage';

/** Drawings that a simulation can have: fewer says nothing, more takes minutes. */
const RUNS_RANGE = { min: 10, max: 100_000 } as const;

interface Range {
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly isWhole?: boolean;
}

const numberIn = (
  { values, language }: Call,
  name: OptionName,
  { min, max, isWhole = false }: Range,
  fallback: number,
): number => {
  const given = values.get(name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (given.trim() === '' || !Number.isFinite(value) || value < min || value > max)
    throw misuse({ code: 'usage_not_in_range', params: { name, min, max, given } }, language);
  if (isWhole && !Number.isInteger(value))
    throw misuse({ code: 'usage_not_whole', params: { name, given } }, language);
  return value;
};

const oneOf = <C extends string | number>(
  { values, language }: Call,
  name: OptionName,
  choices: readonly C[],
): C => {
  const given = values.get(name);
  const found = choices.find((choice) => String(choice) === given);
  if (found !== undefined) return found;
  throw misuse(
    given === undefined
      ? { code: 'usage_option_missing', params: { name, choices: choices.join(', ') } }
      : notOneOf(name, choices, given),
    language,
  );
};

/** What a command answers about a case. */
export type Answer = (loaded: LoadedCase) => string | Promise<string>;

const validate = ({ file }: Call): Answer => {
  return ({ tables }) =>
    `${file}: ok (${tables.parties.size} parties, ${tables.relations.size} relations, ${tables.scenarios.size} scenarios, ${tables.actions.size} actions)`;
};

const analyse = ({ values, today, language }: Call): Answer => {
  return ({ tables }) =>
    values.has('json')
      ? JSON.stringify(analysisOf(tables, today, language), null, 1)
      : analysisText(tables, today, language);
};

const costs = (call: Call): Answer => {
  const rate = numberIn(call, 'rate', DISCOUNT_RATES, NaN);
  const horizon = numberIn(call, 'horizon', { ...HORIZONS, isWhole: true }, NaN);
  const draws: Draws = {
    seed: call.values.get('seed') ?? 'rondetafel',
    runs: numberIn(call, 'runs', { ...RUNS_RANGE, isWhole: true }, RUNS),
  };
  return ({ tables }) => {
    const own = moneySettings(tables.case.get(SINGLES.case));
    const settings = {
      rate: Number.isNaN(rate) ? own.rate : rate,
      horizonMonths: Number.isNaN(horizon) ? own.horizonMonths : horizon,
    };
    return call.values.has('json')
      ? JSON.stringify(costsOf(tables, settings, draws), null, 1)
      : costsText(tables, settings, draws, call.language);
  };
};

const discloseAt = (call: Call): Answer => {
  const level = oneOf(call, 'level', LEVELS);
  return ({ tables }) =>
    JSON.stringify(disclose(tables, level, { withText: call.values.has('with-text') }), null, 1);
};

const exportTo = (call: Call): Answer => {
  const { values, language, today } = call;
  const format = oneOf(call, 'format', CLI_FORMATS);
  const out = values.get('out');
  if (out === undefined) throw misuse({ code: 'usage_no_out' }, language);
  if (!out.toLowerCase().endsWith(`.${format}`))
    throw misuse({ code: 'usage_wrong_ending', params: { out, format } }, language);
  const audience = audienceOf(call);
  const level = levelFor(call, audience);
  checkOffer(call, audience, level, format);
  const isLarge = values.has('large');
  return async (loaded) => {
    checkAgency(call, audience, loaded.tables);
    const written = await exportCase(loaded, format, out, { audience, level, language, today, isLarge });
    if (!written.ok) throw refused(written.problems, language);
    return out;
  };
};

const ANSWERS: Readonly<Record<CaseCommand, (call: Call) => Answer>> = {
  validate,
  analyse,
  costs,
  disclose: discloseAt,
  export: exportTo,
};

/** What the call asks for. Throws what is wrong with it, before any file is opened. */
export const answerTo = (call: Call): Answer => {
  const { command } = call;
  if (command === 'actions') throw new Error('A folder of cases is answered elsewhere.');
  return ANSWERS[command](call);
};
