import { describe, expect, it } from 'vitest';
import { isWithin, lineOf } from './report.ts';

describe('a bar', () => {
  it('is kept up to and with its figure', () => {
    expect(isWithin({ what: 'entry', value: 12_000, bar: 12_000, unit: 'B' })).toBe(true);
    expect(isWithin({ what: 'entry', value: 12_001, bar: 12_000, unit: 'B' })).toBe(false);
  });

  it('is not kept by something that could not be measured', () => {
    expect(isWithin({ what: 'entry', value: Number.NaN, bar: 12_000, unit: 'B' })).toBe(false);
  });

  it('prints value, bar and baseline in one line', () => {
    const bar = { what: 'remote entry', value: 7_400, bar: 12_000, unit: 'B', baseline: 29_600 } as const;
    expect(lineOf(bar)).toBe('PASS remote entry 7.4 KB (bar 12.0 KB; baseline 29.6 KB, 4.0 times)');
    expect(lineOf({ what: 'files', value: 2, bar: 0, unit: 'files' })).toBe(
      'FAIL files 2 files (bar 0 files)',
    );
  });

  it('says which of value and baseline is the greater', () => {
    const bar = { what: 'page', value: 6.25, bar: 25, unit: 'ms', baseline: 2.5 } as const;
    expect(lineOf(bar)).toBe('PASS page 6.3 ms (bar 25.0 ms; baseline 2.5 ms, 2.5 times that)');
    expect(lineOf({ ...bar, value: 2.5, baseline: 6.25 })).toBe(
      'PASS page 2.5 ms (bar 25.0 ms; baseline 6.3 ms, 2.5 times)',
    );
  });

  it('compares with no baseline that is nothing or was not measured', () => {
    expect(lineOf({ what: 'scans', value: 1, bar: 0, unit: 'scans', baseline: 0 })).toBe(
      'FAIL scans 1 scans (bar 0 scans; baseline 0 scans)',
    );
    expect(lineOf({ what: 'page', value: Number.NaN, bar: 9, unit: 'ms', baseline: 1 })).toBe(
      'FAIL page NaN ms (bar 9.0 ms; baseline 1.0 ms)',
    );
  });
});
