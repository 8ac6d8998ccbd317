// What the runners' JSON reports count, in one form. A run that ended badly counts at least one
// failure, whatever its report says: a file that could not be loaded has no tests to fail.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts} counts
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
const honest = (counts, code) =>
	code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/**
 * @param {any} report of vitest's JSON reporter; undefined where there is none
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function unitCounts(report, code) {
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
	const files = report.testResults;
	const notLoaded = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	);
	return honest(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + notLoaded.length,
			skipped: report.numPendingTests + report.numTodoTests
		},
		code
	);
}

/**
 * @param {any} report of Playwright's JSON reporter; undefined where there is none
 * @param {number} code Playwright's exit code
 * @returns {Counts} a flaky test, which passed only when tried again, counts as failed
 */
export function browserCounts(report, code) {
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	const { expected, unexpected, flaky, skipped } = report.stats;
	return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
}
