import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { daysBetween } from '../../shared/base/dates';
import { actionGaps, isLate } from '../../shared/model/action';
import { actionNumbers } from '../../shared/model/actionNumbers';
import { SINGLES } from '../../shared/model/tables';
import { partyName } from '../../shared/exports/actionList';
import { dayText } from '../../shared/exports/document/speech';
import { documentWordsIn } from '../../shared/text/documents/documentWords';
import { fill, type Language } from '../../shared/text/language';
import type { Call } from './call';
import { loadCase, type LoadedCase } from './loadCase';
import { refused } from './usage';

/** One action that is not done, of one case of a folder. */
interface OpenAction {
  readonly file: string;
  readonly case: string;
  readonly pseudonym: string;
  readonly id: string;
  readonly no: number;
  readonly text: string;
  readonly agency: string;
  readonly person: string;
  /** ISO date; null for a draft. */
  readonly due: string | null;
  readonly status: string;
  readonly lateDays: number;
  readonly isDraft: boolean;
}

interface OpenActions {
  readonly actions: readonly OpenAction[];
  /** Names of files that hold no case that can be read. */
  readonly unreadable: readonly string[];
}

const openIn = (file: string, { tables, id: caseId }: LoadedCase, today: string): OpenAction[] => {
  const numbers = actionNumbers(tables);
  return [...tables.actions.values()]
    .filter(({ status }) => status !== 'done')
    .map((action) => ({
      file,
      case: caseId,
      pseudonym: tables.case.get(SINGLES.case)?.pseudonym ?? '',
      id: action.id,
      no: numbers.get(action.id) ?? action.no,
      text: action.text,
      agency: partyName(tables, action.party),
      person: action.owner?.name ?? '',
      due: action.due,
      status: action.status,
      lateDays: action.due !== null && isLate(action, today) ? daysBetween(action.due, today) : 0,
      isDraft: actionGaps(action).length > 0,
    }));
};

/** Longest late first, then by day; what has no day comes last. */
const byUrgency = (a: OpenAction, b: OpenAction): number => {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;
  return a.file === b.file ? a.no - b.no : a.file < b.file ? -1 : 1;
};

/**
 * Every open action of all case files (`.json`) in a folder, not in the folders under it. One file after the other, so
 * that thousands of cases never stand in memory together. `today`: ISO date.
 */
const openActionsIn = async (
  folder: string,
  language: Language,
  today: string,
  isLateOnly: boolean,
): Promise<OpenActions> => {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.json')).sort();
  const actions: OpenAction[] = [];
  const unreadable: string[] = [];
  for (const name of names) {
    const loaded = await loadCase(path.join(folder, name), language, today);
    if (loaded.ok) actions.push(...openIn(name, loaded.value, today));
    else unreadable.push(name);
  }
  return {
    actions: actions.filter(({ lateDays }) => !isLateOnly || lateDays > 0).sort(byUrgency),
    unreadable,
  };
};

/** The answer to `case actions DIR`: for people, or as JSON. Throws when the folder is not there. */
export const actionsAnswer = async ({ file, values, language, today }: Call): Promise<string> => {
  try {
    const open = await openActionsIn(file, language, today, values.has('late'));
    return values.has('json') ? JSON.stringify(open, null, 1) : openActionsText(open, language);
  } catch (error) {
    if (!(error instanceof Error) || typeof Reflect.get(error, 'code') !== 'string') throw error;
    const isMissing = Reflect.get(error, 'code') === 'ENOENT';
    throw refused([{ code: isMissing ? 'folder_not_found' : 'folder_unreadable', path: file }], language);
  }
};

/** One action a line, as people read it. */
const openActionsText = ({ actions, unreadable }: OpenActions, language: Language): string => {
  const { actions: words, desk } = documentWordsIn(language);
  const lines = actions.map(({ lateDays, due, text, person, agency, pseudonym, no }) => {
    const when =
      lateDays > 0
        ? lateDays === 1
          ? words.late_one
          : fill(words.late_many, { count: lateDays })
        : dayText(due, language);
    return [when || desk.noDay, pseudonym, `${no}. ${text}`, person, agency]
      .map((part) => part.replaceAll(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join(' · ');
  });
  return [
    ...(lines.length > 0 ? lines : [desk.none]),
    ...(unreadable.length > 0 ? [fill(desk.unreadable, { names: unreadable.join(', ') })] : []),
  ].join('\n');
};
