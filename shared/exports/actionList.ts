import { daysBetween } from '../base/dates';
import { compareNames, comparePeople } from '../base/personNames';
import { actionGaps, isLate, type Action } from '../model/action';
import { actionNumbers } from '../model/actionNumbers';
import { currentConsents } from '../model/consents';
import { currentDecision, type Consent } from '../model/decision';
import type { Feedback, Signal } from '../model/signal';
import type { CaseTables } from '../model/tables';
import { SINGLES } from '../model/tables';
import { fill, wordsIn, type Language } from '../text/language';
import type { Words } from '../text/nl';
import { momentWords } from './dateWords';
import { decisionSheet } from './decisionRecords';
import { dayCell, sheetOf, type Column, type Sheet } from './sheet';

interface Context {
  readonly tables: CaseTables;
  readonly language: Language;
  /** ISO date from which lateness is counted. */
  readonly today: string;
}

export const partyName = (tables: CaseTables, id: string | null): string =>
  id === null ? '' : (tables.parties.get(id)?.name ?? tables.externalPayers.get(id)?.name ?? '');

const statusWord = (action: Action, { language, today }: Context): string => {
  const words = wordsIn(language);
  const gaps = actionGaps(action);
  if (gaps.length > 0)
    return fill(words.report.draft, { gaps: gaps.map((gap) => words.gaps[gap]).join(', ') });
  return isLate(action, today) ? words.late : words.actionStatuses[action.status];
};

/** The answers that count now, to the proposal that is on the table. */
export const answersNow = (tables: CaseTables): readonly Consent[] => {
  const decision = currentDecision(tables.decisions);
  return decision ? [...currentConsents(tables, decision.id).values()] : [];
};

const reservationsBy = (action: Action, tables: CaseTables): string =>
  answersNow(tables)
    .filter((consent) => consent.value === 'agree_with_reservation' && consent.party === action.party)
    .map((consent) => partyName(tables, consent.party))
    .join(', ');

interface Numbered {
  readonly action: Action;
  readonly no: number;
}

/** What stands in each column, by the name of its header: one that is forgotten fails a type. */
const actionCells = (
  context: Context,
): Readonly<Record<keyof Words['actionList'], Column<Numbered>['cell']>> => {
  const { tables, today, language } = context;
  return {
    no: ({ no }) => no,
    case: () => tables.case.get(SINGLES.case)?.pseudonym ?? '',
    text: ({ action }) => action.text,
    result: ({ action }) => action.result,
    agency: ({ action }) => partyName(tables, action.party),
    person: ({ action }) => action.owner?.name ?? '',
    role: ({ action }) => action.owner?.role ?? '',
    email: () => '',
    due: ({ action }) => dayCell(action.due),
    status: ({ action }) => statusWord(action, context),
    lateDays: ({ action }) => (isLate(action, today) && action.due ? daysBetween(action.due, today) : null),
    scenario: ({ action }) => tables.scenarios.get(action.scenario ?? '')?.title ?? '',
    bottleneck: ({ action }) =>
      action.relieves
        .map((id) => tables.bottlenecks.get(id)?.title ?? '')
        .filter(Boolean)
        .join(', '),
    escalateTo: ({ action }) => action.escalation?.to ?? '',
    escalateAfter: ({ action }) => action.escalation?.afterDays ?? null,
    reservationBy: ({ action }) => reservationsBy(action, tables),
    changed: ({ action }) => (action.changedAt === null ? '' : momentWords(action.changedAt, language)),
    id: ({ action }) => action.id,
  };
};

/** Puts actions in an order before that of their numbers. */
type Order = (a: Action, b: Action) => number;

const inOrderOf = (tables: CaseTables, order: Order): Numbered[] => {
  const numbers = actionNumbers(tables);
  return [...tables.actions.values()]
    .map((action) => ({ action, no: numbers.get(action.id) ?? action.no }))
    .sort((a, b) => order(a.action, b.action) || a.no - b.no);
};

/** The action list as one sheet; the stable `id` column lets a second export update instead of double. */
export const actionSheet = (
  tables: CaseTables,
  language: Language,
  today: string,
  order: Order = () => 0,
): Sheet => {
  const words = wordsIn(language);
  const cells = actionCells({ tables, language, today });
  const columns = (Object.keys(words.actionList) as (keyof Words['actionList'])[]).map((column) => ({
    header: words.actionList[column],
    cell: cells[column],
  }));
  return sheetOf(words.sheets.all, columns, inOrderOf(tables, order));
};

/** The whole workbook: all actions, per agency, per person, reservations, feedback, signals and recorded decisions. */
export const actionWorkbook = (tables: CaseTables, language: Language, today: string): Sheet[] => {
  const { sheets } = wordsIn(language);
  const agencyOf = ({ party }: Action): string => partyName(tables, party);
  const personOf = ({ owner }: Action): string => owner?.name ?? '';
  return [
    actionSheet(tables, language, today),
    {
      ...actionSheet(tables, language, today, (a, b) => compareNames(agencyOf(a), agencyOf(b))),
      name: sheets.perAgency,
    },
    {
      ...actionSheet(tables, language, today, (a, b) => comparePeople(personOf(a), personOf(b))),
      name: sheets.perPerson,
    },
    reservationSheet(tables, language),
    feedbackSheet(tables, language),
    signalSheet(tables, language),
    decisionSheet(tables, language),
  ];
};

const reservationSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns, consentValues } = wordsIn(language);
  const open = answersNow(tables).filter(
    (consent) => consent.value === 'agree_with_reservation' || consent.value === 'disagree',
  );
  return sheetOf<Consent>(
    sheets.reservations,
    [
      { header: columns.agency, cell: ({ party }) => partyName(tables, party) },
      { header: columns.answer, cell: ({ value }) => consentValues[value] },
      { header: columns.reason, cell: ({ reason }) => reason ?? '' },
      { header: columns.due, cell: ({ conditionDue }) => dayCell(conditionDue) },
    ],
    open,
  );
};

const feedbackSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns, actionStatuses } = wordsIn(language);
  return sheetOf<Feedback>(
    sheets.feedback,
    [
      { header: columns.to, cell: ({ to }) => partyName(tables, to) || (to ?? '') },
      { header: columns.what, cell: ({ text }) => text },
      { header: columns.by, cell: ({ by }) => by?.name ?? '' },
      { header: columns.due, cell: ({ due }) => dayCell(due) },
      { header: columns.answer, cell: ({ status }) => actionStatuses[status] },
    ],
    [...tables.feedbacks.values()],
  );
};

const signalSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns } = wordsIn(language);
  return sheetOf<Signal>(
    sheets.signals,
    [
      { header: columns.title, cell: ({ title }) => title },
      { header: columns.addressedTo, cell: ({ addressedTo }) => addressedTo ?? '' },
      { header: columns.ask, cell: ({ ask }) => ask ?? '' },
    ],
    [...tables.signals.values()],
  );
};
