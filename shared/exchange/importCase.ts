import { failure, success, type Result } from '../base/result';
import type { Op } from '../doc/op';
import type { CaseTables } from '../model/tables';
import { tablesFromOps } from '../projection/project';
import { parseJson } from './inspect';
import { readCaseFile } from './readCaseFile';
import type { Language } from './schema';
import { caseFileToOps } from './toOps';
import { writeCaseFile } from './writeCaseFile';

export interface ImportedCase {
  /** What makes the case in an empty document. */
  readonly ops: readonly Op[];
  readonly tables: CaseTables;
  /** The case's own id in the file. */
  readonly id: string;
}

/**
 * Takes a case from the text of a file. `today` (ISO) is the day from which relative dates count. A case is taken only
 * when it could be given out again: written in full it is larger than a file that leaves out whatever has a default.
 */
export const importCase = (text: string, language: Language, today: string): Result<ImportedCase> => {
  const file = readCaseFile(text, language);
  if (!file.ok) return file;
  const ops = caseFileToOps(file.value, today);
  const tables = tablesFromOps(ops);
  const again = parseJson(writeCaseFile(tables, file.value.id));
  return again.ok ? success({ ops, tables, id: file.value.id }) : failure(...again.problems);
};
