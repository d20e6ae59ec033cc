import * as z from 'zod';
import { LANGUAGES } from '../base/languages';
import { caseFileSchema, SCHEMA_NAME } from './schema';

/**
 * The exchange format as JSON Schema (2020-12), so that others can write our files. What only a program can check, such
 * as that an amount's low end is below its high end, is not in it; reading a file checks that too.
 */
export const caseJsonSchema = (): object => ({
  $id: `https://rondetafel.example/schema/${SCHEMA_NAME}.json`,
  title: SCHEMA_NAME,
  ...z.toJSONSchema(caseFileSchema(LANGUAGES[0]), { io: 'input', unrepresentable: 'any', reused: 'ref' }),
});
