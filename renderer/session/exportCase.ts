import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { mapPicture } from '../../shared/exports/mapPicture/mapPicture';
import { markdownReport } from '../../shared/exports/markdownReport';
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

/** Writes the open case to a file that the user chooses; `saved` gives the sentence for when it is there. */
export const exportOpenCase = async (
  format: ExportFormat,
  language: Language,
  today: string,
  saved: (name: string) => string,
): Promise<void> => {
  const session = currentSession();
  if (!session) return;
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
  if (!reply.ok) tell(reply.problem);
  else if (reply.value) ui.toast({ text: saved(reply.value.path.split(/[\\/]/).at(-1) ?? '') });
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
    case 'md':
      return { text: markdownReport(tables, language) };
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
