import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { markdownReport } from '../../shared/exports/markdownReport';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/ipc/contract';
import { SINGLES } from '../../shared/model/tables';
import type { Language } from '../../shared/text/language';
import { ui } from '../store/uiStore';
import { currentSession } from './current';
import { tell } from './dispatch';

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
  const sheets =
    format === 'xlsx'
      ? actionWorkbook(tables, language, today)
      : format === 'csv'
        ? [actionSheet(tables, language, today)]
        : [];
  const text =
    format === 'md'
      ? markdownReport(tables, language)
      : format === 'json'
        ? writeCaseFile(tables, session.docId)
        : '';
  const reply = await window.rondetafel.exportFile({
    format,
    suggestedName: `${header?.pseudonym ?? ''} ${today}`,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      header: [...sheet.header],
      rows: sheet.rows.map((row) => [...row]),
    })),
    text,
  });
  if (!reply.ok) tell(reply.problem);
  else if (reply.value) ui.toast({ text: saved(reply.value.path.split(/[\\/]/).at(-1) ?? '') });
};
