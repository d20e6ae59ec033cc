import type { Language } from '../../base/languages';
import type { OutputDocument } from '../document/tree';
import { documentWordsIn } from '../../text/documents/documentWords';
import { escaped, tag } from './xml';

/** The names of OpenDocument 1.3. Source: OASIS Open Document Format for Office Applications 1.3, part 3. */
export const ODF_NAMES = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'office:version': '1.3',
} as const;

const FONT = 'Liberation Sans';
/** Points of running text. */
const SIZES = { normal: 10.5, letter: 11.5, large: 16 } as const;
const MUTED = '#4a5260';
const LINE = '0.5pt solid #b4bcc8';

interface Look {
  readonly parent?: string;
  /** Size beside running text. */
  readonly scale?: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly font?: string;
  readonly paragraph?: Readonly<Record<string, string>>;
}

const LOOKS: Readonly<Record<string, Look>> = {
  Text_20_body: { paragraph: { 'fo:margin-bottom': '6pt' } },
  Lead: { color: MUTED, paragraph: { 'fo:margin-bottom': '8pt' } },
  Note: {
    color: MUTED,
    paragraph: { 'fo:margin-bottom': '8pt', 'fo:padding-left': '6pt', 'fo:border-left': '3pt solid #8a5300' },
  },
  Quotations: {
    paragraph: { 'fo:margin-bottom': '6pt', 'fo:padding-left': '8pt', 'fo:border-left': '3pt solid #0b4f9e' },
  },
  Fact: { paragraph: { 'fo:margin-bottom': '3pt' } },
  List: { paragraph: { 'fo:margin-bottom': '2pt' } },
  Caption: {
    color: MUTED,
    scale: 0.87,
    paragraph: { 'fo:margin-top': '4pt', 'fo:margin-bottom': '2pt', 'fo:keep-with-next': 'always' },
  },
  Label: {
    isBold: true,
    paragraph: { 'fo:margin-top': '4pt', 'fo:margin-bottom': '2pt', 'fo:keep-with-next': 'always' },
  },
  Table_20_Contents: { scale: 0.87 },
  Table_20_Heading: { scale: 0.87, isBold: true },
  AfterTable: { scale: 0.5, paragraph: { 'fo:margin-bottom': '2pt' } },
  Code: { scale: 0.68, font: 'Liberation Mono', paragraph: { 'fo:margin-bottom': '3pt' } },
  Footer: { scale: 0.83, color: MUTED, paragraph: { 'fo:text-align': 'end' } },
  PageBreak: { paragraph: { 'fo:break-before': 'page' } },
  Heading_20_1: {
    scale: 1.8,
    isBold: true,
    paragraph: { 'fo:margin-bottom': '4pt', 'fo:keep-with-next': 'always' },
  },
  Heading_20_2: {
    scale: 1.3,
    isBold: true,
    paragraph: { 'fo:margin-top': '14pt', 'fo:margin-bottom': '4pt', 'fo:keep-with-next': 'always' },
  },
  Heading_20_3: {
    scale: 1.07,
    isBold: true,
    paragraph: { 'fo:margin-top': '9pt', 'fo:margin-bottom': '3pt', 'fo:keep-with-next': 'always' },
  },
};

const styleOf = (name: string, { scale = 1, isBold, color, font, paragraph }: Look, size: number): string =>
  tag(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      'style:parent-style-name': 'Standard',
      ...(name.startsWith('Heading') ? { 'style:default-outline-level': name.slice(-1) } : {}),
    },
    [
      tag('style:paragraph-properties', paragraph ?? {}),
      tag('style:text-properties', {
        'fo:font-size': `${(size * scale).toFixed(1)}pt`,
        ...(isBold ? { 'fo:font-weight': 'bold' } : {}),
        ...(color ? { 'fo:color': color } : {}),
        ...(font ? { 'style:font-name': font } : {}),
      }),
    ],
  );

const PAGES = {
  Standard: ['210mm', '297mm', 'portrait', '20mm'],
  Landscape: ['297mm', '210mm', 'landscape', '15mm'],
} as const;

