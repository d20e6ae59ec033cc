import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { caseJsonSchema } from '../../../shared/exchange/jsonSchema';
import { maximalCase } from '../../fixtures/maximalCase';
import { SAMPLE_NAMES, sampleJson, tablesOf } from '../shared/support/cases';
import { bytesOf, order } from './support/orders';

const PUBLISHED = path.join(import.meta.dirname, '../../../shared/exchange/rondetafel.case-1.schema.json');

describe('the published schema of a case file', () => {
  // Formats are checked by reading; the schema says what shape a file has.
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(caseJsonSchema());

  it('is what the code reads: write it again with UPDATE_SCHEMA=1 when the format grows', () => {
    if (process.env['UPDATE_SCHEMA']) fs.writeFileSync(PUBLISHED, JSON.stringify(caseJsonSchema()));
    expect(JSON.parse(fs.readFileSync(PUBLISHED, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(caseJsonSchema())),
    );
  });

  it.each(SAMPLE_NAMES)('holds for the sample %s', (name) => {
    expect(validate(sampleJson(name)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('holds for a case with everything in it, and for the file that we write of it', async () => {
    expect(validate(maximalCase), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const tables = tablesOf(maximalCase);
    const written: unknown = JSON.parse((await bytesOf(order(tables), 'json')).toString('utf8'));
    expect(validate(written), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('does not hold for what is no case', () => {
    expect(validate({ ...maximalCase, schema: 'rondetafel.case/9' })).toBe(false);
    expect(validate({ ...maximalCase, parties: 'geen' })).toBe(false);
    expect(validate([])).toBe(false);
  });
});
