import type { Task, TaskMember } from '@cantho/api-client';

export interface MemberClass {
  readonly id: string;
  readonly name: string;
  readonly members: readonly TaskMember[];
  /** How many of them reported anything. */
  readonly reported: number;
}

/** The known bodies of each class that leads or coordinates a task, in the plan's order of the classes. */
export function membersByClass({ leadAgencies, coordinatingAgencies, members }: Task): MemberClass[] {
  return [...leadAgencies, ...coordinatingAgencies].flatMap(({ id, name }) => {
    const own = members.filter(({ classId }) => classId === id);
    if (own.length === 0) return [];
    return [{ id, name, members: own, reported: own.filter(({ period }) => period !== null).length }];
  });
}
