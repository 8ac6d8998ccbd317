import { endOf } from '$graph/model/places';
import { currentGeneration, siteServer } from '$lib/server/site';
import type { RequestHandler } from './$types';

/** For operators and checks: counts of the whole, whatever the position of the asker. */
export const GET: RequestHandler = async () => {
	const { store } = await siteServer();
	const generation = await currentGeneration();
	const { works } = generation.site;
	const counts = await store.counts({ generation: generation.id, position: endOf(works) });
	return Response.json({
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
	});
};
