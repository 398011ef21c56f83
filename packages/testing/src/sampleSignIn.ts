import type { HostUser } from '@cantho/host-sdk';

export const sampleCitizen: HostUser = { displayName: 'Công dân mẫu 1', roles: ['citizen'] };
export const sampleOfficer: HostUser = {
  displayName: 'Cán bộ mẫu 1',
  roles: ['officer'],
  agency: 'so-khoa-hoc-va-cong-nghe',
};
/** Of another agency. */
export const sampleOtherOfficer: HostUser = {
  displayName: 'Cán bộ mẫu 2',
  roles: ['officer'],
  agency: 'so-noi-vu',
};
export const sampleCoordinator: HostUser = {
  displayName: 'Điều phối mẫu 1',
  roles: ['coordinator'],
  agency: 'so-khoa-hoc-va-cong-nghe',
};
export const sampleOtherCitizen: HostUser = { displayName: 'Công dân mẫu 2', roles: ['citizen'] };

const scheme = 'Bearer sample.';

/** The header the fake host adds and the handlers understand. It signs nothing: no real API takes it. */
export function sampleAuthorization(user: HostUser): string {
  return `${scheme}${encodeURIComponent(JSON.stringify(user))}`;
}

/** Whom a request of the fake host speaks for; `null` for any other. */
export function sampleUserOf(request: Request): HostUser | null {
  const header = request.headers.get('Authorization') ?? '';
  if (!header.startsWith(scheme)) return null;
  return JSON.parse(decodeURIComponent(header.slice(scheme.length))) as HostUser;
}
