import type { Bar } from '../report.ts';
import type { ApiMeasurement } from './apiRounds.ts';
import { type QueryPlan, wholeHistoryScans } from './queryPlans.ts';
import { inputKinds, type ScreenMeasurement } from './screens.ts';
import { sides } from './sides.ts';
import { quantile, sortingRatio, timingOf } from './statistics.ts';

/** How many times as long as over the plan's own rows: the same order of time. */
const sameOrder = 10;

/** n log n, from the plan's own tasks to many. */
const wholeRatio = sortingRatio(sides.large.tasks, sides.plan.tasks);

type Rounds = readonly (readonly number[])[];

/** The time over many rows, held against a multiple of the time over few. */
function growthBar(what: string, large: Rounds, plan: Rounds, times: number): Bar {
  const baseline = timingOf(plan).p50;
  return { what: `${what}, p50`, value: timingOf(large).p50, bar: baseline * times, unit: 'ms', baseline };
}

/** Pages: ten times as long at most; what holds all rows: n log n; a new snapshot likewise. */
export function apiBars({ operations, byOperation, refresh }: ApiMeasurement): Bar[] {
  const ofOperations = operations.flatMap(({ name, answers }, index): Bar[] => {
    const samples = byOperation[index];
    if (!samples) return [];
    const { plan, large } = samples;
    const times = answers === 'page' ? sameOrder : wholeRatio;
    return [
      growthBar(`${name}, asked for the first time`, large.cold, plan.cold, times),
      growthBar(`${name}, asked for again`, large.warm, plan.warm, sameOrder),
    ];
  });
  const { plan, large } = refresh;
  return [
    ...ofOperations,
    growthBar('first page after a change of the data', large.page, plan.page, wholeRatio),
    growthBar('then the summary with what changed', large.summary, plan.summary, wholeRatio),
    {
      what: 'longest time the API did nothing else meanwhile, median',
      value: timingOf(large.stall).p50,
      bar: 100,
      unit: 'ms',
      baseline: timingOf(plan.stall).p50,
    },
  ];
}

export function planBars(plans: readonly QueryPlan[]): Bar[] {
  const value = plans.length === 0 ? Number.NaN : wholeHistoryScans(plans).length;
  return [
    { what: 'scans of a whole table for the history of one target or task', value, bar: 0, unit: 'scans' },
  ];
}

/** Milliseconds until the control shows an input, and until the number of results is there, 95 of 100 times. */
const answered = { control: 100, count: 1_000 };

/** Rows drawn at a time, whatever passes the filters. */
const mostRows = 60;

export function screenBars({ modules }: ScreenMeasurement): Bar[] {
  return Object.entries(modules).flatMap(([module, { plan, large }]) => [
    ...(['control', 'count'] as const).flatMap((part) =>
      inputKinds.map((kind): Bar => {
        const p95 = (rounds: Rounds) => quantile(rounds.flat(), 0.95);
        return {
          what: `${module}, ${kind}: ${part === 'control' ? 'the control shows it' : 'the number of results is there'}, p95`,
          value: p95(large[part][kind]),
          bar: answered[part],
          unit: 'ms',
          baseline: p95(plan[part][kind]),
        };
      }),
    ),
    {
      what: `${module}, rows drawn`,
      value: large.most.rows,
      bar: mostRows,
      unit: 'rows',
      baseline: plan.most.rows,
    },
  ]);
}
