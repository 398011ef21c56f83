import type { HostUser, Role } from '@cantho/host-sdk';

const roles: readonly string[] = ['citizen', 'officer', 'coordinator'] satisfies Role[];

function isRole(value: unknown): value is Role {
  return typeof value === 'string' && roles.includes(value);
}

/** What modules may know of the person, out of the id token's claims; what is missing or strange is left out. */
export function userOf(claims: Readonly<Record<string, unknown>>): HostUser {
  const { name, roles: given, agency } = claims;
  return {
    displayName: typeof name === 'string' ? name : '',
    roles: Array.isArray(given) ? given.filter(isRole) : [],
    ...(typeof agency === 'string' ? { agency } : {}),
  };
}
