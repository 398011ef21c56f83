import type { PageInfo } from '@cantho/api-client';

type Comparable = number | string | null;

/**
 * Rows in the order of a value, `-` before the field's name turning it round. Rows come in the plan's order and equal
 * ones stay in it; rows without the value come last either way.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: string,
  fields: Readonly<Record<string, (row: Row) => Comparable>>,
): Row[] {
  const descending = sort.startsWith('-');
  const sortValue = fields[descending ? sort.slice(1) : sort];
  if (!sortValue) throw new Error(`No sort field for "${sort}"`);
  return [...rows].sort((one, other) => compare(sortValue(one), sortValue(other), descending ? -1 : 1));
}

function compare(one: Comparable, other: Comparable, direction: number): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return (one < other ? -1 : 1) * direction;
}

/** One page of rows; a page past the last is empty. */
export function pageOf<Row>(
  rows: readonly Row[],
  number: number,
  size: number,
): { items: Row[]; page: PageInfo } {
  const start = (number - 1) * size;
  return {
    items: rows.slice(start, start + size),
    page: { number, size, totalItems: rows.length, totalPages: Math.ceil(rows.length / size) },
  };
}

/** A filter that is not set lets all pass; one with values any of them. */
export function passes<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return wanted === undefined || wanted.includes(value);
}

interface RowAgencies {
  leadAgencies: readonly { id: string }[];
  coordinatingAgencies: readonly { id: string }[];
}

/** Whether any of the wanted agencies plays the role in a row. */
export function involves(
  row: RowAgencies,
  wanted: readonly string[] | undefined,
  role: 'any' | 'lead' | 'coordinating',
): boolean {
  if (wanted === undefined) return true;
  const lead = role === 'coordinating' ? [] : row.leadAgencies;
  const coordinating = role === 'lead' ? [] : row.coordinatingAgencies;
  return [...lead, ...coordinating].some(({ id }) => wanted.includes(id));
}
