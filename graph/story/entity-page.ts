/** An entity's page: everything that is known of it, ready to be presented. */
import { represent } from '../model/represent';
import type { Block, Claim, Entity, EntityId, Finding, Passage, Premise } from '../model/types';
import { bundle, type Bundle } from './bundle';
import { findingsOf } from './findings';
import type { Story } from './story';
import type { PageTitle } from './titles';

export interface EntityPage {
	entity: Entity;
	title: PageTitle;
	/** Known names, from least to best, those of represented others first. */
	names: Entity['names'];
	/** Claims of which this is the subject. */
	own: Claim[];
	/** Claims of which it is the object, but not the subject. */
	inverse: Claim[];
	/** Claims that it holds, bounds or places, and neither of the above. */
	elsewhere: Claim[];
	/** Blocks that are not superseded, in order. */
	blocks: Block[];
	/** Passages in which it appears, in reading order. */
	appearances: Passage[];
	findings: Finding[];
	premises: Premise[];
	/** Pages whose prose or claims refer to this one. */
	linkedFrom: EntityId[];
	bundle: Bundle;
}

/** Reads a page; `represented` are the ids that are read as one here, the primary first. */
export async function entityPage(
	story: Story,
	entity: Entity,
	title: PageTitle,
	represented: readonly EntityId[]
): Promise<EntityPage> {
	const { store, at } = story;
	const [claims, blocks, mentioning, appearances, findings, others] = await Promise.all([
		store.claims({ entities: represented }, at),
		store.blocks({ pages: represented }, at),
		store.blocks({ mentions: represented }, at),
		store.passages({ entities: represented }, at),
		findingsOf(story, { entities: represented }),
		represented.length > 1 ? store.elements('entity', represented.slice(1), at) : []
	]);
	const here = new Set(represented);
	const own = claims.items.filter((c) => here.has(c.subject));
	const inverse = claims.items.filter(
		(c) => c.object !== undefined && here.has(c.object) && !here.has(c.subject)
	);
	const shown = new Set([...own, ...inverse]);
	const identity = await story.identity();
	const linkedFrom = new Set(
		[
			...mentioning.items.filter((b) => !b.until).map((b) => b.entity),
			...claims.items.flatMap((c) => (c.object ? [c.subject, c.object] : [c.subject]))
		].map((id) => represent(identity, id))
	);
	linkedFrom.delete(entity.id);
	const visible = blocks.items.filter((b) => !b.until);
	const { items: premises } = await store.premises({ claims: own.map((c) => c.id) }, at);
	const names = [...others.flatMap((e) => e.names), ...entity.names];
	return {
		entity,
		title,
		names,
		own: inTellingOrder(own),
		inverse: inTellingOrder(inverse),
		elsewhere: inTellingOrder(claims.items.filter((c) => !shown.has(c))),
		blocks: visible,
		appearances: appearances.items,
		findings: findings.items,
		premises,
		linkedFrom: [...linkedFrom],
		bundle: await bundle(story, {
			claims: claims.items,
			blocks: visible,
			findings: findings.items,
			entities: [
				entity.id,
				...linkedFrom,
				...appearances.items.flatMap((p) => p.appearances.map((a) => a.entity))
			],
			passages: names.flatMap((n) => n.citations.flatMap((c) => c.passages))
		})
	};
}

/** By the first known citation, as stored; claims are sorted so by the store. */
function inTellingOrder(claims: Claim[]): Claim[] {
	return [...claims].sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}
