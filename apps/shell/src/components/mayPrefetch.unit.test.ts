import { expect, it } from 'vitest';
import { mayPrefetch } from './mayPrefetch.ts';

it.each([
  [undefined, true],
  [{}, true],
  [{ effectiveType: '4g', saveData: false }, true],
  [{ effectiveType: '3g' }, true],
  [{ effectiveType: '2g' }, false],
  [{ effectiveType: 'slow-2g' }, false],
  [{ effectiveType: '4g', saveData: true }, false],
])('over %j it is %s', (connection, expected) => {
  expect(mayPrefetch(connection)).toBe(expected);
});
