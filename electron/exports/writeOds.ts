import type { Cell, Sheet } from '../../shared/exports/sheet';
import { ODF_FONTS, ODF_NAMES } from '../../shared/exports/writers/odfStyles';
import { escaped, tag } from '../../shared/exports/writers/xml';
import type { Language } from '../../shared/text/language';
import { odfMeta, odfPackage } from './writeOdf';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 48;
const MM_PER_CHARACTER = 2.1;

const lines = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => tag('text:p', {}, line))
    .join('');

/** Text stays text, also where it begins like a formula: only a number is a number. */
const cellOf = (cell: Cell, style = 'Cell'): string => {
  if (cell === null || cell === '') return tag('table:table-cell', { 'table:style-name': style });
  if (typeof cell === 'number')
    return tag(
      'table:table-cell',
      { 'table:style-name': style, 'office:value-type': 'float', 'office:value': cell },
      tag('text:p', {}, String(cell)),
    );
  if (typeof cell === 'string')
    return tag('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, lines(cell));
  return tag(
    'table:table-cell',
    { 'table:style-name': 'Day', 'office:value-type': 'date', 'office:date-value': cell.date },
    tag('text:p', {}, cell.date),
  );
};

const charactersIn = (cell: Cell): number => {
  if (cell === null) return 0;
  if (typeof cell === 'object') return cell.date.length;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
};

const widthOf = (sheet: Sheet, column: number): number => {
  const longest = [sheet.header, ...sheet.rows].reduce(
    (most, row) => Math.max(most, charactersIn(row[column] ?? null)),
    MIN_CHARACTERS,
  );
  return Math.min(longest + 2, MAX_CHARACTERS) * MM_PER_CHARACTER;
};

const columnStyles = (sheet: Sheet, at: number): string =>
  sheet.header
    .map((_, column) =>
      tag(
        'style:style',
        { 'style:name': `S${at}C${column}`, 'style:family': 'table-column' },
        tag('style:table-column-properties', {
          'style:column-width': `${widthOf(sheet, column).toFixed(1)}mm`,
        }),
      ),
    )
    .join('');

const tableOf = (sheet: Sheet, at: number): string =>
  tag('table:table', { 'table:name': sheet.name, 'table:style-name': 'Sheet' }, [
    ...sheet.header.map((_, column) => tag('table:table-column', { 'table:style-name': `S${at}C${column}` })),
    tag(
      'table:table-header-rows',
      {},
      tag(
        'table:table-row',
        {},
        sheet.header.map((text) => cellOf(text, 'Head')),
      ),
    ),
    ...sheet.rows.map((row) =>
      tag(
        'table:table-row',
        {},
        row.map((cell) => cellOf(cell)),
      ),
    ),
  ]);

const cellStyle = (name: string, more: string, dataStyle?: string): string =>
  tag(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      ...(dataStyle === undefined ? {} : { 'style:data-style-name': dataStyle }),
    },
    [
      tag('style:table-cell-properties', {
        'fo:wrap-option': 'wrap',
        'style:vertical-align': 'top',
        ...(name === 'Head' ? { 'fo:background-color': '#E8F0FA' } : {}),
      }),
      more,
    ],
  );

const STYLES = [
  tag('number:date-style', { 'style:name': 'IsoDay' }, [
    tag('number:year', { 'number:style': 'long' }),
    tag('number:text', {}, '-'),
    tag('number:month', { 'number:style': 'long' }),
    tag('number:text', {}, '-'),
    tag('number:day', { 'number:style': 'long' }),
  ]),
  tag(
    'style:style',
    { 'style:name': 'Sheet', 'style:family': 'table', 'style:master-page-name': 'Landscape' },
    [tag('style:table-properties', { 'table:display': 'true' })],
  ),
  cellStyle('Cell', ''),
  cellStyle('Day', '', 'IsoDay'),
  cellStyle('Head', tag('style:text-properties', { 'fo:font-weight': 'bold' })),
].join('');

const PAGE = tag('office:document-styles', ODF_NAMES, [
  tag('office:automatic-styles', {}, [
    tag('style:page-layout', { 'style:name': 'LandscapePage' }, [
      tag('style:page-layout-properties', {
        'fo:page-width': '297mm',
        'fo:page-height': '210mm',
        'style:print-orientation': 'landscape',
        'fo:margin': '12mm',
        'style:scale-to-X': 1,
        'style:scale-to-Y': 0,
      }),
    ]),
  ]),
  tag('office:master-styles', {}, [
    tag('style:master-page', { 'style:name': 'Landscape', 'style:page-layout-name': 'LandscapePage' }),
  ]),
]);

/** Where a filter goes in each sheet: over all of it. */
const filters = (sheets: readonly Sheet[]): string =>
  tag(
    'table:database-ranges',
    {},
    sheets
      .filter(({ header }) => header.length > 0)
      .map(({ name, header, rows }, at) =>
        tag('table:database-range', {
          'table:name': `Filter${at + 1}`,
          'table:target-range-address': `${quoted(name)}.A1:${quoted(name)}.${columnName(header.length - 1)}${rows.length + 1}`,
          'table:display-filter-buttons': 'true',
        }),
      ),
  );

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const columnName = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** Sheets as OpenDocument (.ods), for printing on A4 on its side. */
export const odsOf = (sheets: readonly Sheet[], language: Language): Uint8Array => {
  const content =
    XML +
    tag('office:document-content', ODF_NAMES, [
      ODF_FONTS,
      tag('office:automatic-styles', {}, [STYLES, ...sheets.map(columnStyles)]),
      tag('office:body', {}, tag('office:spreadsheet', {}, [...sheets.map(tableOf), filters(sheets)])),
    ]);
  return odfPackage('application/vnd.oasis.opendocument.spreadsheet', [
    { path: 'content.xml', mediaType: 'text/xml', content },
    { path: 'styles.xml', mediaType: 'text/xml', content: XML + PAGE },
    { path: 'meta.xml', mediaType: 'text/xml', content: odfMeta(sheets[0]?.name ?? '', language) },
  ]);
};