const pageLayout = (name: keyof typeof PAGES): string => {
  const [width, height, orientation, margin] = PAGES[name];
  return tag('style:page-layout', { 'style:name': `${name}Page` }, [
    tag('style:page-layout-properties', {
      'fo:page-width': width,
      'fo:page-height': height,
      'style:print-orientation': orientation,
      'fo:margin': margin,
    }),
    tag(
      'style:footer-style',
      {},
      tag('style:header-footer-properties', { 'fo:min-height': '6mm', 'fo:margin-top': '3mm' }),
    ),
  ]);
};

const masterPage = (name: keyof typeof PAGES, { form, language }: OutputDocument): string => {
  const footer = tag(
    'style:footer',
    {},
    tag('text:p', { 'text:style-name': 'Footer' }, [
      escaped(`${documentWordsIn(language).page} `),
      tag('text:page-number', { 'text:select-page': 'current' }, '1'),
      ' / ',
      tag('text:page-count', {}, '1'),
    ]),
  );
  return tag(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': `${name}Page` },
    form === 'report' ? [footer] : [],
  );
};

const list = (name: string, isNumbered: boolean): string =>
  tag('text:list-style', { 'style:name': name }, [
    isNumbered
      ? tag(
          'text:list-level-style-number',
          { 'text:level': 1, 'style:num-format': '1', 'style:num-suffix': '.' },
          listIndent(),
        )
      : tag('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, listIndent()),
  ]);

const listIndent = (): string =>
  tag(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    tag('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'text:list-tab-stop-position': '6mm',
      'fo:text-indent': '-5mm',
      'fo:margin-left': '6mm',
    }),
  );

const font = (name: string, family: string): string =>
  tag('style:font-face', {
    'style:name': name,
    'svg:font-family': `'${name}'`,
    'style:font-family-generic': family,
  });

export const ODF_FONTS = tag('office:font-face-decls', {}, [
  font(FONT, 'swiss'),
  font('Liberation Mono', 'modern'),
]);

/** Styles that the text itself needs beside those of `styles.xml`. */
export const ODF_AUTOMATIC = [
  list('Bullets', false),
  list('Numbers', true),
  tag(
    'style:style',
    { 'style:name': 'Strong', 'style:family': 'text' },
    tag('style:text-properties', { 'fo:font-weight': 'bold' }),
  ),
  tag(
    'style:style',
    { 'style:name': 'Table', 'style:family': 'table' },
    tag('style:table-properties', { 'style:width': '170mm', 'table:align': 'left' }),
  ),
  tag(
    'style:style',
    { 'style:name': 'Row', 'style:family': 'table-row' },
    tag('style:table-row-properties', { 'fo:keep-together': 'always' }),
  ),
  tag(
    'style:style',
    { 'style:name': 'Cell', 'style:family': 'table-cell' },
    tag('style:table-cell-properties', {
      'fo:padding': '1.2mm',
      'fo:border-bottom': LINE,
      'style:vertical-align': 'top',
    }),
  ),
].join('');

const COUNTRIES: Readonly<Record<Language, string>> = { nl: 'NL', en: 'GB' };

/** `styles.xml`: how a document looks on A4, upright and on its side. */
export const odfStyles = (document: OutputDocument): string => {
  const size =
    document.type === 'large' ? SIZES.large : document.form === 'letter' ? SIZES.letter : SIZES.normal;
  return tag('office:document-styles', ODF_NAMES, [
    ODF_FONTS,
    tag('office:styles', {}, [
      tag('style:default-style', { 'style:family': 'paragraph' }, [
        tag('style:paragraph-properties', {
          'fo:line-height': '120%',
          'fo:orphans': 2,
          'fo:widows': 2,
          'style:writing-mode': 'page',
        }),
        tag('style:text-properties', {
          'style:font-name': FONT,
          'fo:font-size': `${size}pt`,
          'fo:language': document.language,
          'fo:country': COUNTRIES[document.language],
          'fo:color': '#1b1f24',
        }),
      ]),
      tag('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph' }),
      ...Object.entries(LOOKS).map(([name, look]) => styleOf(name, look, size)),
    ]),
    tag('office:automatic-styles', {}, [pageLayout('Standard'), pageLayout('Landscape')]),
    tag('office:master-styles', {}, [masterPage('Standard', document), masterPage('Landscape', document)]),
  ]);
};
