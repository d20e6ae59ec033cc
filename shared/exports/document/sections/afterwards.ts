import type { Comment } from '../../../model/comment';
import type { ParkedItem } from '../../../model/meeting';
import type { Feedback, Signal } from '../../../model/signal';
import { list, paragraph, section, strong, type Said } from '../blocks';
import {
  capital,
  dayText,
  documentWords,
  listed,
  nameOf,
  sentence,
  together,
  type Speech,
  fill,
} from '../speech';
import type { Block } from '../tree';
import { reportedMeeting } from './header';

/** What this case says about the system, and what went well. */
export const signalsSection = (speech: Speech): Block[] => {
  const { signals: words } = documentWords(speech);
  const { tables } = speech;
  const successes = [...tables.successes.values()].filter(({ text }) => text.trim() !== '');
  return [
    ...section(
      2,
      words.heading,
      list([...tables.signals.values()].map((one) => signalSentence(one, speech))),
    ),
    ...section(
      2,
      words.success,
      list(
        successes.map(({ text, whatHelped, watchOut }) =>
          together(
            sentence(text),
            whatHelped?.trim() ? fill(words.helped, { text: sentence(whatHelped) }) : '',
            watchOut?.trim() ? fill(words.watchOut, { text: sentence(watchOut) }) : '',
          ),
        ),
      ),
    ),
  ];
};

const signalSentence = (signal: Signal, speech: Speech): Said => {
  const { signals: words } = documentWords(speech);
  if (signal.title.trim() === '') return '';
  const names = signal.feedbackTo.map(({ name }) => name);
  const rest = together(
    signal.ask?.trim() ? fill(words.ask, { text: sentence(signal.ask) }) : '',
    signal.addressedTo?.trim() ? fill(words.to, { text: sentence(signal.addressedTo) }) : '',
    words.followUps[signal.followUp],
    signal.followUpNote?.trim() ? sentence(signal.followUpNote) : '',
    signal.weak || signal.kind === 'weak' ? words.weak : '',
    names.length === 0 ? '' : fill(words.back, { names: listed(names, speech.language) }),
  );
  return [strong(sentence(signal.title)), { text: ` ${rest}` }];
};

/** *Terugkoppeling*: who tells whom what was decided, and by when. */
export const feedbackSection = (speech: Speech): Block[] => {
  const { feedback: words } = documentWords(speech);
  const all = [...speech.tables.feedbacks.values()];
  return section(
    2,
    words.heading,
    all.length === 0 ? paragraph(words.none) : list(all.map((one) => feedbackSentence(one, speech))),
  );
};

const feedbackSentence = (feedback: Feedback, speech: Speech): string => {
  const { feedback: words } = documentWords(speech);
  const by = feedback.by?.name.trim() ?? '';
  const to = feedback.to === 'signaller' ? words.signaller : nameOf(speech, feedback.to) || words.nobodyNamed;
  const isDone = feedback.status === 'done';
  const pattern = isDone
    ? by === ''
      ? words.doneNobody
      : words.done
    : by === ''
      ? words.openNobody
      : words.open;
  const day = dayText(feedback.due, speech.language);
  const isLate = feedback.due !== null && feedback.due < speech.today;
  return together(
    capital(fill(pattern, { by, to })),
    day === '' || isDone ? '' : fill(isLate ? words.dueLate : words.due, { day }),
    feedback.channel === null || isDone ? '' : words.channels[feedback.channel],
    sentence(feedback.text),
  );
};

/** When the table meets again. */
export const nextSection = (speech: Speech): Block[] => {
  const { next: words } = documentWords(speech);
  const day = dayText(reportedMeeting(speech.tables)?.nextDate ?? null, speech.language);
  return section(2, words.heading, paragraph(day === '' ? words.none : fill(words.date, { day })));
};

/** *Later bespreken*: what was put aside, with the answer it got. */
export const parkedSection = (speech: Speech): Block[] => {
  const { parked: words } = documentWords(speech);
  const all = [...speech.tables.parkedItems.values()].filter(({ text }) => text.trim() !== '');
  return section(2, words.heading, list(all.map((one) => parkedSentence(one, speech))));
};

const parkedSentence = ({ text, by, answered }: ParkedItem, speech: Speech): Said => {
  const { parked: words } = documentWords(speech);
  const answer = answered?.text.trim() ? sentence(answered.text) : '';
  const rest = together(
    by?.trim() ? fill(words.asked, { by }) : '',
    answer === ''
      ? words.open
      : answered?.by?.trim()
        ? fill(words.answer, { by: answered.by, text: answer })
        : fill(words.answerUnsigned, { text: answer }),
  );
  return [strong(sentence(capital(text))), { text: ` ${rest}` }];
};

/** Remarks that nobody has settled yet. */
export const commentsSection = (speech: Speech): Block[] => {
  const { comments: words } = documentWords(speech);
  const open = [...speech.tables.comments.values()].filter(
    ({ resolved, text }) => resolved === null && text.trim() !== '',
  );
  return section(2, words.heading, list(open.map((one) => commentSentence(one, speech))));
};

const commentSentence = ({ by, text }: Comment, speech: Speech): string => {
  const { comments: words } = documentWords(speech);
  return capital(fill(words.item, { by: by?.trim() || words.unsigned, text: sentence(text) }));
};
