/** Coverage of what is visible: the same figures as the check's, over what a reader can see. */
import { coverageOf, type WorkCoverage } from '../model/coverage';
import { represent } from '../model/represent';
import type { EntityId } from '../model/types';
import type { Story } from './story';
import { titlesOf, type PageTitle } from './titles';

export interface StoryCoverage {
	works: WorkCoverage[];
	titles: Map<EntityId, PageTitle>;
}

export async function coverage(story: Story): Promise<StoryCoverage> {
	const { store, at, site } = story;
	const [passages, claims, blocks, entities, identity] = await Promise.all([
		store.passages({}, at),
		store.claims({}, at),
		store.blocks({}, at),
		store.entities({}, at),
		story.identity()
	]);
	const workOfId = new Map(entities.items.map((e) => [e.id, e.work]));
	const works = coverageOf({
		works: site.works,
		passages: passages.items,
		// Claims and prose stand on the page of who stands for their subject.
		claims: claims.items.map((c) => ({ ...c, subject: represent(identity, c.subject) })),
		blocks: blocks.items
			.filter((b) => !b.until)
			.map((b) => ({ ...b, entity: represent(identity, b.entity) })),
		workOf: (entity) => workOfId.get(entity)
	});
	const named = works.flatMap((w) => w.pages.map((p) => p.entity));
	return { works, titles: await titlesOf(story, named) };
}
