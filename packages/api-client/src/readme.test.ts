import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { summaryLine } from '../examples/summaryLine.ts';
import { fetchAnswering, json, problem } from './fakeAnswers.ts';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

it('the README shows the example as it is', async () => {
  expect(await read('../README.md')).toContain(await read('../examples/summaryLine.ts'));
});

it('the example does what it says', async () => {
  const all = { total: 30, withData: 27, byStatus: { met: 4, noData: 3 } };
  const summary = { today: '2026-07-01', sample: true, targets: { all }, tasks: {} };
  expect(await summaryLine(fetchAnswering(() => json(summary)))).toBe(
    '2026-07-01: 4 of 30 targets met, 3 without data (sample data)',
  );
  const refused = fetchAnswering(() => problem('internal', 500, { title: 'Internal error' }));
  expect(await summaryLine(refused)).toBe('The API refused: Internal error');
  const offline = fetchAnswering(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await summaryLine(offline)).toBe('The API cannot be reached; try again later.');
});
