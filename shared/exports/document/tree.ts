import type { Language } from '../../text/language';

/** A piece of running text. `\n` is a line break that the reader sees. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}
export type Runs = readonly Run[];

/** One row of two columns: what it is called, and what it is. */
export interface Fact {
  readonly term: string;
  readonly text: Runs;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Read by screen readers and written above the table. */
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Runs[])[];
  /** Share of the page's width of each column; they add up to 100. */
  readonly widths: readonly number[];
}

/** A picture, with `alt` for who cannot see it. It gets a page of its own, on its side. Sizes in pixels of 1/96 inch. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly svg: string;
  /** The same picture for programs that draw no SVG; absent where nobody could draw it. */
  readonly png?: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** `lead` stands under a title, `note` is to be seen before reading on, `label` stands above a part of a section. */
export type Tone = 'lead' | 'note' | 'quote' | 'label';

/** What a document is made of, in the order in which it is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'pageBreak' }
  | TableBlock
  | PictureBlock;

/** What a report or a letter says: made once from a case, written by every writer without knowing of cases. */
export interface OutputDocument {
  readonly language: Language;
  readonly title: string;
  /** `letter` and `note` are one page without a number; a letter has the larger type of the two. */
  readonly form: 'report' | 'letter' | 'note';
  /** `large`: for who reads small type with difficulty. */
  readonly type: 'normal' | 'large';
  readonly blocks: readonly Block[];
}
