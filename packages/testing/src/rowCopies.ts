import { targets, tasks } from '@cantho/plan';

/** How many rows a plan shall have; beyond the plan's own they are copies of its rows, in turn, with numbers of their own. */
export interface RowCounts {
  /** At least 30. */
  readonly targets?: number | undefined;
  /** At least 51. */
  readonly tasks?: number | undefined;
}

const own = { target: targets.length, task: tasks.length };

type Kind = keyof typeof own;

/** The number of the plan's row a number stands for; `null` for a number past the last. */
export function originalNo(kind: Kind, no: number, total: number): number | null {
  if (!Number.isInteger(no) || no < 1 || no > total) return null;
  return ((no - 1) % own[kind]) + 1;
}

export function totalsOf({ targets: wantedTargets = 0, tasks: wantedTasks = 0 }: RowCounts) {
  return { target: Math.max(own.target, wantedTargets), task: Math.max(own.task, wantedTasks) };
}

/** Answers about the plan's rows, in order, repeated until there are `total`. */
export function withCopies<Row extends { no: number; text: string }>(
  rows: readonly Row[],
  total: number,
): Row[] {
  return Array.from({ length: total }, (_, index) => renumbered(rows[index % rows.length] as Row, index + 1));
}

/** The same answer about a row of another number; a copy says so in its text, so that no two rows read the same. */
export function renumbered<Row extends { no: number; text: string }>(row: Row, no: number): Row {
  if (row.no === no) return row;
  const copy = { ...row, no, text: `${row.text} (dòng mẫu ${no})` };
  if (!('indicators' in copy) || !Array.isArray(copy.indicators)) return copy;
  const indicators = copy.indicators.map((indicator: { id: string }) => ({
    ...indicator,
    id: renumberedId(indicator.id, no),
  }));
  return { ...copy, indicators };
}

/** `target-3-1…` becomes `target-33-1…`. */
export function renumberedId(id: string, no: number): string {
  return id.replace(/^(target|task)-\d+/, `$1-${no}`);
}
