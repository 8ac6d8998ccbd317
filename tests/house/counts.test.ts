import { describe, expect, it } from 'vitest';
import { browserCounts, unitCounts } from '../../scripts/lib/counts.mjs';

const vitest = {
	numPassedTests: 3,
	numFailedTests: 1,
	numPendingTests: 2,
	numTodoTests: 1,
	testResults: [
		{ status: 'passed', assertionResults: [{ status: 'passed' }] },
		{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
		{ status: 'failed', assertionResults: [] }
	]
};

describe('the closing line', () => {
	it('counts a file that could not be loaded as a failure', () => {
		expect(unitCounts(vitest, 1)).toEqual({ passed: 3, failed: 2, skipped: 3 });
	});

	it('counts a flaky test as failed', () => {
		const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
		expect(browserCounts({ stats }, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
	});

	it('never sums a run that ended badly to no failure', () => {
		const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
		expect(browserCounts({ stats }, 1).failed).toBe(1);
		expect(browserCounts(undefined, 0).failed).toBe(1);
		expect(unitCounts(undefined, 0).failed).toBe(1);
	});
});
