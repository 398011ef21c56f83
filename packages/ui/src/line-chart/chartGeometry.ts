/** A point's place in percent of the plot: x from the start, y from the top. */
export interface Place {
  x: number;
  y: number;
}

/** Runs of neighbouring points that have a value: a missing month breaks the line and is never drawn as 0. */
export function runs(values: readonly (number | null)[], min: number, max: number): Place[][] {
  const found: Place[][] = [];
  let run: Place[] = [];
  values.forEach((value, index) => {
    if (value === null) {
      run = [];
      return;
    }
    if (run.length === 0) found.push(run);
    run.push({ x: middle(index, values.length), y: height(value, min, max) });
  });
  return found;
}

/** How far a value lies below the top, in percent; values outside the scale stay at its edge. */
export function height(value: number, min: number, max: number): number {
  const share = max > min ? (value - min) / (max - min) : 0;
  return round(100 - Math.min(1, Math.max(0, share)) * 100);
}

/** Where the point lies; `y` is null where it has no value. */
export function placeOf(values: readonly (number | null)[], index: number, min: number, max: number) {
  const value = values[index] ?? null;
  return { x: middle(index, values.length), y: value === null ? null : height(value, min, max) };
}

/** The point whose step holds this share of the width, from 0 at the start to 1 at the end. */
export function indexAt(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

/** The newest point that has a value; the last one when none has. */
export function lastWithValue(values: readonly (number | null)[]): number {
  const found = values.findLastIndex((value) => value !== null);
  return found < 0 ? values.length - 1 : found;
}

function middle(index: number, count: number): number {
  return round(((index + 0.5) / count) * 100);
}

/** An SVG path through the places. One place alone gives a dot, by round line caps. */
export function pathOf(places: readonly Place[]): string {
  const steps = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${y}`);
  return `${steps.join('')}h0`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
