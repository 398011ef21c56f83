/** What a person may do here; the same words stand in the tokens' `roles` claim. */
export type Role = 'citizen' | 'officer' | 'coordinator';

/**
 * A sample account. `id` is the sign-in name and the tokens' `sub`; `name` is shown as it is, in Vietnamese;
 * `agency` is an agency id of the plan and absent for citizens.
 */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agency?: string;
};

/** Claims of the `profile` scope, in the id token and in the access token alike. */
export type AccountClaims = { name: string; roles: Role[]; agency?: string };

/** Named after roles and not after people: nobody may mistake one for a real person. */
export const sampleAccounts: readonly Account[] = [
  { id: 'cong-dan-1', name: 'Công dân mẫu 1', roles: ['citizen'] },
  { id: 'cong-dan-2', name: 'Công dân mẫu 2', roles: ['citizen'] },
  {
    id: 'can-bo-so-tai-chinh',
    name: 'Cán bộ mẫu – Sở Tài chính',
    roles: ['officer'],
    agency: 'so-tai-chinh',
  },
  {
    id: 'dieu-phoi',
    name: 'Điều phối mẫu – Sở Khoa học và Công nghệ',
    roles: ['coordinator'],
    agency: 'so-khoa-hoc-va-cong-nghe',
  },
];

/** Scopes of the plan's API. */
export const apiScopes = ['plan:feedback', 'plan:report'] as const;
export type ApiScope = (typeof apiScopes)[number];

const scopesOfRole: Record<Role, readonly ApiScope[]> = {
  citizen: ['plan:feedback'],
  officer: ['plan:feedback', 'plan:report'],
  coordinator: ['plan:feedback', 'plan:report'],
};

/** The API scopes an account may be given, whatever a client asks for. */
export function scopesOf(account: Account): ReadonlySet<ApiScope> {
  return new Set(account.roles.flatMap((role) => scopesOfRole[role]));
}

export function claimsOf(account: Account): AccountClaims {
  const claims: AccountClaims = { name: account.name, roles: [...account.roles] };
  return account.agency ? { ...claims, agency: account.agency } : claims;
}
