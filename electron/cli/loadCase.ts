import type { Result } from '../../shared/base/result';
import { importCase } from '../../shared/exchange/importCase';
import type { CaseTables } from '../../shared/model/tables';
import type { Language } from '../../shared/text/language';
import { readCaseText } from '../files/readCaseText';

export interface LoadedCase {
  readonly tables: CaseTables;
  /** The case's own id in the file. */
  readonly id: string;
}

/** Reads and checks a case file by the same road the app takes. `today` (ISO) is the day relative dates count from. */
export const loadCase = async (
  path: string,
  language: Language,
  today: string,
): Promise<Result<LoadedCase>> => {
  const text = await readCaseText(path);
  if (!text.ok) return text;
  return importCase(text.value, language, today);
};
