import { hashReceiptCode } from '@cantho/api/measuring';
import { describe, expect, it } from 'vitest';
import { compare, type Stored } from './stored.ts';
import { createSubmissions } from './submissions.ts';

const submissions = createSubmissions({ count: 40, seed: 1, run: 1 });
const codeOf = (index: number) => `CODE-${index}`;
const sent = submissions.map((submission) => ({
  submission,
  codes: Array.from({ length: submission.senders + (submission.isSentAgain ? 1 : 0) }, () =>
    codeOf(submission.index),
  ),
}));
const rows = submissions.map(({ index, text }) => ({ text, receiptHash: hashReceiptCode(codeOf(index)) }));
const storedWith = (changed: Stored['rows']): Stored => ({
  rows: changed,
  receiveEntries: changed.length,
  chainFault: null,
});

describe('What was sent, held against what is stored', () => {
  it('is the same where all went well', () => {
    const { lost, duplicates, unacknowledged, stored } = compare(submissions, sent, storedWith(rows));
    expect({ lost, duplicates, unacknowledged, stored }).toEqual({
      ...{ lost: 0, duplicates: 0, unacknowledged: 0, stored: 40 },
    });
  });

  it('tells what was acknowledged and is not there, or is there under another receipt', () => {
    const other = rows.map((row, index) => (index === 5 ? { ...row, receiptHash: 'other' } : row));
    expect(compare(submissions, sent, storedWith(rows.slice(1))).lost).toBe(1);
    expect(compare(submissions, sent, storedWith(other)).lost).toBe(1);
  });

  it('tells what is there twice, what nobody sent and a second receipt', () => {
    const twice = storedWith([...rows, ...rows.slice(0, 2)]);
    expect(compare(submissions, sent, twice).duplicates).toBe(2);
    expect(
      compare(submissions, sent, storedWith([...rows, { text: 'x', receiptHash: 'y' }])).duplicates,
    ).toBe(1);
    const [first, ...others] = sent;
    const changed = [
      { submission: submissions[0] as never, codes: [...(first?.codes ?? []), 'C'] },
      ...others,
    ];
    expect(compare(submissions, changed, storedWith(rows)).duplicates).toBe(1);
  });

  it('tells who never heard', () => {
    const silent = sent.map((one, index) => (index < 3 ? { ...one, codes: [] } : one));
    expect(compare(submissions, silent, storedWith(rows)).unacknowledged).toBe(3);
  });
});

describe('Submissions', () => {
  it('have keys and texts of their own, the same for one seed', () => {
    const [one, again, other] = [1, 1, 2].map((run) => createSubmissions({ count: 2_000, seed: 9, run }));
    expect(again).toEqual(one);
    const both = [...(one ?? []), ...(other ?? [])];
    expect(new Set(both.map(({ key }) => key)).size).toBe(4_000);
    expect(new Set(both.map(({ text }) => text)).size).toBe(4_000);
    expect(
      both.every(({ key }) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(key)),
    ).toBe(true);
    expect(both.every(({ text }) => [...text].length <= 2_000)).toBe(true);
  });
});
