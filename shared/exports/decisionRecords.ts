import { canonicalJson } from '../base/canonicalJson';
import type { DecisionRecord } from '../model/decisionRecord';
import {
  conditionalUntil,
  readRecorded,
  recordsInOrder,
  type RecordedDecision,
} from '../model/recordedDecision';
import type { CaseTables } from '../model/tables';
import { wordsIn, type Language } from '../text/language';
import { dayWords, momentWords } from './dateWords';
import { sheetOf, type Sheet } from './sheet';

/** The text over which the hash of a record is taken: whoever has it can check the record without this program. */
export const hashedText = ({ id: _id, hash: _hash, ...facts }: DecisionRecord): string =>
  canonicalJson(facts);

/** "Aangenomen onder voorwaarde, 6 december 2026". */
const outcomeText = (
  record: DecisionRecord,
  decision: RecordedDecision | null,
  language: Language,
): string => {
  const until = decision && conditionalUntil(decision);
  return [wordsIn(language).outcomes[record.outcome], until && dayWords(until, language)]
    .filter(Boolean)
    .join(', ');
};

/** The records as a sheet, with the text that was hashed. */
export const decisionSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns, report } = wordsIn(language);
  const rows = recordsInOrder(tables.decisionRecords.values()).map((record) => ({
    record,
    decision: readRecorded(record.content),
  }));
  return sheetOf<(typeof rows)[number]>(
    sheets.decisions,
    [
      { header: columns.no, cell: ({ record }) => record.no },
      { header: columns.what, cell: ({ decision }) => decision?.decision.text ?? '' },
      { header: columns.answer, cell: ({ record, decision }) => outcomeText(record, decision, language) },
      { header: columns.moment, cell: ({ record }) => momentWords(record.recordedAt, language) },
      { header: columns.by, cell: ({ record }) => record.recordedBy ?? '' },
      { header: report.hash, cell: ({ record }) => record.hash },
      { header: columns.hashed, cell: ({ record }) => inCell(hashedText(record)) },
    ],
    rows,
  );
};

/** Characters that a cell of a workbook can hold; a longer text is in the report and in the case file. Source: ECMA-376 as Excel limits it. */
const CELL_MAX = 32_767;
const inCell = (text: string): string => (text.length > CELL_MAX ? '' : text);
