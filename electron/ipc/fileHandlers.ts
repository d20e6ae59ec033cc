import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { reportFailure } from '../../shared/base/failures';
import type { ExportFormat } from '../../shared/ipc/contract';
import { csvOf } from '../../shared/exports/csv';
import { INVITATION_EXTENSION } from '../../shared/invitation/invitation';
import type { Sheet } from '../../shared/exports/sheet';
import { readCaseText } from '../files/readCaseText';
import { writeUserFile } from '../files/writeUserFile';
import { handle, Refused, type Gate } from './handle';

const FILTERS: Readonly<Record<ExportFormat, { name: string; extensions: string[] }>> = {
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  md: { name: 'Markdown', extensions: ['md'] },
  svg: { name: 'SVG', extensions: ['svg'] },
  png: { name: 'PNG', extensions: ['png'] },
  json: { name: 'Rondetafel', extensions: ['json'] },
};

/** Opening and exporting files through the system's own dialogs; the page never names a path. */
export const handleFiles = (gate: Gate, parent: () => BrowserWindow | null): void => {
  handle(gate, 'files:openCase', async () => {
    const settings = { properties: ['openFile' as const], filters: [FILTERS.json] };
    const window = parent();
    const chosen = await (window ? dialog.showOpenDialog(window, settings) : dialog.showOpenDialog(settings));
    const file = chosen.filePaths[0];
    if (chosen.canceled || file === undefined) return null;
    const text = await readCaseText(file);
    if (!text.ok) throw new Refused({ ...text.problems[0], path: path.basename(file) });
    return { name: path.basename(file), text: text.value };
  });
  /** Asks where, and writes; null when the user chose Cancel. */
  const save = async (
    defaultPath: string,
    filter: Electron.FileFilter,
    contentFor: () => Promise<string | Uint8Array>,
  ): Promise<{ path: string } | null> => {
    const settings = { defaultPath, filters: [filter] };
    const window = parent();
    const chosen = await (window ? dialog.showSaveDialog(window, settings) : dialog.showSaveDialog(settings));
    if (chosen.canceled || !chosen.filePath) return null;
    const content = await contentFor();
    try {
      await writeUserFile(chosen.filePath, content);
    } catch (error) {
      reportFailure('files.save', error);
      throw new Refused({ code: 'file_not_written', path: path.basename(chosen.filePath) });
    }
    return { path: chosen.filePath };
  };
  handle(gate, 'files:export', ({ format, suggestedName, sheets, text, bytes }) =>
    save(safeName(suggestedName, format), FILTERS[format], async () =>
      bytes ? bytes : contentOf(format, { sheets, text }),
    ),
  );
  handle(gate, 'files:saveInvitation', ({ suggestedName, text }) =>
    save(
      safeName(suggestedName, INVITATION_EXTENSION),
      { name: 'Rondetafel', extensions: [INVITATION_EXTENSION] },
      () => Promise.resolve(text),
    ),
  );
};

const safeName = (name: string, extension: string): string =>
  `${
    name
      .replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'rondetafel'
  }.${extension}`;

interface Content {
  readonly sheets: readonly Sheet[];
  readonly text: string;
}

const textOf = ({ text }: Content): string => text;

/** What each format is written as; a picture comes as bytes and needs none of this. */
const CONTENT: Readonly<
  Record<Exclude<ExportFormat, 'png'>, (content: Content) => Written | Promise<Written>>
> = {
  xlsx: async ({ sheets }) => {
    // Loaded when first needed: it would double the time to the first window.
    const { xlsxOf } = await import('../exports/writeSheets');
    return xlsxOf(sheets);
  },
  csv: ({ sheets: [first] }) => {
    if (!first) throw new Error('A table without a sheet.');
    return csvOf(first);
  },
  md: textOf,
  svg: textOf,
  json: textOf,
};

type Written = string | Uint8Array;

const contentOf = async (format: ExportFormat, content: Content): Promise<Written> => {
  if (format === 'png') throw new Error('A picture without bytes.');
  return CONTENT[format](content);
};
