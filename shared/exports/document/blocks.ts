import type { Block, Fact, Run, Runs, TableBlock, Tone } from './tree';

export const run = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, strong: true });

/** Something that may be written as text only. */
export type Said = string | Runs;
export const runsOf = (said: Said): Runs => (typeof said === 'string' ? [run(said)] : said);
export const isBlank = (said: Said): boolean => runsOf(said).every(({ text }) => text.trim() === '');

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph, or nothing where there is nothing to say. */
export const paragraph = (said: Said, tone?: Tone): Block[] =>
  isBlank(said) ? [] : [{ kind: 'paragraph', runs: runsOf(said), ...(tone ? { tone } : {}) }];

/** A list of what there is to say, or nothing. */
export const list = (items: readonly Said[], ordered = false): Block[] => {
  const said = items.filter((item) => !isBlank(item)).map(runsOf);
  return said.length === 0 ? [] : [{ kind: 'list', ordered, items: said }];
};

/** Terms with what they are; a term with nothing beside it is left out. */
export const facts = (rows: readonly (readonly [term: string, said: Said])[]): Block[] => {
  const said = rows
    .filter(([, text]) => !isBlank(text))
    .map(([term, text]): Fact => ({ term, text: runsOf(text) }));
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
};

interface Table extends Pick<TableBlock, 'caption' | 'header' | 'widths'> {
  readonly rows: readonly (readonly Said[])[];
}

/** A table, or nothing without rows. A column in which no row says anything is left out. */
export const table = ({ caption, header, widths, rows }: Table): Block[] => {
  if (rows.length === 0) return [];
  const used = header.map((_, at) => at === 0 || rows.some((row) => !isBlank(row[at] ?? '')));
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, at) => used[at]);
  const shares = kept(widths);
  const sum = shares.reduce((total, share) => total + share, 0);
  return [
    {
      kind: 'table',
      caption,
      header: kept(header),
      widths: shares.map((share) => (share / sum) * 100),
      rows: rows.map((row) => kept(row).map(runsOf)),
    },
  ];
};

/** A heading with what stands under it; without anything under it there is no heading. */
export const section = (level: 1 | 2 | 3, text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(level, text), ...blocks];
