import type { Block, OutputDocument, PictureBlock, Runs, TableBlock } from '../document/tree';
import { partsOf } from './parts';
import { escaped, escapedAsIs, tag } from './xml';

/** A file inside an OpenDocument package. */
export interface PackageFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

const PX_PER_MM = 96 / 25.4;
/** Width of the text on A4 between the margins, in millimetres; and on its side. */
const TEXT_MM = 170;
const WIDE_MM = 267;

const inline = (runs: Runs): string =>
  runs
    .map(({ text, strong }) => {
      const lines = spaced(escaped(text)).replaceAll('\n', '<text:line-break/>');
      return strong ? tag('text:span', { 'text:style-name': 'Strong' }, lines) : lines;
    })
    .join('');

/** More than one space in a row counts as one in OpenDocument, unless it is said how many there are. */
const spaced = (text: string): string =>
  text.replaceAll(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`);

const paragraph = (style: string, content: string): string =>
  tag('text:p', { 'text:style-name': style }, content);

/** What is found while writing, to stand elsewhere in the package. */
interface Found {
  readonly styles: string[];
  readonly pictures: PackageFile[];
  tables: number;
}

const PARAGRAPH_STYLES = { lead: 'Lead', note: 'Note', quote: 'Quotations', label: 'Label' } as const;

const block = (one: Block, found: Found): string => {
  switch (one.kind) {
    case 'heading':
      return tag(
        'text:h',
        { 'text:style-name': `Heading_20_${one.level}`, 'text:outline-level': one.level },
        escaped(one.text),
      );
    case 'paragraph':
      return paragraph(one.tone ? PARAGRAPH_STYLES[one.tone] : 'Text_20_body', inline(one.runs));
    case 'list':
      return tag(
        'text:list',
        { 'text:style-name': one.ordered ? 'Numbers' : 'Bullets' },
        one.items.map((item) => tag('text:list-item', {}, paragraph('List', inline(item)))),
      );
    case 'facts':
      return one.facts
        .map(({ term, text }) =>
          paragraph(
            'Fact',
            `${tag('text:span', { 'text:style-name': 'Strong' }, escaped(`${term}${/[?:]$/.test(term) ? '' : ':'}`))} ${inline(text)}`,
          ),
        )
        .join('');
    case 'table':
      return table(one, found);
    case 'code':
      return one.lines.map((line) => paragraph('Code', spaced(escapedAsIs(line)))).join('');
    case 'picture':
      return picture(one, found);
    case 'pageBreak':
      return paragraph('PageBreak', '');
  }
};

const table = ({ caption, header, rows, widths }: TableBlock, found: Found): string => {
  const no = (found.tables += 1);
  widths.forEach((width, at) => {
    found.styles.push(
      tag(
        'style:style',
        { 'style:name': `T${no}C${at}`, 'style:family': 'table-column' },
        tag('style:table-column-properties', {
          'style:column-width': `${((width / 100) * TEXT_MM).toFixed(1)}mm`,
        }),
      ),
    );
  });
  const cell = (style: string, content: string): string =>
    tag(
      'table:table-cell',
      { 'table:style-name': 'Cell', 'office:value-type': 'string' },
      paragraph(style, content),
    );
  return [
    paragraph('Caption', escaped(caption)),
    tag('table:table', { 'table:name': `Tabel ${no}`, 'table:style-name': 'Table' }, [
      ...widths.map((_, at) => tag('table:table-column', { 'table:style-name': `T${no}C${at}` })),
      tag(
        'table:table-header-rows',
        {},
        tag(
          'table:table-row',
          { 'table:style-name': 'Row' },
          header.map((text) => cell('Table_20_Heading', escaped(text))),
        ),
      ),
      ...rows.map((row) =>
        tag(
          'table:table-row',
          { 'table:style-name': 'Row' },
          row.map((runs) => cell('Table_20_Contents', inline(runs))),
        ),
      ),
    ]),
    paragraph('AfterTable', ''),
  ].join('');
};

/** The picture as SVG, and as PNG for a program that draws no SVG; with a text for who cannot see it. */
const picture = ({ svg, png, width, height, alt }: PictureBlock, found: Found): string => {
  const no = found.pictures.length + 1;
  const image = (path: string, mediaType: string): string =>
    tag('draw:image', {
      'xlink:href': path,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': mediaType,
    });
  const files: PackageFile[] = [
    { path: `Pictures/map${no}.svg`, mediaType: 'image/svg+xml', content: svg },
    ...(png ? [{ path: `Pictures/map${no}.png`, mediaType: 'image/png', content: png }] : []),
  ];
  found.pictures.push(...files);
  const scale = Math.min(1, WIDE_MM / (width / PX_PER_MM));
  return paragraph(
    'Text_20_body',
    tag(
      'draw:frame',
      {
        'draw:name': `Picture ${no}`,
        'text:anchor-type': 'as-char',
        'svg:width': `${((width / PX_PER_MM) * scale).toFixed(1)}mm`,
        'svg:height': `${((height / PX_PER_MM) * scale).toFixed(1)}mm`,
      },
      [...files.map(({ path, mediaType }) => image(path, mediaType)), tag('svg:title', {}, escaped(alt))],
    ),
  );
};

/** A page of another kind begins with the first paragraph on it. */
const onPage = (xml: string, page: string, found: Found): string => {
  const match = /^<text:(h|p) text:style-name="([^"]+)"/.exec(xml);
  if (!match) return xml;
  const name = `Page${found.styles.length}`;
  found.styles.push(
    tag('style:style', {
      'style:name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': match[2],
      'style:master-page-name': page,
    }),
  );
  return xml.replace(`text:style-name="${match[2]}"`, `text:style-name="${name}"`);
};

/** The text of a document as OpenDocument: what stands in `content.xml`, and its pictures. */
export const odfBody = (
  document: OutputDocument,
): { readonly body: string; readonly styles: string; readonly pictures: readonly PackageFile[] } => {
  const found: Found = { styles: [], pictures: [], tables: 0 };
  const body = partsOf(document.blocks)
    .map(({ isWide, blocks }, at) => {
      const xml = blocks.map((one) => block(one, found));
      const [first = '', ...rest] = xml;
      const page = isWide ? 'Landscape' : 'Standard';
      // A list or a table cannot carry the page itself: an empty paragraph before it does.
      const begins =
        at === 0
          ? first
          : onPage(
              /^<text:[hp] /.test(first) ? first : `${paragraph('AfterTable', '')}${first}`,
              page,
              found,
            );
      return [begins, ...rest].join('');
    })
    .join('');
  return { body, styles: found.styles.join(''), pictures: found.pictures };
};
