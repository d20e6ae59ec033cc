import { plainLines } from '../plainLines';
import type { Block, OutputDocument, Run, Runs } from './tree';

/**
 * Beside what no document may hold: the overrides of writing direction with which a text can be made to read as another,
 * and marks that mean nothing. Source: XML 1.0 section 2.2; Unicode TR 36, section 2.10.
 */
const HARMFUL = /[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\uFDD0-\uFDEF]/g;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text of which every writer can be sure: one kind of line break, nothing hidden. */
export const cleanText = (text: string): string =>
  plainLines(text).replaceAll(HARMFUL, '').replaceAll(HALF, '\uFFFD').replaceAll('\t', ' ');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\s*\n\s*/g, ' ');

const cleanRuns = (runs: Runs): Runs =>
  runs.map((run): Run => ({ ...run, text: cleanText(run.text) })).filter(({ text }) => text !== '');

const cleanBlock = (block: Block): Block => {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: cleanLine(block.text) };
    case 'paragraph':
      return { ...block, runs: cleanRuns(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(cleanRuns) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ term, text }) => ({ term: cleanLine(term), text: cleanRuns(text) })),
      };
    case 'table':
      return {
        ...block,
        caption: cleanLine(block.caption),
        header: block.header.map(cleanLine),
        rows: block.rows.map((row) => row.map(cleanRuns)),
      };
    case 'code':
      // A code is checked against exactly this text, which JSON has made safe but for what no XML can hold.
      return { ...block, lines: block.lines.map((line) => line.replaceAll(/[\uFFFE\uFFFF]/g, '')) };
    case 'picture':
      return { ...block, svg: cleanText(block.svg), alt: cleanLine(block.alt) };
    case 'pageBreak':
      return block;
  }
};

/** A document with nothing in it that a writer would have to fear. */
export const cleanDocument = (document: OutputDocument): OutputDocument => ({
  ...document,
  title: cleanLine(document.title),
  blocks: document.blocks.map(cleanBlock),
});
