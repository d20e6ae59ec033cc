import { LEVELS_OF, viewFor, type DocumentChoices } from './document/audience';
import { dayText } from './document/speech';
import { actionSheet, actionWorkbook } from './actionList';
import { calendarOf, calendarPerPerson, type Calendar } from './calendar';
import type { Cell, Sheet } from './sheet';
import type { CaseTables } from '../model/tables';
import type { Language } from '../text/language';

/** What a file is: a text to read, a list to work in, days for a diary, the map, or the facts for a program. */
export const FORMAT_KINDS = {
  odt: 'document',
  docx: 'document',
  pdf: 'document',
  html: 'document',
  md: 'document',
  xlsx: 'list',
  ods: 'list',
  csv: 'list',
  ics: 'diary',
  svg: 'map',
  png: 'map',
  graphml: 'map',
  json: 'facts',
  zip: 'bundle',
} as const;
export type OutputFormat = keyof typeof FORMAT_KINDS;
export const OUTPUT_FORMATS = Object.keys(FORMAT_KINDS) as readonly OutputFormat[];
/** What only a browser can make. */
export const NEEDS_BROWSER: ReadonlySet<OutputFormat> = new Set(['pdf', 'png']);
export type FormatKind = (typeof FORMAT_KINDS)[OutputFormat];

/** What makes no sense or would tell more than the level allows. */
export type NotOffered = 'level_not_for_audience' | 'format_not_for_audience' | 'format_not_at_level';

/** Why there is no such file; null when there is. */
export const notOffered = (
  { audience, level }: Pick<DocumentChoices, 'audience' | 'level'>,
  format: OutputFormat,
): NotOffered | null => {
  const kind = FORMAT_KINDS[format];
  if (!LEVELS_OF[audience.kind].includes(level)) return 'level_not_for_audience';
  if (kind === 'document') return null;
  const isOwn = audience.kind === 'resident' || audience.kind === 'escalation';
  const isForAgency = kind === 'list' || kind === 'diary';
  if (isOwn || (audience.kind === 'agency' && !isForAgency)) return 'format_not_for_audience';
  return level === 0 && kind !== 'facts' && kind !== 'bundle' ? 'format_not_at_level' : null;
};

/** A view knows a month where a day would say more: that is text, and no day to reckon with. */
const cellOf = (cell: Cell, language: Language): Cell => {
  if (typeof cell === 'number') return Number.isNaN(cell) ? null : cell;
  if (cell === null || typeof cell === 'string') return cell;
  return cell.date.length < 10 ? dayText(cell.date, language) : cell;
};

const readable = (sheet: Sheet, language: Language): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell) => cellOf(cell, language))),
});

/** The tables with the actions of one agency only. */
const withActionsOf = (tables: CaseTables, agency: string): CaseTables => ({
  ...tables,
  actions: new Map([...tables.actions].filter(([, { party }]) => party === agency)),
});

/** The lists for an audience: one sheet for CSV, all of them for a workbook. An agency gets its own actions. */
export const sheetsFor = (
  tables: CaseTables,
  choices: DocumentChoices,
  isOneSheet: boolean,
): readonly Sheet[] => {
  const view = viewFor(tables, choices);
  if (!view) return [];
  const { language, today } = choices;
  const day = view.isLimited ? today.slice(0, 7) : today;
  const isAgency = choices.audience.kind === 'agency';
  const shown = isAgency ? withActionsOf(view.tables, view.agency ?? '') : view.tables;
  const sheets =
    isOneSheet || isAgency ? [actionSheet(shown, language, day)] : actionWorkbook(shown, language, day);
  return sheets.map((sheet) => readable(sheet, language));
};

/**
 * The diary for an audience. A diary without days is none, so the days stay as they are at every level; at level 1 the
 * titles say no more than the number of an action.
 */
export const diaryFor = (tables: CaseTables, caseId: string, choices: DocumentChoices): Calendar =>
  calendarOf(tables, caseId, diaryChoices(choices));

export const diariesFor = (
  tables: CaseTables,
  caseId: string,
  choices: DocumentChoices,
): readonly Calendar[] => calendarPerPerson(tables, caseId, diaryChoices(choices));

const diaryChoices = ({ audience, level, language }: DocumentChoices) => ({
  language,
  withContent: false,
  withCase: level === 2,
  ...(audience.kind === 'agency' ? { party: audience.party } : {}),
});
