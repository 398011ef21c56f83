/** The value below which `share` of the values lie, by nearest rank; NaN of none, so that no bar is kept by it. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] as number;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Timing {
  /** Milliseconds; the median of the rounds' medians, so that one disturbed round does not decide. */
  readonly p50: number;
  /** Of all values together. */
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
}

/** @param rounds values of each round */
export function timingOf(rounds: readonly (readonly number[])[]): Timing {
  const all = rounds.flat();
  return {
    p50: median(rounds.filter(({ length }) => length > 0).map(median)),
    p95: quantile(all, 0.95),
    p99: quantile(all, 0.99),
    count: all.length,
  };
}

/** How many times longer the rounds of one took than those of the other beside them: the median of the rounds' ratios. */
export function ratioOf(
  rounds: readonly (readonly number[])[],
  beside: readonly (readonly number[])[],
): number {
  return median(rounds.map((values, index) => median(values) / median(beside[index] ?? [])));
}

/** How many times more work n log n is on one number of rows than on another. */
export function sortingRatio(rows: number, than: number): number {
  return (rows * Math.log2(rows)) / (than * Math.log2(than));
}
