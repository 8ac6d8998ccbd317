/** Who somebody is in another work, as far as it is told. */
import { represent } from '../model/represent';
import type { EntityId, WorkId } from '../model/types';
import type { Story } from './story';
import { titlesOf, type PageTitle } from './titles';

/** The page in `work` of each figure that has one there, by the ids as asked; the first that is told. */
export async function versionsIn(
	story: Story,
	ids: readonly EntityId[],
	work: WorkId
): Promise<Map<EntityId, PageTitle>> {
	const { store, at, vocabulary } = story;
	const properties = vocabulary.withTrait('version');
	if (properties.length === 0 || ids.length === 0) return new Map();
	const [identity, { items }] = await Promise.all([
		story.identity(),
		store.claims({ properties }, at)
	]);
	const versions = new Map<EntityId, EntityId[]>();
	const tie = (a: EntityId, b: EntityId) => versions.set(a, [...(versions.get(a) ?? []), b]);
	for (const { subject, object, polarity, worlds } of items) {
		if (!object || polarity === 'denied' || worlds.length > 0) continue;
		const [a, b] = [represent(identity, subject), represent(identity, object)];
		tie(a, b);
		tie(b, a);
	}
	const figures = new Map(ids.map((id) => [id, reached(versions, represent(identity, id))]));
	const all = [...new Set([...figures.values()].flat())];
	const [entities, titles] = await Promise.all([
		store.elements('entity', all, at),
		titlesOf(story, all)
	]);
	const there = new Set(entities.filter((e) => e.work === work).map((e) => e.id));
	return new Map(
		[...figures].flatMap(([id, figure]) => {
			const version = figure.find((one) => there.has(one));
			const title = version && titles.get(version);
			return title ? [[id, title] as const] : [];
		})
	);
}

/** All that ties lead to, nearest first, without where they begin. */
function reached(ties: ReadonlyMap<EntityId, readonly EntityId[]>, start: EntityId): EntityId[] {
	const seen = new Set([start]);
	for (const id of seen) for (const next of ties.get(id) ?? []) seen.add(next);
	seen.delete(start);
	return [...seen];
}
