/** The order of the desk: findings and premises together, what needs an author first. */
import type { Continuity, ShownFinding, ShownPremise } from './continuity';

/** Groups of the desk, in their order. */
export const DESK_GROUPS = [
	'errors',
	'warnings',
	'contradicted',
	'unchecked',
	'false',
	'notes',
	'declared',
	'agreed'
] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

export type DeskItem =
	{ type: 'finding'; shown: ShownFinding } | { type: 'premise'; shown: ShownPremise };

/**
 * Errors, warnings, premises that the parent contradicts, unchecked ones, false reports and beliefs,
 * other notes, what is declared to be meant, and what agrees. Empty groups are left out; within a group
 * the stored order stays.
 */
export function deskOrder({
	findings,
	premises
}: Pick<Continuity, 'findings' | 'premises'>): { group: DeskGroup; items: DeskItem[] }[] {
	const groups = new Map<DeskGroup, DeskItem[]>(DESK_GROUPS.map((group) => [group, []]));
	for (const shown of findings)
		groups.get(groupOfFinding(shown))!.push({ type: 'finding', shown });
	for (const shown of premises)
		groups.get(groupOfPremise(shown))!.push({ type: 'premise', shown });
	return [...groups].flatMap(([group, items]) => (items.length > 0 ? [{ group, items }] : []));
}

function groupOfFinding({ finding }: ShownFinding): DeskGroup {
	if (finding.declared) return 'declared';
	if (finding.verdict === 'agrees') return 'agreed';
	if (finding.severity === 'error') return 'errors';
	if (finding.severity === 'warning') return 'warnings';
	return FALSE_WORLDS.includes(finding.rule) ? 'false' : 'notes';
}

/** Rules that note what somebody reports or believes against the facts. */
const FALSE_WORLDS = ['N01', 'N02'];

function groupOfPremise({ premise }: ShownPremise): DeskGroup {
	switch (premise.status) {
		case 'contradicts':
			return 'contradicted';
		case 'unchecked':
			return 'unchecked';
		case 'agrees':
			return 'agreed';
		case 'extends':
		case 'intended':
			return 'declared';
	}
}
