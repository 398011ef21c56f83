import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, sum, verdict } from './counts.mjs';

const vitestReport = (
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[] = [],
) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 2,
    testResults: files,
  });

describe('countVitest', () => {
  it('reads what passed, failed and was skipped', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }];
    expect(countVitest(vitestReport(1, files))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that broke before its first test as one failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(vitestReport(0, files))).toMatchObject({ failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests as passed and errors outside tests as failures', () => {
    const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 3 };
    const report = JSON.stringify({ stats, errors: [{ message: 'the server did not start' }] });
    expect(countPlaywright(report)).toEqual({ passed: 8, failed: 3, skipped: 3 });
  });
});

describe('countStep', () => {
  it('counts a tool without tests as one check', () => {
    expect(countStep({ code: 0 })).toMatchObject({ passed: 1, failed: 0 });
    expect(countStep({ code: 2 })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a test runner that ran nothing, even when it says 0', () => {
    const report = JSON.stringify({
      stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 4 },
      errors: [],
    });
    expect(countStep({ code: 0, report, count: countPlaywright })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 4,
      note: 'no test was run',
    });
  });

  it.each([undefined, '', '{"truncated'])('fails a test runner whose report is %j', (report) => {
    expect(countStep({ code: 0, report, count: countVitest })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a test runner that ends badly though each test passed', () => {
    expect(countStep({ code: 1, report: vitestReport(0), count: countVitest })).toMatchObject({
      passed: 5,
      failed: 1,
    });
  });
});

describe('the totals', () => {
  it('add up and make the last line', () => {
    const total = sum([
      { passed: 5, failed: 0, skipped: 1 },
      { passed: 1, failed: 2, skipped: 0 },
    ]);
    expect(total).toEqual({ passed: 6, failed: 2, skipped: 1 });
    expect(verdict(total)).toBe('6 passed, 2 failed');
  });
});
