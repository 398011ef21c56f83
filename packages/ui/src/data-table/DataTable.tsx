// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` takes the native roles away in browsers
import type { MouseEvent, ReactNode } from 'react';

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
  /** The address of the list sorted by this column: makes the header a link instead. */
  sortHref?: string | undefined;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  onSort?: ((key: string, event: MouseEvent<HTMLElement>) => void) | undefined;
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
  onSort: DataTableProps<never>['onSort'];
}

function Header({ column, onSort }: HeaderProps) {
  const { header, align, sort } = column;
  return (
    <th
      role="columnheader"
      scope="col"
      className={align && `ct-table-${align}`}
      aria-sort={sort === 'none' ? undefined : sort}
    >
      {sort ? <SortControl column={column} onSort={onSort} /> : header}
    </th>
  );
}

function SortControl({ column: { key, header, sort = 'none', sortHref }, onSort }: HeaderProps) {
  const content = (
    <>
      {header} <span aria-hidden="true">{arrows[sort]}</span>
    </>
  );
  const press = onSort && ((event: MouseEvent<HTMLElement>) => onSort(key, event));
  if (sortHref !== undefined) {
    return (
      <a className="ct-table-sort" href={sortHref} onClick={press}>
        {content}
      </a>
    );
  }
  return (
    <button type="button" className="ct-table-sort" onClick={press}>
      {content}
    </button>
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
