import { canonicalJson } from '../base/canonicalJson';
import { verifyChain, type DecisionRecord } from '../model/decisionRecord';
import {
  conditionalUntil,
  readRecorded,
  recordsInOrder,
  type RecordedDecision,
} from '../model/recordedDecision';
import type { CaseTables } from '../model/tables';
import { fill, wordsIn, type Language } from '../text/language';
import { dayWords, momentWords } from './dateWords';
import { sheetOf, type Sheet } from './sheet';

/** The text over which the hash of a record is taken: whoever has it can check the record without this program. */
const hashedText = ({ id: _id, hash: _hash, ...facts }: DecisionRecord): string => canonicalJson(facts);

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

const answerText = (answer: RecordedDecision['consents'][number], language: Language): string => {
  const { consentValues, mandates } = wordsIn(language);
  const until = answer.conditionDue ?? answer.mandateUntil;
  return [
    answer.name ?? answer.party,
    consentValues[answer.value],
    answer.mandate === null ? '' : mandates[answer.mandate],
    answer.reason,
    until && dayWords(until, language),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** What was said by whom, one sentence a line. */
export interface RecordLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Every record in words, the first one first. */
export const recordLines = (tables: CaseTables, language: Language): readonly RecordLines[] => {
  const { report } = wordsIn(language);
  return recordsInOrder(tables.decisionRecords.values()).map((record) => {
    const decision = readRecorded(record.content);
    const despite = decision?.decision.despite;
    return {
      title: `${record.no}. ${outcomeText(record, decision, language)}`,
      lines: [
        [momentWords(record.recordedAt, language), record.recordedBy].filter(Boolean).join(' · '),
        decision?.decision.text ?? '',
        // The objection may have gone since; then nothing was set aside.
        despite && record.outcome === 'despite_objection' ? `${report.despite}: ${despite.reason}` : '',
        ...(decision?.consents ?? []).map((answer) => answerText(answer, language)),
        ...(decision?.dissents ?? []).map(({ text }) => `${report.dissent}: ${text}`),
        `${report.hash}: ${record.hash}`,
      ].filter(Boolean),
    };
  });
};

/** Whether the chain holds, in a sentence. */
export const chainSentence = (tables: CaseTables, language: Language): string => {
  const { report, problems } = wordsIn(language);
  const { wrong } = verifyChain(tables.decisionRecords.values());
  if (!wrong) return report.chainRight;
  return fill(report.chainWrong, { no: wrong.no, reason: problems[wrong.fault] });
};

/** The records as they were hashed, one a line, in a block that Markdown leaves as it is. */
export const hashedBlock = (tables: CaseTables): string => {
  const lines = recordsInOrder(tables.decisionRecords.values()).map(hashedText);
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence].join('\n');
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
