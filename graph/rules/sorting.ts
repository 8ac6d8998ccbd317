/** The order of the desk: what needs an author first, then as it becomes known. */
import type { Finding, Known, Premise, Severity, Verdict } from '../model/types';

const SEVERITIES: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const STATUSES: Record<Verdict, number> = {
	contradicts: 0,
	unchecked: 1,
	extends: 2,
	intended: 3,
	agrees: 4
};

const padded = (known: Known) => known.map((n) => String(n).padStart(7, '0'));

/** Errors, warnings, notes; within these by where they are known, then by rule. */
export function sortOfFinding(f: Pick<Finding, 'severity' | 'knownFrom' | 'rule' | 'id'>): string {
	return [SEVERITIES[f.severity], ...padded(f.knownFrom), f.rule, f.id].join('.');
}

/** Contradicted, unchecked, then settled ones. */
export function sortOfPremise(p: Pick<Premise, 'status' | 'knownFrom' | 'id'>): string {
	return [STATUSES[p.status], ...padded(p.knownFrom), p.id].join('.');
}
