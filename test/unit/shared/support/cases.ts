import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Problem, Result } from '../../../../shared/base/result';
import { readCaseFile } from '../../../../shared/exchange/readCaseFile';
import type { CaseFile, Language } from '../../../../shared/exchange/schema';
import { caseFileToOps } from '../../../../shared/exchange/toOps';
import type { CaseTables } from '../../../../shared/model/tables';
import { tablesFromOps } from '../../../../shared/projection/project';
import { SAMPLES, type SampleName } from '../../../../shared/samples/samples';
import { wordsIn } from '../../../../shared/text/language';

export { LANGUAGES } from '../../../../shared/base/languages';

export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];
/** The day on which tests read files. */
export const TODAY = '2026-03-02';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

type Range = [number, number];
interface Expected {
  loops: string[][];
  isolatedParties: string[];
  residentsWithoutHelp: string[];
  nominalCents: Record<string, Record<string, { firstHalfYear: Range; afterwards: Range }>>;
  presentValueCents: Expected['nominalCents'];
}

export const expectedOf = (name: SampleName): Expected =>
  JSON.parse(
    fs.readFileSync(path.join(import.meta.dirname, `../../../fixtures/${name}.expected.json`), 'utf8'),
  ) as Expected;

export const sampleJson = (name: SampleName): JsonObject => JSON.parse(SAMPLES[name]) as JsonObject;

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems.slice(0, 3))}`);
  return result.value;
};

export const problemOf = (result: Result<unknown>): Problem => {
  if (result.ok) throw new Error('Accepted, but it should have been refused.');
  return result.problems[0];
};

const asText = (file: unknown): string => (typeof file === 'string' ? file : JSON.stringify(file));

export const fileOf = (file: unknown, language: Language = 'nl'): CaseFile =>
  valueOf(readCaseFile(asText(file), language));

/** The road of the app and the command line: text, checked file, operations, document, readable case. */
export const tablesOf = (file: unknown, language: Language = 'nl', today = TODAY): CaseTables =>
  tablesFromOps(caseFileToOps(fileOf(file, language), today));

/** The same file for one language only: every `{nl, en}` becomes a plain string. */
export const inPlainStrings = (value: Json, language: Language): Json => {
  if (Array.isArray(value)) return value.map((item) => inPlainStrings(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const own = value[language] ?? value['nl'];
  if (typeof value['nl'] === 'string' && typeof own === 'string') return own;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inPlainStrings(item, language)]),
  );
};

/** The template of a code in one language, or undefined. */
export const templateOf = (code: string, language: Language): string | undefined =>
  (wordsIn(language).problems as Readonly<Record<string, string>>)[code];

export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** A case as it reads, without the order in which its records arrived. */
export const expectSameCase = (got: CaseTables, wanted: CaseTables): void => {
  expect(Object.keys(got)).toEqual(Object.keys(wanted));
  for (const table of Object.keys(wanted) as (keyof CaseTables)[])
    expect(Object.fromEntries(got[table]), table).toEqual(Object.fromEntries(wanted[table]));
};
