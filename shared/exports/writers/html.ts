import { documentWordsIn } from '../../text/documents/documentWords';
import type { Block, OutputDocument, PictureBlock, Runs } from '../document/tree';
import { HTML_STYLE } from './htmlStyle';
import { partsOf } from './parts';
import { escaped, escapedAsIs } from './xml';

/** `dir="auto"`: a name in another script is written in its own direction, and turns nothing else around. */
const inline = (runs: Runs): string =>
  runs
    .map(({ text, strong }) => {
      const html = escaped(text).replaceAll('\n', '<br>');
      return strong ? `<strong>${html}</strong>` : html;
    })
    .join('');

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level} dir="auto">${escaped(one.text)}</h${one.level}>`;
    case 'paragraph':
      return one.tone === 'quote'
        ? `<blockquote><p dir="auto">${inline(one.runs)}</p></blockquote>`
        : `<p dir="auto"${one.tone ? ` class="${one.tone}"` : ''}>${inline(one.runs)}</p>`;
    case 'list': {
      const name = one.ordered ? 'ol' : 'ul';
      const items = one.items.map((item) => `<li dir="auto">${inline(item)}</li>`).join('');
      return `<${name}>${items}</${name}>`;
    }
    case 'facts':
      return `<dl>${one.facts
        .map(({ term, text }) => `<div><dt>${escaped(term)}</dt><dd dir="auto">${inline(text)}</dd></div>`)
        .join('')}</dl>`;
    case 'table':
      return [
        `<table><caption>${escaped(one.caption)}</caption>`,
        `<colgroup>${one.widths.map((width) => `<col style="width:${width.toFixed(1)}%">`).join('')}</colgroup>`,
        `<thead><tr>${one.header.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
        `<tbody>${one.rows
          .map((row) => `<tr>${row.map((cell) => `<td dir="auto">${inline(cell)}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`,
      ].join('');
    case 'code':
      return `<pre>${one.lines.map(escapedAsIs).join('\n')}</pre>`;
    case 'picture':
      return picture(one);
    case 'pageBreak':
      return '<hr class="page">';
  }
};

/** As a source of `img`: nothing in a picture can reach the page around it. */
const picture = ({ svg, width, height, alt }: PictureBlock): string =>
  `<figure><img src="data:image/svg+xml,${encodeURIComponent(svg)}" width="${width}" height="${height}" alt="${escaped(alt)}"></figure>`;

/** Blocks as HTML without the page around them, for a preview. */
export const htmlBlocks = (document: OutputDocument): string =>
  partsOf(document.blocks)
    .map(({ isWide, blocks }) => {
      const html = blocks.map(block).join('\n');
      return isWide ? `<div class="wide">${html}</div>` : html;
    })
    .join('\n');

/** A document as one HTML file that needs nothing else and runs nothing. */
export const htmlOf = (document: OutputDocument): string =>
  [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<style>${HTML_STYLE}${pageNumbers(document)}</style>`,
    '</head>',
    `<body class="${document.form} ${document.type}">`,
    `<main>${htmlBlocks(document)}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');

const pageNumbers = ({ form, language }: OutputDocument): string =>
  form !== 'report'
    ? ''
    : `@page{@bottom-right{content:"${documentWordsIn(language).page} " counter(page) " / " counter(pages)}}`;
