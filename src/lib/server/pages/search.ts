/** The search page, and the suggestions under the search field. */
import { placeAtCount, placeLabel } from '$graph/model/places';
import { KINDS, type Kind, type Passage, type PassageId } from '$graph/model/types';
import { search, type SearchHit } from '$graph/story/search';
import type { Story } from '$graph/story/story';
import type { Hits, PageHit, SearchView } from '$lib/ui/search/view';
import { highlight } from '../present/highlight';
import { KIND_WORDS, KINDS_LISTED } from '../present/kinds';
import { pageLink } from '../present/links';
import { passageLabel, readerHref } from '../present/passages';

/** Hits on one page; a query with more wants another word. */
const MOST_HITS = 200;
const SUGGESTED = { pages: 6, passages: 5 };

export function isKind(text: string | null): text is Kind {
	return KINDS.some((kind) => kind === text);
}

export async function searchPage(story: Story, q: string, kind?: Kind): Promise<SearchView> {
	const to = (k?: Kind) => {
		const params = new URLSearchParams({ q, ...(k && { kind: k }) });
		return `/search?${params.toString()}`;
	};
	return {
		q,
		...(await hitsFor(story, q, kind)),
		kinds: [
			{ word: 'All', href: to(), current: !kind },
			...KINDS_LISTED.map((k) => ({
				word: KIND_WORDS[k].many,
				href: to(k),
				current: k === kind
			}))
		]
	};
}

export async function suggestions(story: Story, q: string): Promise<Hits> {
	const { pages, passages, ...rest } = await hitsFor(story, q);
	const place = await placeAsked(story, q);
	const straight = place ? [passageHit(story, place, q)] : [];
	return {
		pages: pages.slice(0, SUGGESTED.pages),
		passages: [...straight, ...passages].slice(0, SUGGESTED.passages),
		...rest
	};
}

/** Where a query leads that is the number or the id of a passage which is reached. */
export async function placeHref(story: Story, q: string): Promise<string | undefined> {
	const passage = await placeAsked(story, q);
	return passage && readerHref(passage);
}

async function placeAsked(story: Story, q: string): Promise<Passage | undefined> {
	const text = q.trim().replace(/^\[|\]$/g, '');
	// Ids have a figure in them; words have none.
	if (/^(?=.*\d)[a-z][a-z0-9]{2,31}$/.test(text))
		return (await story.store.elements('passage', [text as PassageId], story.at))[0];
	const numbers = /^(?:(\d{1,6})\.)?(\d{1,6})\.(\d{1,6})$/.exec(text);
	const work = story.site.works[0];
	if (!numbers || !work || (!numbers[1] && work.chapters.length > 1)) return undefined;
	const chapter = numbers[1] ? Number(numbers[1]) : work.chapters[0]?.number;
	if (chapter === undefined) return undefined;
	const filter = { work: work.id, chapter, scene: Number(numbers[2]) };
	const { items } = await story.store.passages(filter, story.at);
	return items.find((p) => p.paragraph === Number(numbers[3]));
}

async function hitsFor(story: Story, q: string, kind?: Kind): Promise<Hits> {
	const hits = await search(story, q, { limit: MOST_HITS, ...(kind && { kind }) });
	const work = story.site.works[0];
	const place = work && placeAtCount(work, story.at.position[work.index] ?? 0);
	return {
		pages: hits.flatMap((hit) => (hit.type === 'entity' ? [pageHit(hit, q)] : [])),
		passages: hits.flatMap((hit) =>
			hit.type === 'passage' ? [passageHit(story, hit.passage, q)] : []
		),
		...(work &&
			!story.atEnd && { searchedTo: place ? placeLabel(work, place) : 'the beginning' })
	};
}

function pageHit({ entity, title, matched }: SearchHit & { type: 'entity' }, q: string): PageHit {
	const summary = entity.summaries[entity.summaries.length - 1]?.text ?? '';
	const page = pageLink(title);
	const other = !page.title.startsWith(matched);
	return {
		page,
		kindWord: KIND_WORDS[page.kind].one,
		title: highlight(page.title, other ? '' : q),
		note: other
			? [{ text: 'called ', hit: false }, ...highlight(matched, q)]
			: [{ text: summary, hit: false }].filter((part) => part.text)
	};
}

function passageHit(story: Story, passage: Passage, q: string) {
	return {
		label: passageLabel(story, passage),
		href: readerHref(passage),
		text: highlight(passage.gist, q)
	};
}
