import { type Options, stringify } from 'csv-stringify/sync';
import { chunks } from './database/sampleLoad.ts';
import { mapInTurns } from './reads/planState.ts';

type Cell = string | number | boolean | null;

/** A column of a table of rows: the name in its header and what a row has in it; `null` leaves the cell empty. */
export interface Column<Row> {
  name: string;
  cell: (row: Row) => Cell;
  /** Of a closed set of words no spreadsheet takes for a formula, so that they stay as they are. */
  fixedWords?: boolean;
}

/** So many rows a part: a few milliseconds. */
const rowsAtOnce = 100;

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark, which Excel needs to know it as such. Numbers are written
 * with a dot and without groups. Text a spreadsheet would run as a formula is written behind an apostrophe (CWE-1236).
 * Others get their turn while a long one is written.
 */
export async function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string> {
  const head = stringify([], {
    ...format,
    bom: true,
    header: true,
    columns: columns.map(({ name }) => name),
  });
  const fixed = new Set(columns.flatMap(({ fixedWords }, index) => (fixedWords ? [index] : [])));
  const cast: Options['cast'] = {
    boolean: (value) => String(value),
    string: (value, { index }) => (fixed.has(index) ? { value, escape_formulas: false } : value),
  };
  const parts = await mapInTurns(chunks(rows, rowsAtOnce), (part) =>
    stringify(
      part.map((row) => columns.map(({ cell }) => cell(row))),
      { ...format, cast },
    ),
  );
  return [head, ...parts].join('');
}

const format: Options = {
  record_delimiter: '\r\n',
  // Else a line break of another kind inside a cell would end the row for many readers.
  quote_record_delimiter: true,
  escape_formulas: true,
};
