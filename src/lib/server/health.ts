/** For operators and checks: counts of the whole, whatever the position of who asks. */
import { endOf } from '$graph/model/places';
import { siteServer } from './site';

/** The answer of `/healthz`. Throws `StoreUnavailable` while there is nothing to serve. */
export async function health() {
	const { store } = await siteServer();
	const generation = await store.current();
	const { works } = generation.site;
	const counts = await store.counts({ generation: generation.id, position: endOf(works) });
	return {
		status: 'ok',
		store: store.kind,
		generation: generation.id,
		counts: {
			works: works.length,
			chapters: works.reduce((sum, w) => sum + w.chapters.length, 0),
			passages: counts.passages,
			entities: Object.values(counts.entities).reduce((a, b) => a + b, 0),
			claims: counts.claims,
			events: counts.entities.event,
			citations: counts.citations
		}
	};
}
