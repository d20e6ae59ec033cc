import { failure, success, type Result } from '../../shared/base/result';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { csvOf } from '../../shared/exports/csv';
import { mapPicture } from '../../shared/exports/mapPicture/mapPicture';
import { markdownReport } from '../../shared/exports/markdownReport';
import type { Language } from '../../shared/text/language';
import { writeAtomically } from '../files/writeAtomically';
import type { LoadedCase } from './loadCase';

/** What can be made without a window. */
export const CLI_FORMATS = ['csv', 'xlsx', 'md', 'svg', 'json'] as const;
export type CliFormat = (typeof CLI_FORMATS)[number];

/** Writes a case in one format. `today` (ISO) decides what is late. */
export const exportCase = async (
  { tables, id }: LoadedCase,
  format: CliFormat,
  out: string,
  language: Language,
  today: string,
): Promise<Result<null>> => {
  try {
    await writeAtomically(out, await contentOf());
    return success(null);
  } catch (error) {
    if (error instanceof Error && typeof Reflect.get(error, 'code') === 'string') {
      return failure({ code: 'file_not_written', path: out });
    }
    throw error;
  }

  async function contentOf(): Promise<string | Uint8Array> {
    if (format === 'csv') return csvOf(actionSheet(tables, language, today));
    if (format === 'md') return markdownReport(tables, language, today);
    if (format === 'svg') return mapPicture(tables, language);
    if (format === 'json') return writeCaseFile(tables, id);
    const { xlsxOf } = await import('../exports/writeSheets');
    return xlsxOf(actionWorkbook(tables, language, today));
  }
};
