import { daysBetween } from '../base/dates';
import { compareNames, comparePeople } from '../base/personNames';
import { actionGaps, isLate, type Action } from '../model/action';
import { actionNumbers } from '../model/actionNumbers';
import { currentConsents } from '../model/consents';
import { currentDecision, type Consent } from '../model/decision';
import type { CaseTables } from '../model/tables';
import { SINGLES } from '../model/tables';
import { wordsIn, type Language } from '../text/language';
import { decisionSheet } from './decisionRecords';
import type { Cell, Sheet } from './sheet';

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
  if (gaps.length > 0) {
    return words.report.draft.replace('{gaps}', gaps.map((gap) => words.gaps[gap]).join(', '));
  }
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

const actionRow = (action: Action, no: number, context: Context): Cell[] => {
  const { tables, today } = context;
  const relieved = action.relieves.map((id) => tables.bottlenecks.get(id)?.title ?? '').filter(Boolean);
  return [
    no,
    tables.case.get(SINGLES.case)?.pseudonym ?? '',
    action.text,
    action.result,
    partyName(tables, action.party),
    action.owner?.name ?? '',
    action.owner?.role ?? '',
    '',
    action.due ?? '',
    statusWord(action, context),
    isLate(action, today) && action.due ? daysBetween(action.due, today) : null,
    (action.scenario === null ? undefined : tables.scenarios.get(action.scenario)?.title) ?? '',
    relieved.join(', '),
    action.escalation?.to ?? '',
    action.escalation?.afterDays ?? null,
    reservationsBy(action, tables),
    action.changedAt ?? '',
    action.id,
  ];
};

/** Actions with their numbers, which are there once each. */
const numberedActions = (
  tables: CaseTables,
  by: (action: Action) => string,
  compare: (a: string, b: string) => number,
): [Action, number][] => {
  const numbers = actionNumbers(tables);
  return [...tables.actions.values()]
    .map((action): [Action, number] => [action, numbers.get(action.id) ?? action.no])
    .sort(([a, first], [b, second]) => compare(by(a), by(b)) || first - second);
};

/** The action list as one sheet; the stable `id` column lets a second export update instead of double. */
export const actionSheet = (
  tables: CaseTables,
  language: Language,
  today: string,
  by: (action: Action) => string = () => '',
  compare: (a: string, b: string) => number = compareNames,
): Sheet => {
  const words = wordsIn(language);
  return {
    name: words.sheets.all,
    header: Object.values(words.actionList),
    rows: numberedActions(tables, by, compare).map(([action, no]) =>
      actionRow(action, no, { tables, language, today }),
    ),
  };
};

/** The whole workbook: all actions, per agency, per person, reservations, feedback, signals and recorded decisions. */
export const actionWorkbook = (tables: CaseTables, language: Language, today: string): Sheet[] => {
  const { sheets } = wordsIn(language);
  return [
    actionSheet(tables, language, today),
    {
      ...actionSheet(tables, language, today, (action) => partyName(tables, action.party)),
      name: sheets.perAgency,
    },
    {
      ...actionSheet(tables, language, today, (action) => action.owner?.name ?? '', comparePeople),
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
  return {
    name: sheets.reservations,
    header: [columns.agency, columns.answer, columns.reason, columns.due],
    rows: open.map((consent) => [
      partyName(tables, consent.party),
      consentValues[consent.value],
      consent.reason ?? '',
      consent.conditionDue ?? '',
    ]),
  };
};

const feedbackSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns, actionStatuses } = wordsIn(language);
  return {
    name: sheets.feedback,
    header: [columns.to, columns.what, columns.by, columns.due, columns.answer],
    rows: [...tables.feedbacks.values()].map((item) => [
      partyName(tables, item.to) || (item.to ?? ''),
      item.text,
      item.by?.name ?? '',
      item.due ?? '',
      item.status === 'done' ? actionStatuses.done : actionStatuses.open,
    ]),
  };
};

const signalSheet = (tables: CaseTables, language: Language): Sheet => {
  const { sheets, columns } = wordsIn(language);
  return {
    name: sheets.signals,
    header: [columns.title, columns.addressedTo, columns.ask],
    rows: [...tables.signals.values()].map((signal) => [
      signal.title,
      signal.addressedTo ?? '',
      signal.ask ?? '',
    ]),
  };
};
