import { changeLog, type LogEntry } from '../../../model/changeLog';
import { verifyChain, type DecisionRecord } from '../../../model/decisionRecord';
import { readRecorded, recordsInOrder, type RecordedDecision } from '../../../model/recordedDecision';
import { wordsIn } from '../../../text/language';
import { hashedText } from '../../decisionRecords';
import { list, paragraph, section, table } from '../blocks';
import {
  capital,
  dayText,
  documentWords,
  momentText,
  quote,
  sentence,
  together,
  type Speech,
  fill,
} from '../speech';
import { titleOf } from '../titles';
import type { Block } from '../tree';

/** Every recorded decision as it was at that moment, and in one sentence whether all of it is still as recorded. */
export const recordsSection = (speech: Speech): Block[] => {
  const { records: words } = documentWords(speech);
  const records = recordsInOrder(speech.tables.decisionRecords.values());
  if (records.length === 0) return [];
  return section(2, words.heading, [
    ...records.flatMap((record) =>
      section(3, fill(words.title, { no: record.no }), recordBlocks(record, speech)),
    ),
    ...paragraph(together(chainSentence(speech), words.seeAnnex)),
  ]);
};

const chainSentence = ({ tables, language }: Speech): string => {
  const { records: words } = documentWords({ language });
  const { wrong } = verifyChain(tables.decisionRecords.values());
  if (!wrong) return words.chainRight;
  return fill(words.chainWrong, { no: wrong.no, reason: wordsIn(language).problems[wrong.fault] });
};

const recordBlocks = (record: DecisionRecord, speech: Speech): Block[] => {
  const { records: words, decision: decisionWords } = documentWords(speech);
  const decision = readRecorded(record.content);
  const moment = momentText(record.recordedAt, speech);
  const when = record.recordedBy?.trim()
    ? fill(words.when, { moment, by: record.recordedBy })
    : fill(words.whenUnsigned, { moment });
  return [
    ...paragraph(together(when, decisionWords.outcomes[record.outcome])),
    ...(decision ? decisionBlocks(decision, speech) : paragraph(words.unreadable)),
  ];
};

const decisionBlocks = (decision: RecordedDecision, speech: Speech): Block[] => {
  const { records: words, decision: decisionWords } = documentWords(speech);
  const { despite } = decision.decision;
  return [
    ...paragraph(decision.decision.text, 'quote'),
    ...paragraph(
      despite && decision.outcome === 'despite_objection'
        ? fill(decisionWords.despite, { text: sentence(despite.reason) })
        : '',
    ),
    ...list([
      ...decision.consents.map((answer) => answerSentence(answer, speech)),
      ...decision.dissents.map(({ text }) => fill(words.dissent, { text: quote(text) })),
    ]),
  ];
};

const answerSentence = (answer: RecordedDecision['consents'][number], speech: Speech): string => {
  const { records: words, consent, present, agency } = documentWords(speech);
  const day = dayText(answer.conditionDue ?? answer.mandateUntil, speech.language);
  const value =
    answer.mandate === null || answer.value === 'not_asked'
      ? consent.values[answer.value]
      : `${consent.values[answer.value]} (${present.mandates[answer.mandate]})`;
  return together(
    capital(fill(words.answer, { name: answer.name ?? answer.party, value })),
    sentence(answer.reason ?? ''),
    day === '' ? '' : fill(agency.answeredDue, { day }),
  );
};

/** At the very end: the codes, so that anybody can check the records. */
export const codesSection = (speech: Speech): Block[] => {
  const { records: words } = documentWords(speech);
  const records = recordsInOrder(speech.tables.decisionRecords.values());
  if (records.length === 0) return [];
  return section(2, words.annex, [
    ...paragraph(words.annexText),
    ...list(records.map(({ no, hash }) => fill(words.code, { no, hash }))),
    { kind: 'code', lines: records.map(hashedText) },
  ]);
};

/** What happened to the case, the last first. */
export const changesSection = (speech: Speech): Block[] => {
  const { changes: words } = documentWords(speech);
  const { columns } = words;
  const log = changeLog(speech.tables);
  return section(
    2,
    words.heading,
    table({
      caption: words.caption,
      header: [columns.when, columns.what, columns.by],
      widths: [30, 48, 22],
      rows: log.map((entry) => [momentText(entry.at, speech), logText(entry, speech), entry.by ?? '']),
    }),
  );
};

const logText = ({ what, id }: LogEntry, speech: Speech): string => {
  const { changes: words } = documentWords(speech);
  const said = wordsIn(speech.language).logEntries[what];
  const consent = speech.tables.consents.get(id);
  const title = titleOf(speech.tables, consent?.party ?? id);
  return title === '' ? said : fill(words.about, { what: said, title });
};
