import { type DeadlineInput, type DeadlineJudgement, deadlineState, isDone } from './dueDates.ts';
import { cutOffOf, freshness, missedReports } from './reporting.ts';
import type { Freshness, LocalDate, Period } from './types.ts';

export interface TaskStateInput extends DeadlineInput {
  /** Months a report on the task is in for. */
  reportedPeriods: readonly Period[];
  /** First month a report is expected for; default the plan's first. */
  reportsFrom?: Period | undefined;
}

/** Everything derived of a task. Two facts stay apart: whether it is late, and whether it is reported on. */
export interface TaskJudgement extends DeadlineJudgement {
  /** `null` unless the task is ongoing. */
  freshness: Freshness | null;
  missedReports: Period[];
}

/** A task judged as of `today`. Once done it owes no further report; an ongoing task always does. */
export function taskState(input: TaskStateInput): TaskJudgement {
  const { deadline, reportedPeriods, reportsFrom, today } = input;
  const judged = deadlineState(input);
  const reportsUntil = isDone(judged) ? lastDoneOn(input) : today;
  return {
    ...judged,
    freshness: deadline.kind === 'ongoing' ? freshness({ reportedPeriods, today }) : null,
    missedReports: missedReports({ reportedPeriods, today: reportsUntil, from: reportsFrom }),
  };
}

/** The day a finished task was finished; where nobody noted it, it was by its last report. */
function lastDoneOn(input: TaskStateInput): LocalDate {
  const { deadline, doneOn, completions = [], reportedPeriods, today } = input;
  if (deadline.kind !== 'everyQuarter') {
    const lastReport = [...reportedPeriods].sort().at(-1);
    return doneOn ?? (lastReport === undefined ? today : cutOffOf(lastReport).lastDayInTime);
  }
  return (
    completions
      .map((completion) => completion.doneOn)
      .sort()
      .at(-1) ?? today
  );
}
