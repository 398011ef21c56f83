import { expect, it } from 'vitest';
import { safeReturnTo } from './returnTo.ts';

it.each([
  '/',
  '/targets/15',
  '/feedback?about=target-15',
  '/targets?q=d%E1%BB%8Bch+v%E1%BB%A5&pillar=society',
  '/feedback/receipts/CT-12',
])('leads back to %s', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

it.each([
  undefined,
  null,
  15,
  '',
  'targets',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '///elsewhere.example/',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '/..//elsewhere.example',
  '/signed-in?code=1',
  '/signed-in-silent',
  '/signed-in/',
  `/${'x'.repeat(2001)}`,
])('leads home instead of to %s', (value) => {
  expect(safeReturnTo(value)).toBe('/');
});

it('leaves the fragment behind', () => {
  expect(safeReturnTo('/targets#x')).toBe('/targets');
});
