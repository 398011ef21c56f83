import type { Role } from '@cantho/host-sdk';
import { expect, it } from 'vitest';
import { feedbackPath, mayHandleFeedback, officerPageOf } from './officerPaths.ts';

const id = '0196f1d2-7a3b-7c44-9d55-0123456789ab';

it.each([
  ['/officer', { page: 'queue' }],
  ['/officer/', { page: 'queue' }],
  [feedbackPath(id), { page: 'feedback', id }],
  [`/officer/${id}/`, { page: 'feedback', id }],
  ['/officer/1', null],
  [`/officer/${id.toUpperCase()}`, null],
  [`/officer/${id}/more`, null],
  ['/officers', null],
  ['/', null],
])('%s is %o', (path, page) => {
  expect(officerPageOf(path)).toEqual(page);
});

it.each<[readonly Role[], boolean]>([
  [[], false],
  [['citizen'], false],
  [['citizen', 'officer'], true],
  [['coordinator'], true],
])('somebody with the roles %o may handle feedback: %s', (roles, may) => {
  expect(mayHandleFeedback({ displayName: 'Cán bộ mẫu 1', roles })).toBe(may);
});

it('nobody signed in may not', () => {
  expect(mayHandleFeedback(null)).toBe(false);
});
