import { failure, success, type Result } from '../../shared/base/result';
import type { DocumentChoices } from '../../shared/exports/document/audience';
import { NEEDS_BROWSER, OUTPUT_FORMATS, type OutputFormat } from '../../shared/exports/forAudience';
import { writeUserFile } from '../files/writeUserFile';
import type { LoadedCase } from './loadCase';

/** What can be made without a window. */
export const CLI_FORMATS = OUTPUT_FORMATS.filter((format) => !NEEDS_BROWSER.has(format));

/** Writes a case in one format for one audience, whole or not at all. */
export const exportCase = async (
  { tables, id }: LoadedCase,
  format: OutputFormat,
  out: string,
  choices: DocumentChoices,
): Promise<Result<null>> => {
  const { outputOf } = await import('../exports/outputFile');
  const order = { ...choices, tables, caseId: id, now: new Date().toISOString(), printer: null };
  const content = await outputOf(order, format);
  try {
    await writeUserFile(out, content);
    return success(null);
  } catch (error) {
    if (error instanceof Error && typeof Reflect.get(error, 'code') === 'string')
      return failure({ code: 'file_not_written', path: out });
    throw error;
  }
};
