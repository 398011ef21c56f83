// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` takes the native roles away in browsers
import type { ReactNode } from 'react';

export interface DataTableColumn<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for numbers, so that their digits line up. */
  align?: 'start' | 'end' | undefined;
  /** The cell that names its row; exactly one column. */
  rowHeader?: boolean | undefined;
  /** Makes the header a button; `none` is sortable but not the sorted one now. */
  sort?: 'ascending' | 'descending' | 'none' | undefined;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  onSort?: ((key: string) => void) | undefined;
  /** Where it is narrower than 40 rem: `stack` turns rows into blocks, `keep` stays a table (for two or three short columns). */
  narrow?: 'stack' | 'keep' | undefined;
}

/**
 * A table down to 320 px. Roles are spelled out because `display: block`, which stacks the rows, takes the native ones
 * away in browsers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, onSort, narrow = 'stack' } = props;
  return (
    <table role="table" className={narrow === 'stack' ? 'ct-table ct-table-stack' : 'ct-table'}>
      <caption className={captionHidden ? 'ct-visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Header key={column.key} column={column} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const arrows = { ascending: '↑', descending: '↓', none: '↕' };

interface HeaderProps {
  column: DataTableColumn<never>;
  onSort: ((key: string) => void) | undefined;
}

function Header({ column: { key, header, align, sort }, onSort }: HeaderProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={align && `ct-table-${align}`}
      aria-sort={sort === 'none' ? undefined : sort}
    >
      {sort ? (
        <button type="button" className="ct-table-sort" onClick={() => onSort?.(key)}>
          {header} <span aria-hidden="true">{arrows[sort]}</span>
        </button>
      ) : (
        header
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: DataTableColumn<Row>; row: Row }) {
  const className = column.align && `ct-table-${column.align}`;
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      <th role="rowheader" scope="row" className={className}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className} data-label={column.header}>
      <div>{content}</div>
    </td>
  );
}
