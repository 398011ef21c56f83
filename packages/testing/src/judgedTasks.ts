import type { Occurrence, TaskMember, TaskSummary } from '@cantho/api-client';
import {
  agencyById,
  defaultDueSoonDays,
  isDone,
  localDate,
  type PlanTask,
  type TaskJudgement,
  type TaskMoment,
  taskState,
} from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import { isSampleBody, memberRefs } from './members.ts';
import type { Moment } from './moments.ts';

/** The days within which a task counts as due soon, in every answer that says so. */
export const dueSoonDays = defaultDueSoonDays;

function judged(row: PlanTask, moment: Moment) {
  const { known: figures, today } = moment;
  const updates = moment.updatesOf(row.no);
  const last = updates.at(-1);
  const extensions = figures.extensions.filter(({ taskNo }) => taskNo === row.no);
  const judgement = taskState({
    deadline: row.deadline,
    workState: last?.workState ?? 'notReported',
    doneOn: last?.doneOn ?? null,
    completions: figures.completions.filter(({ taskNo }) => taskNo === row.no),
    extendedTo: extensions.at(-1)?.to,
    reportedPeriods: updates.map(({ period }) => period),
    // Where no report was ever taken in, nobody can be said to have missed one.
    reportsFrom: figures.updates.length > 0 ? undefined : '9999-12',
    dueSoonDays,
    today,
  });
  return { updates, last, extensions, judgement };
}

/** A task as the API lists it, judged at a moment. */
export function taskSummaryAt(row: PlanTask, moment: Moment): TaskSummary {
  const { updates, last, extensions, judgement } = judged(row, moment);
  const { kind, wording } = row.deadline;
  const { dueOn, plannedDueOn, deadlineState, occurrences, freshness, missedReports } = judgement;
  return {
    no: row.no,
    text: row.text,
    leadAgencies: row.leadAgencies.map(agencyRef),
    coordinatingAgencies: row.coordinatingAgencies.map(agencyRef),
    deadline: { kind, wording, dueOn, plannedDueOn },
    workState: last?.workState ?? 'notReported',
    deadlineState,
    doneOn: occurrences ? lastDoneOn(judgement) : (last?.doneOn ?? null),
    occurrences,
    freshness,
    lastReportedPeriod: last?.period ?? null,
    missedReports,
    sample: [...updates, ...extensions].some(({ sample }) => sample),
  };
}

/** A recurring task is done when its last occurrence is. */
function lastDoneOn(judgement: TaskJudgement): string | null {
  if (!isDone(judgement)) return null;
  return (
    judgement.occurrenceList
      .flatMap(({ doneOn }) => doneOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** What only the page of a task shows of its reports. */
export function taskReportsAt(row: PlanTask, moment: Moment) {
  const { updates, extensions, judgement } = judged(row, moment);
  const { sample } = moment.known;
  return {
    occurrenceList: judgement.occurrenceList.map(
      (occurrence): Occurrence => ({ ...occurrence, sample: sample && occurrence.doneOn !== null }),
    ),
    extensions: extensions.map(({ taskNo: _, ...extension }) => extension),
    updates: updates.map(({ taskNo: _, doneOn: _d, ...update }) => update).reverse(),
    members: membersAt(row, moment),
  };
}

/** A task as the rule of changes takes it. */
export function taskMomentAt(row: PlanTask, moment: Moment): TaskMoment {
  const { last, extensions, judgement } = judged(row, moment);
  const completions = moment.known.completions.filter(({ taskNo }) => taskNo === row.no);
  const knownOn = (period: string) => {
    const knownAt = completions.find((completion) => completion.period === period)?.knownAt;
    return knownAt === undefined ? null : localDate(new Date(knownAt));
  };
  return {
    today: moment.today,
    workState: last?.workState ?? 'notReported',
    reportedOn: last ? localDate(new Date(last.reportedAt)) : null,
    deadlineState: judgement.deadlineState,
    dueOn: judgement.dueOn,
    extendedOn: extensions.at(-1)?.grantedOn ?? null,
    occurrenceList: judgement.occurrenceList.map(({ period, doneOn }) => ({
      ...{ period, doneOn, knownOn: knownOn(period) },
    })),
    dueSoonDays,
  };
}

/** Each known body of the classes that lead or coordinate, and what it reported last. */
function membersAt(row: PlanTask, { known: figures }: Moment): TaskMember[] {
  const classIds = [...row.leadAgencies, ...row.coordinatingAgencies].filter(
    (id) => agencyById(id)?.kind === 'class',
  );
  return classIds.flatMap((classId) =>
    memberRefs(classId, figures).map((agency) => {
      const last = figures.memberReports
        .filter((report) => report.taskNo === row.no && report.agency.id === agency.id)
        .at(-1);
      return {
        agency,
        classId,
        workState: last?.workState ?? 'notReported',
        period: last?.period ?? null,
        reportedAt: last?.reportedAt ?? null,
        document: last?.document ?? null,
        sample: last?.sample ?? isSampleBody(agency.id, figures),
      };
    }),
  );
}
