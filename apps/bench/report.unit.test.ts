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
});
