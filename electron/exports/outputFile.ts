import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { disclose } from '../../shared/disclosure/disclose';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { csvOf } from '../../shared/exports/csv';
import { documentFor, viewFor, type DocumentChoices } from '../../shared/exports/document/audience';
import type { OutputDocument } from '../../shared/exports/document/tree';
import {
  diariesFor,
  diaryFor,
  NEEDS_BROWSER,
  notOffered,
  OUTPUT_FORMATS,
  sheetsFor,
  type OutputFormat,
} from '../../shared/exports/forAudience';
import { mapPicture } from '../../shared/exports/mapPicture/mapPicture';
import { graphmlOf } from '../../shared/exports/writers/graphml';
import { htmlOf } from '../../shared/exports/writers/html';
import { markdownOf } from '../../shared/exports/writers/markdown';
import type { CaseTables } from '../../shared/model/tables';
import { loadHyphenation } from '../../shared/text/hyphenation';

/** What only a browser can make; absent where there is none. */
export interface Printer {
  /** A PDF of a page, tagged and with an outline. */
  readonly pdfOf: (html: string, document: OutputDocument) => Promise<Uint8Array>;
  /** A picture in twice its size. */
  readonly pngOf: (svg: string) => Promise<Uint8Array>;
}

export interface OutputOrder extends DocumentChoices {
  readonly tables: CaseTables;
  /** The case's own id. */
  readonly caseId: string;
  /** ISO moment of writing. */
  readonly now: string;
  readonly printer: Printer | null;
}

/** A format that this machine cannot make. */
export class NoPrinter extends Error {}

type Content = string | Uint8Array;

const printerOf = ({ printer }: OutputOrder): Printer => {
  if (!printer) throw new NoPrinter();
  return printer;
};

/** The document with its pictures as PNG too, for programs that draw no SVG. */
const withPng = async (document: OutputDocument, printer: Printer | null): Promise<OutputDocument> => {
  if (!printer) return document;
  const blocks = await Promise.all(
    document.blocks.map(async (block) =>
      block.kind === 'picture' ? { ...block, png: await printer.pngOf(block.svg) } : block,
    ),
  );
  return { ...document, blocks };
};

const documentOf = (order: OutputOrder): OutputDocument => documentFor(order.tables, order);

/** The tables that a map is drawn of; nothing but the outcome is known at level 0, where no map is offered. */
const shownTables = (order: OutputOrder): CaseTables => viewFor(order.tables, order)?.tables ?? order.tables;

/** Each library is loaded when somebody first asks for its format, and not before. */
const MAKERS: Readonly<Record<OutputFormat, (order: OutputOrder) => Content | Promise<Content>>> = {
  md: (order) => markdownOf(documentOf(order)),
  html: (order) => htmlOf(documentOf(order)),
  odt: async (order) => {
    const { odtOf } = await import('./writeOdf');
    return odtOf(await withPng(documentOf(order), order.printer));
  },
  docx: async (order) => {
    const { docxOf } = await import('./writeDocx');
    return docxOf(await withPng(documentOf(order), order.printer));
  },
  pdf: async (order) => {
    const document = documentOf(order);
    return printerOf(order).pdfOf(htmlOf(document), document);
  },
  csv: (order) => {
    const [sheet] = sheetsFor(order.tables, order, true);
    return sheet ? csvOf(sheet) : '';
  },
  xlsx: async (order) => {
    const { xlsxOf } = await import('./writeSheets');
    return xlsxOf(sheetsFor(order.tables, order, false));
  },
  ods: async (order) => {
    const { odsOf } = await import('./writeOds');
    return odsOf(sheetsFor(order.tables, order, false), order.language);
  },
  ics: async (order) => {
    const { icsOf } = await import('./writeCalendar');
    return icsOf(diaryFor(order.tables, order.caseId, order), order.language, order.now);
  },
  svg: (order) => mapPicture(shownTables(order), order.language),
  png: (order) => printerOf(order).pngOf(mapPicture(shownTables(order), order.language)),
  graphml: (order) => graphmlOf(shownTables(order), order.language),
  json: (order) =>
    order.level === 2
      ? writeCaseFile(order.tables, order.caseId)
      : `${JSON.stringify(disclose(order.tables, order.level, { withText: true }), null, 1)}\n`,
  zip: (order) => bundleOf(order),
};

/** The bytes of one file. What is not offered to this audience at this level is a mistake of the caller. */
export const outputOf = async (order: OutputOrder, format: OutputFormat): Promise<Content> => {
  const refusal = notOffered(order, format);
  if (refusal) throw new Error(`${format} is not offered: ${refusal}`);
  // The map breaks long words where a reader would.
  await loadHyphenation();
  return MAKERS[format](order);
};

/** What each is called in a bundle; null stays out of it. */
const NAMES: Readonly<Record<OutputFormat, string | null>> = {
  odt: 'verslag.odt',
  docx: 'verslag.docx',
  pdf: 'verslag.pdf',
  html: 'verslag.html',
  md: null,
  xlsx: 'afspraken.xlsx',
  ods: 'afspraken.ods',
  csv: 'afspraken.csv',
  // As many as there are people: `diaryFiles`.
  ics: null,
  svg: 'kaart.svg',
  png: null,
  graphml: 'kaart.graphml',
  json: 'casus.json',
  zip: null,
};

/** Everything that this audience may have, in one ZIP, with the SHA-256 of each file as `sha256sum` reads it. */
const bundleOf = async (order: OutputOrder): Promise<Uint8Array> => {
  const { zipOf } = await import('./zip');
  const files: { path: string; content: Content }[] = [];
  for (const format of OUTPUT_FORMATS) {
    const path = NAMES[format];
    if (path === null || notOffered(order, format) || (NEEDS_BROWSER.has(format) && !order.printer)) continue;
    files.push({ path, content: await outputOf(order, format) });
  }
  files.push(...(await diaryFiles(order)));
  const sums = files.map(
    ({ path, content }) =>
      `${bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))}  ${path}\n`,
  );
  return zipOf([...files, { path: 'SHA256SUMS', content: sums.join('') }]);
};

/** A diary per person where names may be told; else one for all. */
const diaryFiles = async (order: OutputOrder): Promise<{ path: string; content: Content }[]> => {
  if (notOffered(order, 'ics')) return [];
  const { icsOf } = await import('./writeCalendar');
  const calendars =
    order.level === 2
      ? diariesFor(order.tables, order.caseId, order)
      : [diaryFor(order.tables, order.caseId, order)];
  return calendars.map((calendar, at) => ({
    path: order.level === 2 ? `agenda/${at + 1} ${safe(calendar.owner)}.ics` : 'agenda.ics',
    content: icsOf(calendar, order.language, order.now),
  }));
};

/** A name as every system can have it in a path. */
const safe = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} .-]+/gu, ' ')
    .trim()
    .slice(0, 60);
