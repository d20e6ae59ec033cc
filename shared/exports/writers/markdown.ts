import type { Block, OutputDocument, Run, Runs } from '../document/tree';

/** Characters that Markdown would read as layout are taken literally. */
const literal = (text: string): string =>
  text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, String.raw`\$&`)
    .replaceAll(/^([-+=])/gm, String.raw`\$1`)
    .replaceAll(/^(\d{1,9})([.)])/gm, String.raw`$1\$2`);

/** One line: what follows a line break stands in the same place of the text. */
const runText = ({ text, strong }: Run, lineBreak: string): string =>
  text
    .split('\n')
    .map((line) => literal(line.trim() === '' ? '' : line))
    .map((line) => (strong && line.trim() !== '' ? `**${line.trim()}**` : line))
    .join(lineBreak);

const inline = (runs: Runs, lineBreak: string): string =>
  runs
    .map((run) => runText(run, lineBreak))
    .join('')
    .trim()
    // A line with nothing on it begins another paragraph of the same place.
    .replaceAll(/(?:\\\n *){2,}/g, (breaks) => `\n\n${/ *$/.exec(breaks)?.[0] ?? ''}`);

const inParagraph = (runs: Runs): string => inline(runs, '\\\n').replaceAll(/(\\\n)+$/g, '');
const inCell = (runs: Runs): string => inline(runs, '<br>');

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${inline([{ text: one.text }], ' ')}`;
    case 'paragraph':
      return one.tone === 'quote'
        ? inParagraph(one.runs)
            .split('\n')
            .map((line) => `> ${line}`)
            .join('\n')
        : inParagraph(one.runs);
    case 'list':
      return one.items
        .map((item, at) => `${one.ordered ? `${at + 1}.` : '-'} ${inline(item, '\\\n  ')}`)
        .join('\n');
    case 'facts':
      return one.facts
        .map(
          ({ term, text }) =>
            `- **${literal(term)}${/[?:]$/.test(term) ? '' : ':'}** ${inline(text, '\\\n  ')}`,
        )
        .join('\n');
    case 'table':
      return [
        `*${literal(one.caption)}*`,
        '',
        `| ${one.header.map((cell) => inCell([{ text: cell }])).join(' | ')} |`,
        `|${' --- |'.repeat(one.header.length)}`,
        ...one.rows.map((row) => `| ${row.map(inCell).join(' | ')} |`),
      ].join('\n');
    case 'code':
      return fenced(one.lines);
    case 'picture':
      return `*${literal(one.alt)}*`;
    case 'pageBreak':
      return '';
  }
};

/** A block that Markdown leaves as it is, whatever runs of backticks stand in it. */
const fenced = (lines: readonly string[]): string => {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence].join('\n');
};

/** A document as Markdown (CommonMark with tables). A picture is told by what stands for it. */
export const markdownOf = (document: OutputDocument): string =>
  `${document.blocks
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
