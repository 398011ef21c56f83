import { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | null;

/** A column of a table of rows: the name in its header and what a row has in it; `null` leaves the cell empty. */
export interface Column<Row> {
  name: string;
  cell: (row: Row) => Cell;
  /** Of a closed set of words no spreadsheet takes for a formula, so that they stay as they are. */
  fixedWords?: boolean;
}

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark, which Excel needs to know it as such. Numbers are written
 * with a dot and without groups. Text a spreadsheet would run as a formula is written behind an apostrophe (CWE-1236).
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const fixed = new Set(columns.flatMap(({ fixedWords }, index) => (fixedWords ? [index] : [])));
  return stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    {
      bom: true,
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: '\r\n',
      // Else a line break of another kind inside a cell would end the row for many readers.
      quote_record_delimiter: true,
      escape_formulas: true,
      cast: {
        boolean: (value) => String(value),
        string: (value, { index }) => (fixed.has(index) ? { value, escape_formulas: false } : value),
      },
    },
  );
}
