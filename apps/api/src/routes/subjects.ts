import { notFound } from '../problems.ts';
import type { JudgedTarget } from '../reads/judgedTargets.ts';
import type { JudgedTask } from '../reads/judgedTasks.ts';
import type { PlanState } from '../reads/planState.ts';

/** A row of the plan by its subject. */
export type SubjectRow = { kind: 'target'; row: JudgedTarget } | { kind: 'task'; row: JudgedTask };

/** The row a subject such as `target-15` means; `null` where the plan has none. */
export function rowOfSubject(state: PlanState, subject: string): SubjectRow | null {
  const [kind, no] = subject.split('-');
  if (kind === 'target') {
    const row = state.targetByNo.get(Number(no));
    return row ? { kind, row } : null;
  }
  const row = state.taskByNo.get(Number(no));
  return kind === 'task' && row ? { kind, row } : null;
}

/** @throws Problem `notFound` for a target or task the plan does not have. */
export function requireSubject(state: PlanState, subject: string): SubjectRow {
  const row = rowOfSubject(state, subject);
  if (row) return row;
  const [kind, no = ''] = subject.split('-');
  throw notFound(kind === 'target' ? 'notFound.target' : 'notFound.task', { no });
}
