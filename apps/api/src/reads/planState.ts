import type { AgencyRef } from '@cantho/api-client';
import type { LocalDate } from '@cantho/plan';
import type { Figures } from './figures.ts';
import { type JudgedTarget, judgeTargets } from './judgedTargets.ts';
import { type JudgedTask, judgeTasks } from './judgedTasks.ts';

/** The plan judged as of a day: what every read answers from. */
export interface PlanState {
  today: LocalDate;
  agencies: Figures['agencies'];
  agencyById: ReadonlyMap<string, AgencyRef>;
  figures: Figures;
  targets: readonly JudgedTarget[];
  tasks: readonly JudgedTask[];
}

export function judgePlan(figures: Figures, today: LocalDate): PlanState {
  const refs = figures.agencies.map(({ id, name, kind }) => ({ id, name, kind: kind as AgencyRef['kind'] }));
  const agencyById = new Map(refs.map((ref) => [ref.id, ref]));
  return {
    today,
    agencies: figures.agencies,
    agencyById,
    figures,
    targets: judgeTargets(figures, agencyById, today),
    tasks: judgeTasks(figures, agencyById, today),
  };
}
