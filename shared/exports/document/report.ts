import { isLate } from '../../model/action';
import { currentConsents } from '../../model/consents';
import { currentDecision, type ConsentValue } from '../../model/decision';
import { SINGLES } from '../../model/tables';
import { list, section } from './blocks';
import { cleanDocument } from './clean';
import { actionsInOrder, actionsSection, isAgreed, promisesSection } from './sections/actions';
import {
  commentsSection,
  feedbackSection,
  nextSection,
  parkedSection,
  signalsSection,
} from './sections/afterwards';
import { consentSection, dissentSection } from './sections/consent';
import { decisionSection, leadSection, outcomeSentence } from './sections/decision';
import { aboutSection, intentSection, opening, presentSection, sharingSection } from './sections/header';
import { mapSection, stuckSection, viewsSection } from './sections/map';
import { changesSection, codesSection, recordsSection } from './sections/records';
import { scenariosSection } from './sections/scenarios';
import { capital, dayText, documentWords, listed, nameOf, together, type Speech, fill } from './speech';
import type { Block, OutputDocument } from './tree';

/** Parts of a report that may be left out; *tegengeluid* is not among them. */
export const REPORT_PARTS = [
  'about',
  'intent',
  'views',
  'map',
  'stuck',
  'scenarios',
  'signals',
  'parked',
  'records',
  'changes',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export interface ReportChoices {
  readonly isLimited: boolean;
  /** Left out by whoever makes the report. */
  readonly without?: ReadonlySet<ReportPart>;
}

/** What is called a report of this case. */
export const reportTitle = (speech: Speech): string => {
  const { titles } = documentWords(speech);
  const header = speech.tables.case.get(SINGLES.case);
  return header?.title.trim() || header?.pseudonym.trim() || titles.untitled;
};

/** The whole report, as the Doorbraakteam and the archive get it. Dissent is always in it. */
export const reportDocument = (speech: Speech, { isLimited, without }: ReportChoices): OutputDocument => {
  const title = reportTitle(speech);
  const unless = (part: ReportPart, make: (speech: Speech) => Block[]): Block[] =>
    without?.has(part) ? [] : make(speech);
  /** A limited view does not know these; that there are none would not be true. */
  const unlessLimited = (make: (speech: Speech) => Block[]): Block[] => (isLimited ? [] : make(speech));
  return cleanDocument({
    language: speech.language,
    title,
    form: 'report',
    type: 'normal',
    blocks: [
      ...opening(speech, title, isLimited),
      ...shortSection(speech),
      ...unless('about', aboutSection),
      ...sharingSection(speech),
      ...presentSection(speech),
      ...unless('intent', intentSection),
      ...decisionSection(speech),
      ...leadSection(speech),
      ...actionsSection(speech),
      ...unlessLimited(promisesSection),
      ...consentSection(speech),
      ...dissentSection(speech),
      ...unless('views', viewsSection),
      ...unless('map', mapSection),
      ...unless('stuck', stuckSection),
      ...unless('scenarios', scenariosSection),
      ...unless('signals', signalsSection),
      ...unlessLimited(feedbackSection),
      ...unlessLimited(nextSection),
      ...unless('parked', parkedSection),
      ...unless('parked', commentsSection),
      ...unless('records', recordsSection),
      ...unless('changes', changesSection),
      ...unless('records', codesSection),
    ],
  });
};

/** *In het kort*: for whoever reads nothing else. */
const shortSection = (speech: Speech): Block[] => {
  const { short: words, decision: decisionWords } = documentWords(speech);
  const decision = currentDecision(speech.tables.decisions);
  return section(
    2,
    words.heading,
    list([
      decision ? together(outcomeSentence(speech, decision), decision.text) : decisionWords.none,
      decision ? voicesSentence(speech, decision.id) : '',
      actionsSentence(speech),
      dissentSentence(speech),
    ]),
  );
};

const voicesSentence = (speech: Speech, decision: string): string => {
  const { short: words } = documentWords(speech);
  const answers = [...currentConsents(speech.tables, decision).values()];
  const names = (value: ConsentValue): string =>
    listed(
      answers.filter((one) => one.value === value).map(({ party }) => nameOf(speech, party)),
      speech.language,
    );
  const said = (text: string, value: ConsentValue): string =>
    names(value) === '' ? '' : capital(fill(text, { names: names(value) }));
  const isAnswered = answers.some(({ value }) => value !== 'not_asked');
  return together(
    said(words.for, 'agree'),
    said(words.reserved, 'agree_with_reservation'),
    said(words.against, 'disagree') || (isAnswered ? words.nobodyAgainst : ''),
  );
};

const actionsSentence = (speech: Speech): string => {
  const { short: words, actions: actionWords } = documentWords(speech);
  const agreed = actionsInOrder(speech).filter(([action]) => isAgreed(action));
  if (agreed.length === 0) return actionWords.none;
  const first = agreed
    .filter(([action]) => action.status !== 'done')
    .flatMap(([action]) => action.due ?? [])
    .sort()[0];
  const late = agreed.filter(([action]) => isLate(action, speech.today)).length;
  return together(
    agreed.length === 1 ? words.actions_one : fill(words.actions_many, { count: agreed.length }),
    first === undefined ? '' : fill(words.first, { day: dayText(first, speech.language) }),
    late === 0 ? '' : late === 1 ? words.late_one : fill(words.late_many, { count: late }),
  );
};

const dissentSentence = (speech: Speech): string => {
  const { short: words } = documentWords(speech);
  const said = [...speech.tables.dissents.values()].filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return '';
  const names = [
    ...new Set(said.filter(({ anonymous }) => !anonymous).map(({ by }) => nameOf(speech, by))),
  ].filter((name) => name !== '');
  return names.length === 0
    ? words.dissentAnonymous
    : fill(words.dissent, { names: listed(names, speech.language) });
};
