import { compareNames } from '../../../base/personNames';
import { daysBetween } from '../../../base/dates';
import { actionGaps, isAccepted, isLate, type Action } from '../../../model/action';
import { actionNumbers } from '../../../model/actionNumbers';
import { handoverStatus, type Handover, type TimeOut } from '../../../model/handover';
import { wordsIn } from '../../../text/language';
import { list, paragraph, section, strong, table, type Said } from '../blocks';
import { capital, dayText, documentWords, nameOf, sentence, together, type Speech, fill } from '../speech';
import type { Block } from '../tree';

/** Actions in the order of their numbers, with the number that people see. */
export const actionsInOrder = ({
  tables,
}: Pick<Speech, 'tables'>): readonly (readonly [Action, number])[] => {
  const numbers = actionNumbers(tables);
  return [...tables.actions.values()]
    .map((action): [Action, number] => [action, numbers.get(action.id) ?? action.no])
    .sort(([, a], [, b]) => a - b);
};

/** What is an agreement: it has a person, an agency, a day and a result. */
export const isAgreed = (action: Action): boolean => actionGaps(action).length === 0;

/** The actions per agency, and apart from them what is not an agreement yet. */
export const actionsSection = (speech: Speech): Block[] => {
  const { actions: words } = documentWords(speech);
  const all = actionsInOrder(speech);
  const agreed = all.filter(([action]) => isAgreed(action));
  const drafts = all.filter(([action]) => !isAgreed(action));
  if (all.length === 0) return section(2, words.heading, paragraph(words.none));
  return section(2, words.heading, [
    ...(agreed.length === 0 ? paragraph(words.none) : []),
    ...perAgency(agreed, speech),
    ...section(3, words.drafts, draftsTable(drafts, speech)),
  ]);
};

const perAgency = (agreed: readonly (readonly [Action, number])[], speech: Speech): Block[] => {
  const parties = [...new Set(agreed.map(([action]) => action.party))].sort((a, b) =>
    compareNames(nameOf(speech, a), nameOf(speech, b)),
  );
  return parties.flatMap((party) =>
    section(
      3,
      capital(nameOf(speech, party)) || documentWords(speech).actions.noAgency,
      actionsTable(
        agreed.filter(([action]) => action.party === party),
        nameOf(speech, party),
        speech,
      ),
    ),
  );
};

/** Actions as a table; `whose` is for its caption. */
export const actionsTable = (
  rows: readonly (readonly [Action, number])[],
  whose: string,
  speech: Speech,
): Block[] => {
  const { actions: words } = documentWords(speech);
  const { columns } = words;
  return table({
    caption: fill(words.caption, { name: whose }),
    header: [
      columns.no,
      columns.what,
      columns.who,
      columns.due,
      columns.result,
      columns.fails,
      columns.status,
    ],
    widths: [4, 22, 16, 14, 16, 18, 10],
    rows: rows.map(([action, no]) => [
      String(no),
      [strong(action.text)],
      personText(action),
      dueText(action, speech),
      action.result,
      failsText(action, speech),
      statusText(action, speech),
    ]),
  });
};

const personText = ({ owner }: Action): string =>
  owner ? [owner.name, owner.role ?? ''].filter((part) => part.trim() !== '').join('\n') : '';

const dueText = (action: Action, speech: Speech): string => {
  const { actions: words } = documentWords(speech);
  const day = dayText(action.due, speech.language);
  if (action.recurring === null || day === '') return day;
  return fill(words.recurringFrom, { often: words.recurring[action.recurring], day });
};

/** "Na 3 dagen naar de voorzitter." */
const failsText = ({ escalation }: Action, speech: Speech): string => {
  const { actions: words } = documentWords(speech);
  if (!escalation || escalation.to.trim() === '') return '';
  const { to, afterDays } = escalation;
  if (afterDays === null) return fill(words.fails, { to });
  return afterDays === 1
    ? fill(words.failsAfterOne, { to })
    : fill(words.failsAfter, { to, days: afterDays });
};

/** "open", or in words how late it is. */
export const statusText = (action: Action, { language, today }: Speech): string => {
  const { actions: words } = documentWords({ language });
  const status = words.statuses[action.status];
  if (!isLate(action, today) || action.due === null)
    return isAccepted(action) ? `${status}\n${words.accepted}` : status;
  if (action.due.length < 10) return `${status}\n${words.lateMonth}`;
  const days = daysBetween(action.due, today);
  return `${status}\n${days === 1 ? words.late_one : fill(words.late_many, { count: days })}`;
};

const draftsTable = (drafts: readonly (readonly [Action, number])[], speech: Speech): Block[] => {
  const { actions: words } = documentWords(speech);
  const { gaps } = wordsIn(speech.language);
  const { columns } = words;
  if (drafts.length === 0) return [];
  return [
    ...paragraph(words.draftsText),
    ...table({
      caption: words.captionDrafts,
      header: [columns.no, columns.what, columns.agency, columns.who, columns.due, columns.missing],
      widths: [6, 28, 17, 16, 15, 18],
      rows: drafts.map(([action, no]): Said[] => [
        String(no),
        [strong(action.text)],
        nameOf(speech, action.party),
        personText(action),
        dayText(action.due, speech.language),
        capital(
          sentence(
            actionGaps(action)
              .map((gap) => gaps[gap])
              .join(', '),
          ),
        ),
      ]),
    }),
  ];
};

/** What is handed over to another, and what waits until a day. */
export const promisesSection = (speech: Speech): Block[] => {
  const { promises: words } = documentWords(speech);
  return section(2, words.heading, [
    ...list([
      ...[...speech.tables.handovers.values()].map((one) => handoverSentence(one, speech)),
      ...[...speech.tables.timeOuts.values()].map((one) => timeOutSentence(one, speech)),
    ]),
  ]);
};

const handoverSentence = (handover: Handover, speech: Speech): string => {
  const { promises: words } = documentWords(speech);
  const [from, to] = [nameOf(speech, handover.from), nameOf(speech, handover.to)];
  const what = sentence(handover.what);
  const due = dayText(handover.due, speech.language);
  const reason = handover.answer?.party === handover.to ? (handover.answer?.reason?.trim() ?? '') : '';
  return together(
    capital(fill(to === '' ? words.handoverNobody : words.handover, { from, to, what })),
    due === '' ? '' : fill(words.handoverDue, { day: due }),
    words.handoverStatuses[handoverStatus(handover)],
    reason === '' ? '' : fill(words.reason, { text: sentence(reason) }),
  );
};

const timeOutSentence = ({ by, until, reason }: TimeOut, speech: Speech): string => {
  const { promises: words } = documentWords(speech);
  const day = dayText(until, speech.language);
  return together(
    capital(
      by === null
        ? fill(words.timeOutNobody, { day })
        : fill(words.timeOut, { name: nameOf(speech, by), day }),
    ),
    reason.trim() === '' ? '' : fill(words.reason, { text: sentence(reason) }),
  );
};
