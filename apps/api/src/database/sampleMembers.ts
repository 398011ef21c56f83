import { agencies, memberIds, type PlanTask, plan, tasks, type WorkState } from '@cantho/plan';
import {
  instantIn,
  monthlyReport,
  months,
  periodOfMonth,
  randomOf,
  type SampleDocument,
} from './sampleKit.ts';

interface SampleBody {
  id: string;
  name: string;
  classId: string;
}

/** Bodies that do not exist: the plan names no ward and no commune, and a real one must not stand beside made-up states. */
export const sampleBodies: readonly SampleBody[] = [
  ['ubnd-phuong-mau-1', 'UBND phường mẫu 1'],
  ['ubnd-phuong-mau-2', 'UBND phường mẫu 2'],
  ['ubnd-xa-mau-1', 'UBND xã mẫu 1'],
  ['ubnd-xa-mau-2', 'UBND xã mẫu 2'],
].map(([id = '', name]) => ({ id, name: `${name} (số liệu minh hoạ)`, classId: 'ubnd-xa-phuong' }));

export interface SampleMemberUpdate extends SampleDocument {
  id: string;
  task_no: number;
  agency_id: string;
  period: string;
  work_state: Exclude<WorkState, 'notReported'>;
  note: null;
  done_on: string | null;
  reported_at: Date;
}

/** Last month a body reports; 0 never. All others report to the end of the year. */
const lastMonths: Readonly<Record<string, number>> = { 'ubnd-xa-mau-2': 0, 'so-tu-phap': 6 };

const classIds = agencies.filter(({ kind }) => kind === 'class').map(({ id }) => id);

/** Each body of a class reports on what the class leads every month, on what it coordinates every quarter. */
export function sampleMemberUpdates(): SampleMemberUpdate[] {
  return tasks.flatMap((task) =>
    classIds.flatMap((classId) => {
      const leads = task.leadAgencies.includes(classId);
      if (!leads && !task.coordinatingAgencies.includes(classId)) return [];
      const reporting = months.filter((month) => leads || month % 3 === 0);
      return bodiesOf(classId).flatMap((agencyId) =>
        reporting
          .filter((month) => month <= (lastMonths[agencyId] ?? 12))
          .map((month) => memberUpdate(task, agencyId, month)),
      );
    }),
  );
}

function bodiesOf(classId: string): readonly string[] {
  const made = sampleBodies.filter((body) => body.classId === classId).map(({ id }) => id);
  return [...memberIds(classId), ...made];
}

function memberUpdate(task: PlanTask, agencyId: string, month: number): SampleMemberUpdate {
  const period = periodOfMonth(month);
  const state = stateIn(task, agencyId, month);
  return {
    id: `sample-task-${task.no}-${agencyId}-${period}`,
    task_no: task.no,
    agency_id: agencyId,
    period,
    work_state: state.work,
    note: null,
    done_on: state.doneOn,
    reported_at: instantIn(month, 4 + Math.floor(randomOf(`${agencyId}-${month}`) * 10)),
    ...monthlyReport(month),
  };
}

/** Each body has a course of its own: a month it begins in, one it is done in, and one in ten pauses halfway. */
function stateIn(task: PlanTask, agencyId: string, month: number) {
  const course = `${agencyId}-task-${task.no}`;
  const begins = 1 + Math.floor(randomOf(`${course}-begins`) * 4);
  const done = begins + 2 + Math.floor(randomOf(`${course}-done`) * 10);
  const ends = task.deadline.kind !== 'ongoing' && task.deadline.kind !== 'everyQuarter';
  const is = (work: SampleMemberUpdate['work_state'], doneOn: string | null = null) => ({ work, doneOn });
  if (month < begins) return is('notStarted');
  if (ends && month >= done) return is('done', `${plan.year}-${String(done).padStart(2, '0')}-02`);
  if (ends && month === done - 1) return is('awaitingConfirmation');
  return is(randomOf(course) < 0.1 && month > begins + 1 ? 'paused' : 'inProgress');
}
