/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * @typedef {object} LayerResult
 * @property {string} name
 * @property {Counts} counts
 * @property {number} ms
 * @property {readonly import("./fault-table.mjs").FaultGroup[]} [groups]  Of a layer that plays groups of the fault matrix.
 * @property {string} output  What is still to be shown of it; empty when it was shown as it came, or says nothing.
 */

/** @param {Partial<Counts>} some */
export function count({ passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed, skipped };
}

/**
 * The counts in a report of Vitest's `json` reporter.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  return count({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * The counts in a report of Playwright's `json` reporter.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return count({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
}

/**
 * Judges a run by its counts and its exit code: a run that failed without a failed test (a file that did not load, a
 * runner that crashed, no report at all), and one in which nothing ran, count as one failure more.
 *
 * @param {{ readonly code: number, readonly counts: Counts | undefined }} run
 * @returns {Counts}
 */
export function judge({ code, counts = count({}) }) {
  const nothingRan = counts.passed + counts.failed === 0;
  const failedUnseen = code !== 0 && counts.failed === 0;
  return nothingRan || failedUnseen ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    count({}),
  );
}

/** @param {Counts} counts */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
