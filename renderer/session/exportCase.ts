import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { mapPicture } from '../../shared/exports/mapPicture/mapPicture';
import type { Sheet } from '../../shared/exports/sheet';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/ipc/contract';
import { SINGLES } from '../../shared/model/tables';
import { loadHyphenation } from '../../shared/text/hyphenation';
import type { Language } from '../../shared/text/language';
import { ui } from '../store/uiStore';
import type { CaseSession } from './caseSession';
import { currentSession } from './current';
import { tell } from './dispatch';
import { pngOf } from './pngOf';

export { EXPORT_FORMATS, type ExportFormat };

/** A copy of the open case as a file that the user chooses, such as on another disk; its name, or null when there is none. */
export const copyOpenCase = async (language: Language, today: string): Promise<string | null> => {
  const session = currentSession();
  if (!session) return null;
  const path = await write('json', session, language, today);
  return path === null ? null : baseName(path);
};

/** Writes the open case to a file that the user chooses; `saved` gives the sentence for when it is there. */
export const exportOpenCase = async (
  format: ExportFormat,
  language: Language,
  today: string,
  saved: (name: string) => string,
): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  const path = await write(format, session, language, today);
  if (path !== null) ui.toast({ text: saved(baseName(path)) });
};

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** Where it was written; null when the user chose Cancel, or when it failed, which is told. */
const write = async (
  format: ExportFormat,
  session: CaseSession,
  language: Language,
  today: string,
): Promise<string | null> => {
  const { tables } = session.projection;
  const header = tables.case.get(SINGLES.case);
  const { sheets = [], text = '', bytes = null } = await contentOf(format, session, language, today);
  const reply = await window.rondetafel.exportFile({
    format,
    suggestedName: `${header?.pseudonym ?? ''} ${today}`,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      header: [...sheet.header],
      rows: sheet.rows.map((row) => [...row]),
    })),
    text,
    bytes,
  });
  if (reply.ok) return reply.value?.path ?? null;
  tell(reply.problem);
  return null;
};

interface Content {
  readonly sheets?: readonly Sheet[];
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

const contentOf = async (
  format: ExportFormat,
  { projection: { tables }, docId }: CaseSession,
  language: Language,
  today: string,
): Promise<Content> => {
  switch (format) {
    case 'xlsx':
      return { sheets: actionWorkbook(tables, language, today) };
    case 'csv':
      return { sheets: [actionSheet(tables, language, today)] };
    case 'md': {
      // The sentences of reports are loaded when somebody first wants one.
      const { markdownReport } = await import('../../shared/exports/markdownReport');
      return { text: markdownReport(tables, language, today) };
    }
    case 'svg':
      await loadHyphenation();
      return { text: mapPicture(tables, language) };
    case 'png':
      await loadHyphenation();
      return { bytes: await pngOf(mapPicture(tables, language)) };
    case 'json':
      return { text: writeCaseFile(tables, docId) };
  }
};
