import type { Agency, AgencyDetail, AgencyList, AgencyMember, AgencyRef } from '@cantho/api-client';
import { agencyReporting, countByDeadlineState, countByStatus, countByWorkState } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { JudgedTarget } from './judgedTargets.ts';
import type { JudgedTask } from './judgedTasks.ts';
import { latestMemberUpdates } from './members.ts';
import type { PlanState } from './planState.ts';
import { groupBy } from './rowAgencies.ts';

interface Involvement {
  leads: { targets: JudgedTarget[]; tasks: JudgedTask[] };
  coordinates: { targets: JudgedTarget[]; tasks: JudgedTask[] };
}

/** In the order in which the appendices first name them. */
export function listAgencies(state: PlanState): AgencyList {
  const involvements = involvementsOf(state);
  return { items: state.plan.agencies.map((agency) => agencyOf(agency, involvements.get(agency.id))) };
}

/** `null` for an id nothing refers to. A body that only belongs to a class leads nothing itself. */
export async function readAgency(
  db: Kysely<Database>,
  state: PlanState,
  id: string,
): Promise<AgencyDetail | null> {
  const ref = state.agencyById.get(id);
  if (!ref) return null;
  const named = state.plan.agencies.find((agency) => agency.id === id);
  const involvement = involvementsOf(state).get(id) ?? nothing();
  const { leads, coordinates } = involvement;
  const members = await membersOf(db, state, id, [...leads.tasks, ...coordinates.tasks]);
  const rows = [...leads.targets, ...coordinates.targets, ...leads.tasks, ...coordinates.tasks];
  return {
    ...agencyOf(named ?? { ...ref, aliases: [] }, involvement),
    coordinatedTargetsByStatus: countByStatus(summaries(coordinates.targets)),
    coordinatedTasksByDeadlineState: countByDeadlineState(summaries(coordinates.tasks)),
    members,
    memberOf: classesOf(state, id),
    sample: rows.some(({ summary }) => summary.sample) || members.some(({ sample }) => sample),
    today: state.today,
  };
}

function agencyOf(agency: AgencyRef & { aliases: string[] }, involvement = nothing()): Agency {
  const { leads, coordinates } = involvement;
  return {
    id: agency.id,
    name: agency.name,
    kind: agency.kind,
    aliases: agency.aliases,
    leads: { targets: leads.targets.length, tasks: leads.tasks.length },
    coordinates: { targets: coordinates.targets.length, tasks: coordinates.tasks.length },
    targetsByStatus: countByStatus(summaries(leads.targets)),
    tasksByDeadlineState: countByDeadlineState(summaries(leads.tasks)),
    reporting: { ...agencyReporting(summaries(leads.tasks)), lastReportedAt: lastReportedAt(leads.tasks) },
  };
}

function lastReportedAt(tasks: readonly JudgedTask[]): string | null {
  const newest = Math.max(...tasks.map(({ reportedAt }) => reportedAt?.getTime() ?? 0));
  return newest > 0 ? new Date(newest).toISOString() : null;
}

const involvementsByState = new WeakMap<PlanState, ReadonlyMap<string, Involvement>>();

/** What each agency leads and coordinates, gathered once for a state. */
function involvementsOf(state: PlanState): ReadonlyMap<string, Involvement> {
  const known = involvementsByState.get(state);
  if (known) return known;
  const involvements = gatherInvolvements(state);
  involvementsByState.set(state, involvements);
  return involvements;
}

function gatherInvolvements(state: PlanState): ReadonlyMap<string, Involvement> {
  const involvements = new Map<string, Involvement>();
  const of = (id: string) => {
    let involvement = involvements.get(id);
    if (!involvement) {
      involvement = nothing();
      involvements.set(id, involvement);
    }
    return involvement;
  };
  for (const target of state.targets) {
    for (const { id } of target.summary.leadAgencies) of(id).leads.targets.push(target);
    for (const { id } of target.summary.coordinatingAgencies) of(id).coordinates.targets.push(target);
  }
  for (const task of state.tasks) {
    for (const { id } of task.summary.leadAgencies) of(id).leads.tasks.push(task);
    for (const { id } of task.summary.coordinatingAgencies) of(id).coordinates.tasks.push(task);
  }
  return involvements;
}

function nothing(): Involvement {
  return { leads: { targets: [], tasks: [] }, coordinates: { targets: [], tasks: [] } };
}

function summaries<Summary>(rows: readonly { summary: Summary }[]): Summary[] {
  return rows.map(({ summary }) => summary);
}

/** The known bodies of a class, by what each reported last on the tasks the class leads or coordinates. */
async function membersOf(
  db: Kysely<Database>,
  state: PlanState,
  classId: string,
  tasks: readonly JudgedTask[],
): Promise<AgencyMember[]> {
  const agencies = state.plan.membersByClass.get(classId) ?? [];
  if (agencies.length === 0) return [];
  const updates = await latestMemberUpdates(db, state.now, { agencyIds: agencies.map(({ id }) => id) });
  const byAgency = groupBy(updates, ({ agency_id }) => agency_id);
  const nos = new Set(tasks.map(({ summary }) => summary.no));
  return agencies.map((agency) => {
    const reported = (byAgency.get(agency.id) ?? []).filter(({ task_no }) => nos.has(task_no));
    const periods = reported.map(({ period }) => period).sort();
    const states = reported.map(({ work_state }) => ({ workState: work_state as 'done' }));
    const counts = countByWorkState(states);
    return {
      agency,
      lastReportedPeriod: periods.at(-1) ?? null,
      tasksByWorkState: { ...counts, notReported: nos.size - reported.length },
      sample: reported.some(({ sample }) => sample),
    };
  });
}

function classesOf({ plan, agencyById }: PlanState, id: string): AgencyRef[] {
  return [...plan.membersByClass]
    .filter(([, members]) => members.some((member) => member.id === id))
    .flatMap(([classId]) => agencyById.get(classId) ?? []);
}
