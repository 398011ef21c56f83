import { describe, expect, it } from 'vitest';
import { planLine, type QueryPlan, type Scan, scansOf, wholeHistoryScans } from './queryPlans.ts';

const reading = (type: string, table: string, more: object = {}) => ({
  'Node Type': type,
  'Relation Name': table,
  'Actual Rows': 2,
  'Actual Loops': 3,
  ...more,
});

describe('the plan of a query', () => {
  it('is told by the steps that read tables, each with the rows of all its runs', () => {
    const inner = reading('Index Scan', 'measurements', { 'Index Name': 'by_period' });
    const join = { 'Node Type': 'Nested Loop', 'Actual Rows': 6, 'Actual Loops': 1 };
    expect(scansOf({ ...join, Plans: [reading('Seq Scan', 'indicators'), inner] })).toEqual([
      { type: 'Seq Scan', table: 'indicators', index: null, rows: 6, passedOver: 0 },
      { type: 'Index Scan', table: 'measurements', index: 'by_period', rows: 6, passedOver: 0 },
    ]);
  });

  it('names the index of a bitmap scan with the table it is read from', () => {
    const index = {
      'Node Type': 'Bitmap Index Scan',
      'Index Name': 'by_day',
      'Actual Rows': 2,
      'Actual Loops': 1,
    };
    expect(scansOf(reading('Bitmap Heap Scan', 'measurements', { Plans: [index] }))).toMatchObject([
      { table: 'measurements', index: 'by_day' },
    ]);
  });
});

describe('a history that is read by going through all rows', () => {
  const planOf = (what: string, scan: Partial<Scan>): QueryPlan => ({
    what,
    statement: 'select',
    ms: 1.234,
    pages: 5,
    scans: [{ type: 'Seq Scan', table: 'measurements', index: null, rows: 38, passedOver: 70_000, ...scan }],
  });

  it('is found', () => {
    expect(wholeHistoryScans([planOf('history of a target', {})])).toHaveLength(1);
    expect(wholeHistoryScans([planOf('history of a task', { table: 'task_updates' })])).toHaveLength(1);
  });

  it('is not one read by an index, an empty table, or what needs all rows', () => {
    expect(wholeHistoryScans([planOf('history of a target', { type: 'Index Scan' })])).toEqual([]);
    expect(wholeHistoryScans([planOf('history of a task', { rows: 0, passedOver: 0 })])).toEqual([]);
    expect(wholeHistoryScans([planOf('snapshot', {})])).toEqual([]);
  });

  it('is printed in one line', () => {
    expect(planLine(planOf('history of a target', { type: 'Index Scan', index: 'by_period' }))).toBe(
      'history of a target: 1.23 ms, 5 pages; measurements by Index Scan by_period: 38 rows',
    );
  });
});
