import type { AgencyRef, WorkState } from '@cantho/api-client';
import { agencyById, memberIds, type PlanTask, tasks } from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import type { Figures, MemberBody } from './figures.ts';

/** Bodies nobody knows: the plan names no ward and no commune. */
export const sampleMemberBodies: readonly MemberBody[] = [
  { id: 'ubnd-phuong-mau-1', name: 'UBND phường mẫu 1', kind: 'body', classId: 'ubnd-xa-phuong' },
  { id: 'ubnd-phuong-mau-2', name: 'UBND phường mẫu 2', kind: 'body', classId: 'ubnd-xa-phuong' },
  { id: 'ubnd-xa-mau-1', name: 'UBND xã mẫu 1', kind: 'body', classId: 'ubnd-xa-phuong' },
];

const neverReporting: readonly string[] = ['so-tu-phap', 'ubnd-xa-mau-1'];
const states: readonly WorkState[] = ['inProgress', 'awaitingConfirmation', 'notStarted', 'done', 'paused'];

function bodiesOf(classId: string): AgencyRef[] {
  const reported = sampleMemberBodies.filter((body) => body.classId === classId);
  return [
    ...memberIds(classId).map(agencyRef),
    ...reported.map(({ id, name, kind }) => ({ id, name, kind })),
  ];
}

/** On each task that a class leads most of its bodies reported in March, and half of them each month since April. */
export function sampleMemberReports(): Figures['memberReports'] {
  return tasks.flatMap((task) =>
    task.leadAgencies
      .filter((id) => agencyById(id)?.kind === 'class')
      .flatMap(bodiesOf)
      .filter(({ id }) => !neverReporting.includes(id))
      .flatMap((agency, index) => reportsOf(task, agency, index)),
  );
}

function reportsOf(task: PlanTask, agency: AgencyRef, index: number): Figures['memberReports'] {
  const periods = index % 2 === 0 ? ['2026-03', '2026-04', '2026-05', '2026-06'] : ['2026-03'];
  const chosen = states[(task.no + index) % states.length] ?? 'inProgress';
  // What goes on for good is never done.
  const workState = task.deadline.kind === 'ongoing' && chosen === 'done' ? 'inProgress' : chosen;
  return periods.map((period) => ({
    taskNo: task.no,
    id: `task-${task.no}-${agency.id}-${period}`,
    period,
    workState,
    agency,
    document: { title: `Báo cáo của ${agency.name} (số liệu minh hoạ)` },
    reportedAt: `${period}-11T02:00:00Z`,
    sample: true,
  }));
}
