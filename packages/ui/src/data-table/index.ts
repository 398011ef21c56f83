/// <reference path="../css.d.ts" />
import css from './DataTable.css?inline';

export { DataTable, type DataTableColumn, type DataTableProps } from './DataTable.tsx';

export const dataTableStyles: readonly string[] = [css];
