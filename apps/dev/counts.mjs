/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped neither passed nor failed: shown, but not in the totals
 */

/** @type {Readonly<Counts>} */
export const none = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none,
  );
}

/**
 * What a run of Vitest counted. A file that breaks before its first test counts as one failure.
 * @param {string} report contents of the file that `--reporter=json` writes
 * @returns {Counts}
 */
export function countVitest(report) {
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests = 0,
    testResults,
  } = JSON.parse(report);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = testResults;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * What a run of Playwright counted. A flaky test passed in the end; an error outside any test is one failure.
 * @param {string} report contents of the file that the json reporter writes
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a step of the check counts as. A tool without tests is one check; a test runner is as many as it ran,
 * at least one failure when it failed by its exit code only, left no readable report, or ran nothing.
 * @param {{ code: number, report?: string | undefined, count?: ((report: string) => Counts) | undefined }} step
 * @returns {Counts & { note?: string }}
 */
export function countStep({ code, report, count }) {
  if (!count) return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
  /** @type {Counts} */
  let counts;
  try {
    counts = count(report ?? '');
  } catch {
    return { ...none, failed: 1, note: 'the test runner left no readable report' };
  }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test was run' };
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, note: `the test runner ended with code ${code}` };
  return counts;
}

/**
 * The last line of the check.
 * @param {Counts} counts
 */
export function verdict({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
