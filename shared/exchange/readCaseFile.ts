import type * as z from 'zod';
import { failure, success, type Problem, type Result } from '../base/result';
import { parseJson } from './inspect';
import { referenceProblems } from './references';
import { caseFileSchema, SCHEMA_NAME, type CaseFile, type Language } from './schema';

/** Nobody reads further than this, and a file that is wrong everywhere must not exhaust the machine. */
const MAX_PROBLEMS = 1_000;

type CaseFileSchema = ReturnType<typeof caseFileSchema>;
const schemas = new Map<Language, CaseFileSchema>();

/** Made when first needed, and once: it is large. */
const schemaIn = (language: Language): CaseFileSchema => {
  const schema = schemas.get(language) ?? caseFileSchema(language);
  schemas.set(language, schema);
  return schema;
};

/** Reads a file in the exchange format. Nothing in it is trusted; every complaint names its path. */
export const readCaseFile = (text: string, language: Language): Result<CaseFile> => {
  const json = parseJson(text);
  if (!json.ok) return json;
  const wrong = schemaProblem(json.value);
  if (wrong) return failure(wrong);
  const parsed = parsedWith(schemaIn(language), json.value);
  if (!parsed) return failure({ code: 'file_invalid' });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MAX_PROBLEMS);
    const [first, ...rest] = issues.map((issue) => toProblem(issue, json.value));
    return failure(first ?? { code: 'file_invalid' }, ...rest);
  }
  const [dangling, ...more] = referenceProblems(parsed.data).slice(0, MAX_PROBLEMS);
  return dangling ? failure(dangling, ...more) : success(parsed.data);
};

/** null when there are so many mistakes in one place that even counting them is too much. */
const parsedWith = (
  schema: CaseFileSchema,
  value: unknown,
): ReturnType<CaseFileSchema['safeParse']> | null => {
  try {
    return schema.safeParse(value);
  } catch (error) {
    // Without code made from text, zod hands a list of mistakes on as arguments, and those have a limit.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const schemaProblem = (value: unknown): Problem | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'file_not_a_case' };
  const schema: unknown = Reflect.get(value, 'schema');
  if (schema === SCHEMA_NAME) return null;
  if (typeof schema !== 'string') return { code: 'file_not_a_case' };
  const newer = /^rondetafel\.case\/(\d+)$/.exec(schema);
  return newer && Number(newer[1]) > 1
    ? { code: 'file_from_newer_version' }
    : { code: 'file_wrong_schema', params: { found: schema.slice(0, 60) } };
};

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : (index === 0 ? '' : '.') + String(part)))
    .join('');

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key) as unknown;
  }
  return value;
};

type Issue = z.core.$ZodIssue;

const toProblem = (issue: Issue, root: unknown): Problem => {
  const path = pathText(issue.path) || 'schema';
  const found = valueAt(root, issue.path);
  if (found === undefined) return { code: 'field_missing', path };
  if (
    issue.code === 'invalid_type' &&
    typeof found === 'number' &&
    typeCode(issue.expected) === 'field_not_number'
  )
    return { code: Number.isFinite(found) ? 'field_not_whole' : 'field_out_of_range', path };
  if (issue.code === 'invalid_type')
    return { code: typeCode(issue.expected), path, params: { found: kindOf(found) } };
  if (issue.code === 'too_big' || issue.code === 'too_small') return { code: 'field_out_of_range', path };
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    if (typeof found !== 'string') return { code: 'field_not_text', path, params: { found: kindOf(found) } };
    return { code: 'field_not_allowed', path, params: { found: found.slice(0, 60) } };
  }
  return { code: path.endsWith('.amount') ? 'amount_out_of_order' : 'field_invalid', path };
};

const typeCode = (expected: string): string => {
  if (expected === 'number' || expected === 'int') return 'field_not_number';
  if (expected === 'string') return 'field_not_text';
  if (expected === 'array') return 'field_not_list';
  if (expected === 'boolean') return 'field_not_yes_no';
  return 'field_invalid';
};

/** The kind of a JSON value as a code of its own; `shared/text` has the word for it. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesno';
  return typeof value === 'string' ? 'text' : 'group';
};
