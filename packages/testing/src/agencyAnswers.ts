import type {
  Agency,
  AgencyDetail,
  AgencyMember,
  AgencyRef,
  TargetSummary,
  TaskSummary,
} from '@cantho/api-client';
import {
  agencies,
  agencyById,
  agencyReporting,
  countByDeadlineState,
  countByStatus,
  countByWorkState,
} from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import { classRefsOf, isSampleBody, memberRefs } from './members.ts';
import type { Moment } from './moments.ts';

/** The rows as they are listed, and what was known then. */
export interface ListedRows {
  readonly targets: readonly TargetSummary[];
  readonly tasks: readonly TaskSummary[];
  readonly moment: Moment;
}

type Part = 'leadAgencies' | 'coordinatingAgencies';
type WithAgencies = Readonly<Record<Part, readonly AgencyRef[]>>;

const rowsOf = <Row extends WithAgencies>(rows: readonly Row[], part: Part, id: string): Row[] =>
  rows.filter((row) => row[part].some((agency) => agency.id === id));

/** All agencies the plan names, in its order. */
export function agencyAnswers(rows: ListedRows): Agency[] {
  return agencies.map(({ id }) => agencyAnswer(agencyRef(id), rows));
}

/** An agency of the plan or a body that reported as a member of a class; `null` for any other id. */
export function agencyDetail(id: string, rows: ListedRows): AgencyDetail | null {
  const { known } = rows.moment;
  const body = known.memberBodies.find((candidate) => candidate.id === id);
  if (!body && !agencyById(id)) return null;
  const coordinated = {
    targets: rowsOf(rows.targets, 'coordinatingAgencies', id),
    tasks: rowsOf(rows.tasks, 'coordinatingAgencies', id),
  };
  const led = [...rowsOf(rows.targets, 'leadAgencies', id), ...rowsOf(rows.tasks, 'leadAgencies', id)];
  const members = memberAnswers(id, rows);
  const shown = [...led, ...coordinated.targets, ...coordinated.tasks, ...members];
  return {
    ...agencyAnswer(body ? { id, name: body.name, kind: body.kind } : agencyRef(id), rows),
    coordinatedTargetsByStatus: countByStatus(coordinated.targets),
    coordinatedTasksByDeadlineState: countByDeadlineState(coordinated.tasks),
    members,
    memberOf: classRefsOf(id, known),
    sample: isSampleBody(id, known) || shown.some(({ sample }) => sample),
    today: rows.moment.today,
  };
}

function agencyAnswer(ref: AgencyRef, rows: ListedRows): Agency {
  const led = {
    targets: rowsOf(rows.targets, 'leadAgencies', ref.id),
    tasks: rowsOf(rows.tasks, 'leadAgencies', ref.id),
  };
  return {
    ...ref,
    aliases: [...(agencyById(ref.id)?.aliases ?? [])],
    leads: { targets: led.targets.length, tasks: led.tasks.length },
    coordinates: {
      targets: rowsOf(rows.targets, 'coordinatingAgencies', ref.id).length,
      tasks: rowsOf(rows.tasks, 'coordinatingAgencies', ref.id).length,
    },
    targetsByStatus: countByStatus(led.targets),
    tasksByDeadlineState: countByDeadlineState(led.tasks),
    reporting: { ...agencyReporting(led.tasks), lastReportedAt: lastReportedAt(led.tasks, rows.moment) },
  };
}

function lastReportedAt(led: readonly TaskSummary[], moment: Moment): string | null {
  const instants = led.flatMap(({ no }) => moment.updatesOf(no).map(({ reportedAt }) => reportedAt));
  return instants.sort().at(-1) ?? null;
}

function memberAnswers(classId: string, { tasks, moment }: ListedRows): AgencyMember[] {
  const shared = new Set(
    [...rowsOf(tasks, 'leadAgencies', classId), ...rowsOf(tasks, 'coordinatingAgencies', classId)].map(
      ({ no }) => no,
    ),
  );
  return memberRefs(classId, moment.known).map((agency) => {
    const reports = moment.known.memberReports.filter((report) => report.agency.id === agency.id);
    const onShared = reports.filter(({ taskNo }) => shared.has(taskNo));
    const last = new Map(onShared.map(({ taskNo, workState }) => [taskNo, workState]));
    const states = [...shared].map((no) => ({ workState: last.get(no) ?? ('notReported' as const) }));
    return {
      agency,
      lastReportedPeriod:
        onShared
          .map(({ period }) => period)
          .sort()
          .at(-1) ?? null,
      tasksByWorkState: countByWorkState(states),
      sample: isSampleBody(agency.id, moment.known) || onShared.some(({ sample }) => sample),
    };
  });
}
