import { currentConsents } from '../../model/consents';
import { currentDecision, currentCaseLead, type Decision } from '../../model/decision';
import { decisionOutcome } from '../../model/outcome';
import { SINGLES } from '../../model/tables';
import type { DocumentWords } from '../../text/documents/documentWords';
import { list, paragraph, section, strong, type Said } from './blocks';
import { cleanDocument } from './clean';
import { actionsInOrder, isAgreed } from './sections/actions';
import { meetingDay, reportedMeeting } from './sections/header';
import { capital, dayText, documentWords, nameOf, sentence, together, type Speech, fill } from './speech';
import type { Block, OutputDocument } from './tree';

/** Actions that stand in the letter: more do not fit on one page beside what has to be there. */
const ACTIONS_MAX = 6;
const ACTIONS_MAX_LARGE = 3;
/** Letters of a text that still leaves room on the page. */
const TEXT_MAX = 900;

interface LetterSpeech extends Speech {
  readonly isLarge: boolean;
}
type Letters = DocumentWords['letters'];

/** One page for the resident: what was decided, who does what, whom to call, and what to do when you disagree. */
export const letterDocument = (speech: Speech, isLarge: boolean): OutputDocument => {
  const { letters: words } = documentWords(speech);
  const said: LetterSpeech = { ...speech, isLarge };
  const name = residentName(speech);
  const title = fill(words.title, { name });
  return cleanDocument({
    language: speech.language,
    title,
    form: 'letter',
    type: isLarge ? 'large' : 'normal',
    blocks: [
      ...paragraph(dayText(speech.today, speech.language), 'lead'),
      ...section(1, fill(words.greeting, { name }), paragraph(together(openingSentence(speech), words.why))),
      ...(writtenLetter(speech) ?? [...decidedSection(said), ...whoSection(said)]),
      ...section(2, words.call, paragraph(callSentences(speech))),
      ...section(2, words.disagree, paragraph(together(...words.disagreeText))),
      ...paragraph(closingText(speech)),
    ],
  });
};

const residentName = (speech: Speech): string => {
  const header = speech.tables.case.get(SINGLES.case);
  const resident = [...speech.tables.parties.values()].find(({ kind }) => kind === 'resident');
  return header?.pseudonym.trim() || resident?.name.trim() || documentWords(speech).unnamed;
};

const openingSentence = ({ tables, language }: Speech): string => {
  const { letters: words } = documentWords({ language });
  const meeting = reportedMeeting(tables);
  const day = meeting ? dayText(meetingDay(meeting), language) : '';
  const there = tables.dataSharing.get(SINGLES.dataSharing)?.residentAtTable;
  if (there === 'present' || there === 'present_part')
    return day === '' ? words.openingThereNoDay : fill(words.openingThere, { day });
  return day === '' ? words.openingNoDay : fill(words.opening, { day });
};

/** The letter that somebody wrote for the resident at the table; what the program would say stays out then. */
const writtenLetter = ({ tables }: Speech): Block[] | null => {
  const people = new Set(
    [...tables.parties.values()]
      .filter(({ kind }) => kind === 'resident' || kind === 'household')
      .map(({ id }) => id),
  );
  const written = [...tables.letters.values()].find(({ feedback, text }) => {
    const to = tables.feedbacks.get(feedback)?.to ?? null;
    return to !== null && people.has(to) && text.trim() !== '';
  });
  if (!written) return null;
  // The greeting stands above it already.
  const text = written.text.trim().replace(/^(?:beste|geachte|dear)\b[^\n]{0,80}\n+/i, '');
  return text.split(/\n{2,}/).flatMap((part) => paragraph(part));
};

const decidedSection = (speech: LetterSpeech): Block[] => {
  const { letters: words } = documentWords(speech);
  const { tables, language } = speech;
  const decision = currentDecision(tables.decisions);
  if (!decision) return section(2, words.decided, paragraph(words.notDecided));
  const { outcome } = decisionOutcome(tables, decision);
  const isSure = outcome === 'adopted' || outcome === 'despite_objection';
  const back = dayText(decision.reviewDate, language);
  return section(2, words.decided, [
    ...paragraph(shortened(decision.text)),
    ...paragraph(
      together(
        decision.recordedAt === null && !isSure ? words.proposed : '',
        isSure ? '' : waitSentences(speech, decision, words),
        back === '' ? '' : fill(words.back, { day: back }),
      ),
    ),
  ]);
};

