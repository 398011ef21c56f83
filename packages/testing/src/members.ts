import type { AgencyRef } from '@cantho/api-client';
import { agencies, memberIds } from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import type { Figures } from './figures.ts';

/** The bodies known to belong to a class: those the plan names, then those that only reports name. */
export function memberRefs(classId: string, { memberBodies }: Figures): AgencyRef[] {
  const named = memberIds(classId).map(agencyRef);
  const reported = memberBodies.filter((body) => body.classId === classId);
  return [...named, ...reported.map(({ classId: _, ...ref }) => ref)];
}

/** The classes a body is known to belong to. */
export function classRefsOf(id: string, figures: Figures): AgencyRef[] {
  return agencies
    .filter(({ id: classId }) => memberRefs(classId, figures).some((member) => member.id === id))
    .map(({ id: classId }) => agencyRef(classId));
}

/** Whether it is a body nobody knows. */
export function isSampleBody(id: string, { memberBodies, sample }: Figures): boolean {
  return sample && memberBodies.some((body) => body.id === id);
}
