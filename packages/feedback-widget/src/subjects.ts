import type { Pillar, TargetSummary, TaskSummary } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';

/** What feedback is about: `plan`, `target-15`, `task-2`. */
export type Subject = { readonly kind: 'plan' } | { readonly kind: 'target' | 'task'; readonly no: number };

/** As the contract writes subjects (`FeedbackSubject`). */
const pattern = /^(?:plan|(target|task)-([1-9]\d{0,5}))$/;

/** `null` for what is no subject. */
export function parseSubject(about: string): Subject | null {
  const [whole, kind, no] = pattern.exec(about) ?? [];
  if (whole === undefined) return null;
  return kind === undefined ? { kind: 'plan' } : { kind: kind as 'target' | 'task', no: Number(no) };
}

/** The first that is a subject; the plan when none is. */
export function firstSubject(...wanted: readonly (string | undefined)[]): string {
  return wanted.find((about) => about !== undefined && parseSubject(about) !== null) ?? 'plan';
}

/** Where the subject itself is shown. The plan's own place is the list of its targets. */
export function subjectRoute(subject: Subject): ModuleRoute {
  return subject.kind === 'plan' ? { name: 'targets' } : { name: subject.kind, no: subject.no };
}

export interface SubjectChoice {
  readonly about: string;
  readonly no: number;
  /** Verbatim. */
  readonly text: string;
}

export interface SubjectGroup {
  readonly name: Pillar | 'tasks';
  readonly choices: readonly SubjectChoice[];
}

/** Everything of the plan one can write about, targets by pillar, in the plan's order. Empty groups are left out. */
export function subjectGroups(
  targets: readonly Pick<TargetSummary, 'no' | 'text' | 'pillar'>[],
  tasks: readonly Pick<TaskSummary, 'no' | 'text'>[],
): SubjectGroup[] {
  const pillars: readonly Pillar[] = ['government', 'economy', 'society'];
  const choice = (kind: 'target' | 'task', { no, text }: { no: number; text: string }): SubjectChoice => ({
    about: `${kind}-${no}`,
    no,
    text,
  });
  const groups: SubjectGroup[] = pillars.map((name) => ({
    name,
    choices: targets.filter(({ pillar }) => pillar === name).map((target) => choice('target', target)),
  }));
  groups.push({ name: 'tasks', choices: tasks.map((task) => choice('task', task)) });
  return groups.filter(({ choices }) => choices.length > 0);
}
