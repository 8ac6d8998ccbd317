/** Anchors of claims: `#claim-<id>` stands once on a page, where it tells the claim best. */
import type { ClaimView, EntityView } from '$lib/view';

/** What stands for claims without telling them in full: a row, a value of the register. */
interface Standing {
	claims?: string[];
}

/** Gives each claim of an entity's page its anchor: rows before the register, a claim before what it says. */
export function anchorPage(view: Omit<EntityView, 'notes'>): void {
	const seen = new Set<string>();
	const rows = [...view.relationships, ...view.events].flatMap((group) => group.rows);
	keepFirst(rows, seen);
	const told = [...view.said, ...view.further.flatMap((group) => group.claims)];
	anchorEach(told, seen);
	keepFirst(
		view.facts.flatMap((fact) => fact.values),
		seen
	);
	anchorEach(view.held, seen);
	anchorContent([...told, ...view.held], seen);
}

/** Gives each claim of a list, and what they say, its anchor. */
export function anchorClaims(claims: readonly ClaimView[]): void {
	const seen = new Set<string>();
	anchorEach(claims, seen);
	anchorContent(claims, seen);
}

function keepFirst(standing: readonly Standing[], seen: Set<string>): void {
	for (const one of standing) {
		if (!one.claims) continue;
		one.claims = one.claims.filter((id) => !seen.has(id));
		for (const id of one.claims) seen.add(id);
	}
}

function anchorEach(claims: readonly ClaimView[], seen: Set<string>): void {
	for (const claim of claims) {
		if (seen.has(claim.id)) continue;
		seen.add(claim.id);
		claim.anchor = true;
	}
}

function anchorContent(claims: readonly ClaimView[], seen: Set<string>): void {
	for (const { content } of claims) {
		anchorEach(content, seen);
		anchorContent(content, seen);
	}
}