/** Whole sentences, as many as leave room for the rest of the page. */
const shortened = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed.length <= TEXT_MAX) return trimmed;
  const cut = trimmed.slice(0, TEXT_MAX);
  const end = Math.max(
    cut.lastIndexOf('. '),
    cut.lastIndexOf('.\n'),
    cut.lastIndexOf('! '),
    cut.lastIndexOf('? '),
  );
  return end > 0 ? cut.slice(0, end + 1) : `${cut}…`;
};

const waitSentences = (speech: Speech, { id, recordedAt }: Decision, words: Letters): string => {
  const open = [...currentConsents(speech.tables, id).values()].filter(
    ({ value, mandate, party }) =>
      value === 'agree_with_reservation' ||
      value === 'disagree' ||
      (value === 'agree' && (mandate ?? speech.tables.parties.get(party)?.mandate) === 'must_consult'),
  );
  const others = open.filter(({ party }) => speech.tables.parties.get(party)?.kind === 'agency');
  if (others.length === 0) return '';
  return together(
    recordedAt === null ? '' : words.waits,
    ...others.map(({ party, conditionDue, mandateUntil }) => {
      const day = dayText(conditionDue ?? mandateUntil, speech.language);
      const name = nameOf(speech, party);
      return capital(day === '' ? fill(words.waitsForNoDay, { name }) : fill(words.waitsFor, { name, day }));
    }),
  );
};

const whoSection = (speech: LetterSpeech): Block[] => {
  const { letters: words } = documentWords(speech);
  const agreed = actionsInOrder(speech)
    .map(([action]) => action)
    .filter((action) => isAgreed(action) && action.status !== 'done')
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const shown = agreed.slice(0, speech.isLarge ? ACTIONS_MAX_LARGE : ACTIONS_MAX);
  const more = agreed.length - shown.length;
  return section(2, words.who, [
    ...(shown.length === 0 ? paragraph(words.nothingToDo) : []),
    ...list(
      shown.map((action): Said => {
        const person = action.owner?.name.trim() ?? '';
        const agency = nameOf(speech, action.party);
        const day = dayText(action.due, speech.language);
        const who = person === '' ? agency : fill(words.does, { person, agency });
        return [
          strong(`${who}:`),
          { text: ` ${together(sentence(action.text), day === '' ? '' : fill(words.doesBy, { day }))}` },
        ];
      }),
    ),
    ...paragraph(more === 0 ? '' : more === 1 ? words.more_one : fill(words.more_many, { count: more })),
  ]);
};

/** Whoever has the lead; without one, whoever promised to tell the resident. */
const callSentences = (speech: Speech): string => {
  const { letters: words } = documentWords(speech);
  const { tables } = speech;
  const lead = currentCaseLead(tables.leads);
  const teller = [...tables.feedbacks.values()].find(({ to, by }) => to !== 'signaller' && by !== null);
  const person = lead?.person?.name.trim() || teller?.by?.name.trim() || '';
  const party =
    lead?.party ?? [...tables.parties.values()].find(({ contact }) => contact?.name === person)?.id ?? null;
  if (person === '') return words.callNobody;
  const agency = nameOf(speech, party);
  return together(
    agency === '' ? fill(words.callOnly, { person }) : fill(words.callPerson, { person, agency }),
    words.callNumber,
  );
};

const closingText = (speech: Speech): string => {
  const { letters: words } = documentWords(speech);
  const teller = [...speech.tables.feedbacks.values()].find(
    ({ to, by }) => to !== 'signaller' && by !== null,
  );
  const name =
    teller?.by?.name.trim() ||
    currentCaseLead(speech.tables.leads)?.person?.name.trim() ||
    words.signedNobody;
  return `${words.closing}\n${name}`;
};
