/** What a list of claims needs to be shown: the claims that they say, titles, and passages cited. */
import type { Block, Claim, ClaimId, EntityId, Finding, Passage, PassageId } from '../model/types';
import type { Story } from './story';
import { titlesOf, type PageTitle } from './titles';

export interface Bundle {
	/** The claims asked for and those that they say, by id. */
	claims: Map<ClaimId, Claim>;
	/** Titles of all entities named, by the id as named. */
	titles: Map<EntityId, PageTitle>;
	/** Passages cited, by id. */
	passages: Map<PassageId, Passage>;
}

export interface Wanted {
	claims?: readonly Claim[];
	blocks?: readonly Block[];
	findings?: readonly Finding[];
	entities?: Iterable<EntityId>;
	passages?: Iterable<PassageId>;
}

/** Reads, in a few batches, all that the given things refer to. */
export async function bundle(story: Story, wanted: Wanted): Promise<Bundle> {
	const claims = await withContent(story, wanted.claims ?? []);
	const entities = new Set<EntityId>(wanted.entities);
	const passages = new Set<PassageId>(wanted.passages);
	for (const claim of claims.values()) {
		for (const id of entitiesOf(claim)) entities.add(id);
		for (const id of passagesOf(claim)) passages.add(id);
	}
	for (const block of wanted.blocks ?? []) {
		for (const id of block.mentions) entities.add(id);
		for (const c of block.citations) for (const p of c.passages) passages.add(p);
	}
	for (const finding of wanted.findings ?? []) {
		for (const id of finding.entities) entities.add(id);
		for (const side of finding.sides) for (const p of side.passages) passages.add(p);
	}
	const [titles, read] = await Promise.all([
		titlesOf(story, entities),
		story.store.elements('passage', [...passages], story.at)
	]);
	return { claims, titles, passages: new Map(read.map((p) => [p.id, p])) };
}

/** The claims and, one level after the other, those that they say. */
async function withContent(story: Story, claims: readonly Claim[]): Promise<Map<ClaimId, Claim>> {
	const found = new Map(claims.map((c) => [c.id, c]));
	let level = claims;
	while (level.length > 0) {
		const said = level.flatMap((c) => c.content?.map((ref) => ref.claim) ?? []);
		const ids = said.filter((id) => !found.has(id));
		level = ids.length ? await story.store.elements('claim', ids, story.at) : [];
		for (const claim of level) found.set(claim.id, claim);
	}
	return found;
}

/** Every entity that a claim names, in any role. */
export function entitiesOf(claim: Claim): EntityId[] {
	return [
		claim.subject,
		claim.object,
		...claim.worlds.map((w) => w.holder),
		...[claim.from, claim.until, claim.heldFrom, claim.heldUntil].map((point) => point?.event),
		claim.place?.entity
	].filter((id) => id !== undefined);
}

/** Every passage that carries a claim; each once, in the order cited. */
export function passagesOf(claim: Claim): PassageId[] {
	return [...new Set(claim.citations.flatMap((c) => c.passages))];
}
