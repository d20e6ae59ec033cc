import { afterEach, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { sentenceFor } from '../../../shared/text/language';
import {
  bombs,
  brokenTexts,
  danglingFiles,
  doubledIds,
  everyPlace,
  forbiddenNames,
  outOfBounds,
  pathText,
  withValue,
} from '../../fixtures/hostileFiles';
import { maximalCase } from '../../fixtures/maximalCase';
import { LANGUAGES, problemOf, SAMPLE_NAMES, sampleJson, templateOf, type Json } from './support/cases';
import { SAMPLES } from '../../../shared/samples/samples';

/** Refused, and with a sentence that a person can use, in both languages. */
const refused = (text: string) => {
  const problem = problemOf(readCaseFile(text, 'nl'));
  for (const language of LANGUAGES) {
    const template = templateOf(problem.code, language);
    expect(template, `${problem.code} has a sentence in ${language}`).toBeDefined();
    if (template!.includes('{path}')) expect(problem.path, problem.code).toMatch(/^[^\s{}]{1,120}$/);
    const sentence = sentenceFor(problem, language);
    expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(sentence.length).toBeLessThan(400);
  }
  return problem;
};

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe.each([
  ['broken', brokenTexts],
  ['with an id twice', doubledIds],
  ['with a reference to nobody', danglingFiles],
  ['with a name that JavaScript treats specially', forbiddenNames],
  ['with a value out of bounds', outOfBounds],
] as const)('a file %s is refused:', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))('%s', (_name, { text, code, path }) => {
    const problem = refused(text);
    if (code !== undefined) expect(problem.code).toBe(code);
    if (path !== undefined) expect(problem.path).toBe(path);
  });
});

describe('a file that wants to exhaust the machine is refused:', () => {
  it.each(bombs.map((bomb) => [bomb.name, bomb] as const))('%s', (_name, { text, code }) => {
    const problem = refused(text());
    if (code !== undefined) expect(problem.code).toBe(code);
  });
});

describe('a file that was not copied whole', () => {
  it.each(SAMPLE_NAMES)('is refused wherever it was cut: %s', (name) => {
    const whole = SAMPLES[name];
    const cuts = Array.from({ length: 120 }, (_, n) => Math.floor((n * (whole.length - 1)) / 119));
    const codes = new Set(cuts.map((length) => refused(whole.slice(0, length)).code));
    expect([...codes].sort()).toEqual(['file_cut_off', 'file_not_json']);
  });

  it('is refused at every single length: a small case', () => {
    const whole = JSON.stringify(maximalCase);
    for (let length = 0; length < whole.length; length += 1) refused(whole.slice(0, length));
  });
});

/** Something else than what belongs there. */
const otherThan = (value: Json): Json => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return 12;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return Array.isArray(value) ? { 0: 'x' } : 'group';
};

describe('a value of the wrong kind is refused by its path:', () => {
  const places = everyPlace().filter(({ path }) => path[0] !== 'schema');
  const parts = [...new Set(places.map(({ path }) => String(path[0])))];

  it.each(parts)('anywhere in %s', (part) => {
    for (const { path, value } of places.filter((place) => place.path[0] === part)) {
      const problem = refused(withValue(path, otherThan(value)));
      expect(problem.path, pathText(path)).toBe(pathText(path));
      if (typeof value === 'string') expect(problem.code).toBe('field_not_text');
      if (typeof value === 'number') expect(problem.code).toBe('field_not_number');
      if (typeof value === 'boolean') expect(problem.code).toBe('field_not_yes_no');
      if (Array.isArray(value) && !path.includes('chancePercent'))
        expect(problem.code).toBe('field_not_list');
    }
  });

  it.each(parts)('or it is taken as absent, and never throws: nothing or null anywhere in %s', (part) => {
    for (const { path } of places.filter((place) => place.path[0] === part)) {
      for (const value of [undefined, null]) {
        const text = withValue(path, value);
        if (!readCaseFile(text, 'nl').ok) refused(text);
      }
    }
  });
});

it('every mistake in a file is counted, up to what anybody reads', () => {
  const wrong = { ...sampleJson('henk'), parties: Array.from({ length: 5_000 }, () => ({})) };
  const result = readCaseFile(JSON.stringify(wrong), 'nl');
  expect(result.ok ? 0 : result.problems.length).toBe(1_000);
});
