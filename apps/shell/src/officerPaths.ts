import type { HostUser } from '@cantho/host-sdk';

/** The officers' pages: the queue, and one feedback of it. */
export type OfficerPage = { readonly page: 'queue' } | { readonly page: 'feedback'; readonly id: string };

export const queuePath = '/officer';

/** As the API writes identifiers (RFC 9562). */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function feedbackPath(id: string): string {
  return `${queuePath}/${id}`;
}

/** Which of the officers' pages is at a path without query; `null` for any other. A trailing slash is ignored. */
export function officerPageOf(pathname: string): OfficerPage | null {
  const [first, id, ...rest] = pathname.split('/').filter(Boolean);
  if (first !== 'officer' || rest.length > 0) return null;
  if (id === undefined) return { page: 'queue' };
  return uuid.test(id) ? { page: 'feedback', id } : null;
}

/** Whether the API would let this person see a queue. It decides by itself; this only decides what is offered. */
export function mayHandleFeedback(user: HostUser | null): boolean {
  return user?.roles.some((role) => role === 'officer' || role === 'coordinator') ?? false;
}
