import { expect, it } from 'vitest';
import { userOf } from './claims.ts';

it.each([
  [
    { name: 'Công dân mẫu 1', roles: ['citizen'], sub: 'cong-dan-1', email: 'a@example' },
    { displayName: 'Công dân mẫu 1', roles: ['citizen'] },
  ],
  [
    { name: 'Cán bộ mẫu', roles: ['officer'], agency: 'so-tai-chinh' },
    { displayName: 'Cán bộ mẫu', roles: ['officer'], agency: 'so-tai-chinh' },
  ],
  [{ roles: ['admin', 3, 'coordinator'] }, { displayName: '', roles: ['coordinator'] }],
  [
    { name: 7, roles: 'citizen', agency: null },
    { displayName: '', roles: [] },
  ],
])('of %j modules get %j', (claims, user) => {
  expect(userOf(claims)).toEqual(user);
});
