import { addDays, foldAccents, type PlanTarget, type PlanTask, plan, targets, tasks } from '@cantho/plan';

/** A read of the API that is measured. */
export interface Operation {
  readonly name: string;
  /**
   * What its work grows with: a `page` shows as many rows however many there are, and may take at most 10 times as long; the
   * `whole` of the rows may take n log n.
   */
  readonly answers: 'page' | 'whole';
  /** Paths in the order they are asked for, none twice in a round, so that no answer is ready. */
  readonly paths: readonly string[];
  /** How many of them a round asks for. */
  readonly perRound: number;
}

const address = (path: string, parameters: Readonly<Record<string, string | readonly string[]>>): string => {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  );
  return `${path}?${query}`;
};

const deadlineStates = [
  ['overdue', 'dueSoon', 'notDue'],
  ['doneOnTime', 'doneLate', 'overdue', 'noDeadline'],
  ['notDue', 'noDeadline', 'doneOnTime', 'overdue'],
] as const;

const statuses = [
  ['onTrack', 'met', 'noData'],
  ['atRisk', 'offTrack', 'notAssessable', 'met'],
  ['offTrack', 'noData', 'onTrack', 'atRisk'],
] as const;

/** Three words of a row, beginning at one of them, as people type them. */
function wordsOf({ text }: PlanTarget | PlanTask, start: number): string {
  const words = foldAccents(text).match(/[a-z]{2,}/g) ?? [];
  const first = (start * 4) % Math.max(1, words.length - 3);
  return words.slice(first, first + 3).join(' ');
}

/** So many paths that differ; rows of the plan that begin alike would give the same twice. */
function distinctPaths(count: number, pathOf: (index: number) => string): string[] {
  const paths = new Set<string>();
  for (let index = 0; paths.size < count && index < count * 10; index += 1) paths.add(pathOf(index));
  return [...paths];
}

/**
 * A row of the plan for each index: the words of a filter are its own, so that every filter finds something among few rows as
 * among many. 7 is prime to 30 and to 51: neighbours in the plan are alike, and so do not follow each other.
 */
function rowAt<Row>(rows: readonly Row[], index: number) {
  return { row: rows[(index * 7 + 26) % rows.length] as Row, turn: Math.floor(index / rows.length) };
}

/** The one the issue names comes first: target 27 is the 27th row. */
function targetPath(index: number): string {
  const { row, turn } = rowAt(targets, index);
  return address('/v1/targets', {
    leadAgency: row.leadAgencies.slice(0, 1),
    status: statuses[turn % statuses.length] ?? [],
    q: index === 0 ? 'chu ky so' : wordsOf(row, turn),
  });
}

function taskPath(index: number): string {
  const { row, turn } = rowAt(tasks, index);
  return address('/v1/tasks', {
    leadAgency: row.leadAgencies.slice(0, 1),
    deadlineState: deadlineStates[turn % deadlineStates.length] ?? [],
    q: wordsOf(row, turn),
  });
}

const countKeys = ['dueMonth', 'workState', 'deadlineState', 'leadAgency'];

function countPath(index: number): string {
  const { row, turn } = rowAt(tasks, index);
  return address('/v1/task-counts', { by: countKeys[index % countKeys.length] ?? '', q: wordsOf(row, turn) });
}

/** Words most rows have: pages are full. */
const commonWords = ['so', 'thong', 'tin', 'du lieu', 'phat trien', 'thanh pho', 'chuyen doi', 'ung dung'];
const taskSorts = ['no', 'dueOn', '-dueOn', 'workState', '-workState', 'deadlineState', '-deadlineState'];

function fullPages(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    address('/v1/tasks', {
      q: commonWords[index % commonWords.length] ?? '',
      sort: taskSorts[Math.floor(index / commonWords.length) % taskSorts.length] ?? 'no',
    }),
  );
}

/** Ends of months and days before them: what a reader may compare with. */
function sinceDays(count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(`${plan.year}-06-30`, -9 * index));
}

export interface Amount {
  readonly rounds: number;
  /** Of each kind of filtered page, in a round. */
  readonly pages: number;
}

/** What is measured, with paths enough for every round. */
export function operations({ rounds, pages }: Amount): Operation[] {
  const few = Math.max(3, Math.floor(pages / 4));
  const all = rounds * pages;
  const paths = (count: number, make: (count: number) => string[]) => make(rounds * count);
  return [
    {
      name: 'page of tasks by lead agency, state and words',
      answers: 'page',
      paths: distinctPaths(all, taskPath),
      perRound: pages,
    },
    {
      name: 'page of targets by lead agency, state and words',
      answers: 'page',
      paths: distinctPaths(all, targetPath),
      perRound: pages,
    },
    {
      name: 'full page of tasks by words, sorted',
      answers: 'page',
      paths: paths(few, fullPages),
      perRound: few,
    },
    {
      name: 'task counts by words',
      answers: 'whole',
      paths: distinctPaths(rounds * few, countPath),
      perRound: few,
    },
    {
      name: 'history of a target, 36 months',
      answers: 'page',
      paths: paths(few, historyPaths),
      perRound: few,
    },
    {
      name: 'changes since a day',
      answers: 'whole',
      paths: sinceDays(rounds).map((since) => address('/v1/changes', { since })),
      perRound: 1,
    },
    {
      name: 'calendar of deadlines',
      answers: 'whole',
      paths: calendars(rounds),
      perRound: 1,
    },
    {
      name: 'export of tasks, CSV',
      answers: 'whole',
      paths: taskSorts.slice(0, rounds).map((sort) => address('/v1/exports/tasks', { format: 'csv', sort })),
      perRound: 1,
    },
  ];
}

/** Of targets both sizes have. */
function historyPaths(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `/v1/targets/${1 + (index % targets.length)}/measurements`,
  );
}

function calendars(count: number): string[] {
  return commonWords.slice(0, count).map((q) => address('/v1/task-calendar.ics', { q }));
}
