/** A table ready to be written: the first row is the header. Cells are text, whole numbers or nothing. */
export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
