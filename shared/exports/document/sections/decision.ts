import { currentDecision, currentCaseLead, type Decision } from '../../../model/decision';
import { decisionOutcome, type OutcomeReason } from '../../../model/outcome';
import { list, paragraph, section, strong } from '../blocks';
import {
  capital,
  dayText,
  documentWords,
  momentText,
  nameOf,
  sentence,
  together,
  type Speech,
  fill,
} from '../speech';
import type { Block } from '../tree';

/** What was decided, on which scenario, by whom it was recorded, and what is not certain yet. */
export const decisionSection = (speech: Speech): Block[] => {
  const { decision: words } = documentWords(speech);
  const decision = currentDecision(speech.tables.decisions);
  if (!decision) return section(2, words.heading, paragraph(words.none));
  return [
    ...section(2, words.heading, [
      ...paragraph([strong(outcomeSentence(speech, decision))]),
      ...paragraph(decision.text, 'quote'),
      ...paragraph(recordedSentence(speech, decision)),
      ...despiteParagraph(speech, decision),
      ...scenarioBlocks(speech, decision),
    ]),
    ...section(3, words.stillOpen, list(openSentences(speech, decision))),
    ...section(3, words.way, wayBack(speech, decision)),
  ];
};

/** "Het besluit is aangenomen onder voorwaarde." */
export const outcomeSentence = ({ tables, language }: Speech, decision: Decision): string =>
  documentWords({ language }).decision.outcomes[decisionOutcome(tables, decision).outcome];

const recordedSentence = (speech: Speech, { recordedAt, recordedBy }: Decision): string => {
  const { decision: words } = documentWords(speech);
  if (recordedAt === null) return words.proposal;
  // A limited view knows the month only.
  const isMonth = recordedAt.length < 10;
  const moment = isMonth ? dayText(recordedAt, speech.language) : momentText(recordedAt, speech);
  return recordedBy?.trim()
    ? fill(words.recorded, { name: recordedBy, moment })
    : fill(words.recordedUnsigned, { moment });
};

const despiteParagraph = (speech: Speech, decision: Decision): Block[] => {
  const { decision: words } = documentWords(speech);
  const { outcome } = decisionOutcome(speech.tables, decision);
  // The objection may have gone since; then nothing was set aside.
  if (!decision.despite || outcome !== 'despite_objection') return [];
  const { reason, by } = decision.despite;
  if (reason.trim() === '') return [];
  return paragraph(
    together(
      fill(words.despite, { text: sentence(reason) }),
      by?.trim() ? fill(words.despiteBy, { name: by }) : '',
    ),
  );
};

const scenarioBlocks = (speech: Speech, decision: Decision): Block[] => {
  const { decision: words } = documentWords(speech);
  const scenario = speech.tables.scenarios.get(decision.scenario ?? '');
  if (!scenario) return [];
  const steps = scenario.steps.split('\n');
  return [
    ...(scenario.title.trim() === ''
      ? []
      : paragraph(fill(words.scenario, { title: `“${scenario.title.trim()}”` }))),
    ...section(3, words.steps, list(steps, true)),
  ];
};

/** Each reason why the outcome is what it is, as a sentence. */
export const openSentences = (speech: Speech, decision: Decision): string[] =>
  decisionOutcome(speech.tables, decision).reasons.map((reason) => reasonSentence(speech, reason));

const reasonSentence = (speech: Speech, reason: OutcomeReason): string => {
  const { decision: words } = documentWords(speech);
  return capital(
    fill(words.reasons[reason.code], {
      name: 'id' in reason ? nameOf(speech, reason.id) : '',
      until: 'until' in reason ? dayText(reason.until, speech.language) : '',
    }),
  );
};

const wayBack = (speech: Speech, { wayBack: text, reviewDate }: Decision): Block[] => {
  const { decision: words } = documentWords(speech);
  const day = dayText(reviewDate, speech.language);
  return [...paragraph(text), ...paragraph(day === '' ? '' : fill(words.review, { day }))];
};

/** Who holds *de regie*, until when. */
export const leadSection = (speech: Speech): Block[] => {
  const { lead: words } = documentWords(speech);
  return section(2, words.heading, [
    ...paragraph(leadSentence(speech)),
    ...(speech.tables.leads.size > 1 ? paragraph(words.several) : []),
  ]);
};

const leadSentence = (speech: Speech): string => {
  const { lead: words } = documentWords(speech);
  const lead = currentCaseLead(speech.tables.leads);
  if (!lead) return words.none;
  const name = nameOf(speech, lead.party);
  const person = lead.person?.name.trim() ?? '';
  const until = dayText(lead.until, speech.language);
  return together(
    capital(person === '' ? fill(words.held, { name }) : fill(words.heldFor, { person, name })),
    until === '' ? '' : fill(words.until, { day: until }),
    lead.mandate?.trim() ? fill(words.mandate, { text: sentence(lead.mandate) }) : '',
  );
};
