import { failure, success, type Result } from '../../shared/base/result';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { csvOf } from '../../shared/exports/csv';
import { mapPicture } from '../../shared/exports/mapPicture/mapPicture';
import { markdownReport } from '../../shared/exports/markdownReport';
import { loadHyphenation } from '../../shared/text/hyphenation';
import type { Language } from '../../shared/text/language';
import { writeUserFile } from '../files/writeUserFile';
import type { LoadedCase } from './loadCase';

/** What can be made without a window. */
export const CLI_FORMATS = ['csv', 'xlsx', 'md', 'svg', 'json'] as const;
export type CliFormat = (typeof CLI_FORMATS)[number];

type Content = string | Uint8Array;

interface Source extends LoadedCase {
  readonly language: Language;
  /** ISO date: it decides what is late. */
  readonly today: string;
}

/** What each format is made of. */
const CONTENT: Readonly<Record<CliFormat, (source: Source) => Content | Promise<Content>>> = {
  csv: ({ tables, language, today }) => csvOf(actionSheet(tables, language, today)),
  xlsx: async ({ tables, language, today }) => {
    const { xlsxOf } = await import('../exports/writeSheets');
    return xlsxOf(actionWorkbook(tables, language, today));
  },
  md: ({ tables, language }) => markdownReport(tables, language),
  svg: async ({ tables, language }) => {
    await loadHyphenation();
    return mapPicture(tables, language);
  },
  json: ({ tables, id }) => writeCaseFile(tables, id),
};

/** Writes a case in one format, whole or not at all. `today` (ISO) decides what is late. */
export const exportCase = async (
  loaded: LoadedCase,
  format: CliFormat,
  out: string,
  language: Language,
  today: string,
): Promise<Result<null>> => {
  const content = await CONTENT[format]({ ...loaded, language, today });
  try {
    await writeUserFile(out, content);
    return success(null);
  } catch (error) {
    if (error instanceof Error && typeof Reflect.get(error, 'code') === 'string')
      return failure({ code: 'file_not_written', path: out });
    throw error;
  }
};
