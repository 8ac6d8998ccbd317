/** Hits of a search in the API's shape. */
import { wikiPath } from '$graph/model/slug';
import type { Kind } from '$graph/model/types';
import { search, type SearchHit } from '$graph/story/search';
import type { Story } from '$graph/story/story';
import { passageHref, passageLabel } from '../../present/passages';
import type { HitAnswer } from '../schemas/elements';

/** So many hits are ranked; nobody pages beyond them. */
const MOST_HITS = 1_000;

export async function hitAnswers(story: Story, q: string, kind?: Kind): Promise<HitAnswer[]> {
	const hits = await search(story, q, { limit: MOST_HITS, ...(kind && { kind }) });
	return hits.map((hit) => hitAnswer(story, hit));
}

function hitAnswer(story: Story, hit: SearchHit): HitAnswer {
	const { type, matched } = hit;
	if (hit.type === 'passage') {
		const { id, gist } = hit.passage;
		const title = passageLabel(story, hit.passage);
		return { ...{ type, id, title }, url: passageHref(hit.passage), snippet: gist, matched };
	}
	const { summaries, id } = hit.entity;
	const snippet = summaries[summaries.length - 1]?.text ?? '';
	const { title, slug } = hit.title;
	return { ...{ type, id, title }, url: wikiPath(slug), snippet, matched };
}
