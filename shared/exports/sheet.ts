/** A day, so that a spreadsheet can reckon with it. `date`: ISO calendar date. */
export interface DateCell {
  readonly date: string;
}

/** Cells are text, numbers, days or nothing. */
export type Cell = string | number | DateCell | null;

/** A table ready to be written: the first row is the header. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands above a column, and what stands in it: together, so that they cannot shift apart. */
export interface Column<R> {
  readonly header: string;
  readonly cell: (row: R) => Cell;
}

/** A sheet of these columns, one row per record. */
export const sheetOf = <R>(name: string, columns: readonly Column<R>[], records: readonly R[]): Sheet => ({
  name,
  header: columns.map(({ header }) => header),
  rows: records.map((record) => columns.map(({ cell }) => cell(record))),
});

/** A day, or nothing. */
export const dayCell = (date: string | null): Cell => (date === null || date === '' ? null : { date });
