import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import { LOCALES } from '../../shared/base/languages';
import { documentWordsIn } from '../../shared/text/documents/documentWords';
import type {
  Block,
  OutputDocument,
  PictureBlock,
  Runs,
  TableBlock,
  Tone,
} from '../../shared/exports/document/tree';
import { partsOf } from '../../shared/exports/writers/parts';

/** Twentieths of a point per millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
const TEXT_MM = 170;
const WIDE_PX = 1009;
/** Half points of running text. */
const SIZES = { normal: 21, letter: 23, large: 32 } as const;
const MUTED = '4A5260';
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B4BCC8' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const runsOf = (
  runs: Runs,
  look: { readonly size?: number; readonly color?: string; readonly bold?: boolean } = {},
): TextRun[] =>
  runs.flatMap(({ text, strong }) =>
    text.split('\n').map(
      (line, at) =>
        new TextRun({
          text: line,
          ...look,
          ...(strong ? { bold: true } : {}),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    ),
  );

interface Look {
  readonly size: number;
  /** Which numbered list this is: each begins at 1. */
  lists: number;
}

type Child = Paragraph | Table;

const paragraphOf = (runs: Runs, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, ...options, children: runsOf(runs) });

const block = (one: Block, look: Look): Child[] => {
  switch (one.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[one.level],
          keepNext: true,
          children: runsOf([{ text: one.text }]),
        }),
      ];
    case 'paragraph':
      return [toned(one.runs, one.tone)];
    case 'list':
      return listOf(one.items, one.ordered, look);
    case 'facts':
      return one.facts.map(({ term, text }) =>
        paragraphOf([{ text: `${term}${/[?:]$/.test(term) ? '' : ':'} `, strong: true }, ...text], {
          spacing: { after: 60 },
        }),
      );
    case 'table':
      return tableOf(one, look);
    case 'code':
      return one.lines.map(
        (line) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [new TextRun({ text: line, font: 'Courier New', size: Math.round(look.size * 0.68) })],
          }),
      );
    case 'picture':
      return [pictureOf(one)];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};

const toned = (runs: Runs, tone: Tone | undefined): Paragraph => {
  if (tone === 'label') return paragraphOf(runs, { keepNext: true, spacing: { before: 80, after: 60 } });
  if (tone === undefined) return paragraphOf(runs);
  if (tone === 'quote')
    return paragraphOf(runs, {
      indent: { left: 200 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: '0B4F9E', space: 8 } },
    });
  return new Paragraph({
    spacing: { after: 160 },
    children: runsOf(runs, { color: MUTED }),
    ...(tone === 'note'
      ? { border: { left: { style: BorderStyle.SINGLE, size: 18, color: '8A5300', space: 8 } } }
      : {}),
  });
};

const listOf = (items: readonly Runs[], isOrdered: boolean, look: Look): Paragraph[] => {
  if (isOrdered) look.lists += 1;
  return items.map((item) =>
    paragraphOf(item, {
      spacing: { after: 50 },
      numbering: isOrdered
        ? { reference: 'numbers', level: 0, instance: look.lists }
        : { reference: 'bullets', level: 0 },
    }),
  );
};

const tableOf = ({ caption, header, rows, widths }: TableBlock, look: Look): Child[] => {
  const size = Math.round(look.size * 0.87);
  const columns = widths.map((width) => mm((width / 100) * TEXT_MM));
  const cell = (runs: Runs, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      children: [new Paragraph({ children: runsOf(runs, { size, ...(bold ? { bold } : {}) }) })],
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 80, after: 40 },
      children: runsOf([{ text: caption }], { size, color: MUTED }),
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: mm(TEXT_MM), type: WidthType.DXA },
      columnWidths: columns,
      borders: {
        top: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideVertical: NO_LINE,
        bottom: LINE,
        insideHorizontal: LINE,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: header.map((text, at) => cell([{ text }], at, true)),
        }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((runs, at) => cell(runs, at, false)) }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
};

/** Word before 2016, and LibreOffice, show the PNG; where nobody could make one there is only what stands for it. */
const pictureOf = ({ svg, png, width, height, alt }: PictureBlock): Paragraph => {
  if (!png) return paragraphOf([{ text: alt }]);
  const scale = Math.min(1, WIDE_PX / width);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg, 'utf8'),
        fallback: { type: 'png', data: Buffer.from(png) },
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
};

const footerOf = ({ form, language }: OutputDocument): Pick<ISectionOptions, 'footers'> =>
  form !== 'report'
    ? {}
    : {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  new TextRun({
                    size: 18,
                    color: MUTED,
                    children: [
                      `${documentWordsIn(language).page} `,
                      PageNumber.CURRENT,
                      ' / ',
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
      };

const sectionsOf = (document: OutputDocument, look: Look): ISectionOptions[] =>
  partsOf(document.blocks).map(({ isWide, blocks }) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: isWide
          ? { top: mm(15), bottom: mm(15), left: mm(15), right: mm(15) }
          : { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) },
      },
    },
    ...footerOf(document),
    children: blocks.flatMap((one) => block(one, look)),
  }));

const indent = { style: { paragraph: { indent: { left: mm(6), hanging: mm(5) } } } } as const;

const headingLook = (size: number, before: number) => ({
  run: { size: Math.round(size), bold: true, color: '1B1F24', font: 'Arial' },
  paragraph: { spacing: { before, after: 80 } },
});

/** A document as Office Open XML (.docx). */
export const docxOf = async (document: OutputDocument): Promise<Uint8Array> => {
  const size =
    document.type === 'large' ? SIZES.large : document.form === 'letter' ? SIZES.letter : SIZES.normal;
  const file = new Document({
    title: document.title,
    creator: 'Rondetafel',
    lastModifiedBy: 'Rondetafel',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size, color: '1B1F24', language: { value: LOCALES[document.language] } },
        },
        heading1: headingLook(size * 1.8, 0),
        heading2: headingLook(size * 1.3, 280),
        heading3: headingLook(size * 1.07, 180),
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', ...indent }] },
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...indent }] },
      ],
    },
    sections: sectionsOf(document, { size, lists: 0 }),
  });
  return Packer.toBuffer(file);
};
