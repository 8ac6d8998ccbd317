/**
 * What a crawl asks for at a position: every address there is, of what is known and of what is not, and
 * names, letters and ids typed in by somebody who is curious. Links are followed besides.
 */
import { slugOf } from '../../graph/model/slug';
import type { EntityId, StoryGraph } from '../../graph/model/types';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const LISTS = ['entities', 'claims', 'passages', 'timeline', 'findings', 'premises'];
const FORMATS = ['gexf', 'graphml', 'json', 'cypher'];
const KINDS = ['character', 'place', 'event', 'faction', 'item'];

/** What the explorer's address says by ids of entities, beside its centre. */
const NAMING = ['expand', 'hide', 'fade', 'pin', 'trail', 'factions', 'since', 'until'];

export const NOBODY = 'e0000000' as EntityId;
export const NOWHERE = 'p0000000';
export const NO_NAME = 'Zzyzx_Qwfpg';

/** Pages and data that are there at every position. */
export function standing(graph: StoryGraph): string[] {
	const works = graph.site.works;
	return [
		...['/', '/sitemap.xml', '/robots.txt', '/favicon.svg', '/position', '/position.json'],
		...['/graph', '/timeline', '/continuity', '/search', '/read', '/wiki', '/wiki/Main_Page'],
		...['/about', '/wiki/Special:AllPages', '/wiki/Special:Random', '/wiki/Special:Nothing'],
		...['/continuity?tab=premises', '/continuity?tab=rules', '/graph?center=all&depth=3'],
		...['/continuity?tab=findings', ...works.map((work) => `/continuity?work=${work.id}`)],
		...['/timeline?view=told', '/timeline?view=table', '/graph?center=all&view=table'],
		...['/graph?sort=-from&find=a', '/graph?center=all&sort=told&page=2'],
		...['faction', 'place', 'none'].map((fold) => `/graph?center=all&fold=${fold}`),
		...['/places', '/timeline?view=lanes&lanes=all', '/timeline?view=lanes&by=place'],
		...['/timeline?view=lanes&by=faction&order=told', '/timeline?worlds=report'],
		...KINDS.map((kind) => `/graph?kinds=${kind}&depth=2`),
		...FORMATS.flatMap((format) => [`/graph.${format}`, `/graph.${format}?center=all`]),
		...['Characters', 'Places', 'Events', 'Factions', 'Items'].map(
			(k) => `/wiki/Category:${k}`
		),
		...works.flatMap((work) => [
			`/read/${work.id}`,
			...work.chapters.flatMap(({ number }) => [
				`/read/${work.id}/${number}`,
				`/read/${work.id}/${number}/sketches.json`
			])
		]),
		...LISTS.map((list) => `/api/v1/${list}?limit=1000`),
		...['/api/v1/works', '/api/v1/openapi.json', '/api/v1/graph', '/api/v1/nothing'],
		...['/api/v1/entities?limit=7', '/api/v1/claims?limit=7', '/api/v1/passages?limit=7']
	];
}

/** Of everything in the story, whether known or not: a curious reader may type any address. */
export function guessed(graph: StoryGraph): string[] {
	return [
		...slugsOf(graph).flatMap((slug) => [
			`/wiki/${slug}`,
			`/wiki/Special:WhatLinksHere/${slug}`
		]),
		...graph.passages.flatMap(({ id }) => [
			`/passage/${id}`,
			`/passage/${id}/card`,
			`/api/v1/passages/${id}`
		]),
		...graph.entities.map(({ id }) => `/api/v1/entities/${id}`),
		...graph.entities.flatMap((e) => (e.image ? [`/media/${e.image.hash}`] : []))
	];
}

/** What somebody may go on to ask of all that: parameters, words typed in. */
export function tried(graph: StoryGraph): string[] {
	const entities = graph.entities.map((e) => e.id);
	const events = graph.entities.filter((e) => e.kind === 'event').map((e) => e.id);
	const another = <T>(of: readonly T[], i: number) => of[(i * 7 + 3) % of.length]!;
	return [
		...slugsOf(graph).map((slug) => `/wiki/${slug}_(disambiguation)`),
		...LETTERS.map((letter) => `/search/suggest.json?q=${letter}`),
		...starts(graph).flatMap((word) => [
			`/search?q=${word}`,
			`/search/suggest.json?q=${word}`,
			`/api/v1/search?q=${word}`
		]),
		...entities.flatMap((id, i) => [
			`/graph?center=${id}`,
			`/graph?${NAMING.map((name) => `${name}=${id},${another(entities, i)}`).join('&')}`,
			`/graph?center=all&node=${id}`,
			`/graph.${another(FORMATS, i)}?center=${id}&depth=2`,
			`/graph.json?${NAMING.map((name) => `${name}=${id}`).join('&')}`,
			`/graph?from=${id}&to=${another(entities, i)}&ways=10`,
			`/api/v1/graph?center=${id}&depth=2`,
			`/api/v1/paths?from=${id}&to=${another(entities, i)}`,
			`/continuity?entity=${id}`,
			`/timeline?with=${id}`,
			`/timeline?view=lanes&places=${id}&factions=${another(entities, i)}`
		]),
		...events.flatMap((id, i) => [
			`/timeline?view=lanes&since=${id}&until=${another(events, i)}`,
			`/timeline?view=table&until=${id}`,
			`/places?since=${id}&until=${another(events, i)}`
		]),
		...events.map((id, i) => `/api/v1/graph?since=${id}&until=${another(events, i)}`),
		...events.map((id, i) => `/graph?since=${id}&until=${another(events, i)}`),
		...graph.claims
			.filter((c) => c.drawn)
			.map((c) => `/graph?edge=${c.subject}.${c.property}.${c.object}&sort=-claims`),
		...graph.findings.map(({ id }) => `/continuity?finding=${id}`),
		...graph.premises.map(({ id }) => `/continuity?premise=${id}`)
	];
}

function slugsOf(graph: StoryGraph): string[] {
	const names = graph.entities.flatMap((e) => e.names.map((n) => n.text));
	return [...new Set(names.map((name) => encodeURIComponent(slugOf(name))))];
}

/** The beginnings of names and of the rarer words of gists: no secret themselves. */
function starts(graph: StoryGraph): string[] {
	const names = graph.entities.flatMap((e) => e.names.map((n) => n.text.split(' ').at(-1)!));
	const gists = graph.passages.map(
		(p) => p.gist.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? ''
	);
	const words = [...names, ...gists].map((word) =>
		word.slice(0, Math.min(4, word.length - 1)).toLowerCase()
	);
	return [...new Set(words)].filter((word) => /^[a-z]{2,}$/.test(word));
}

/** The data behind a page, which Kit answers whether or not the page runs in the browser. */
export function dataOf(path: string): string {
	const [page = '', query = ''] = path.split('?');
	return `${page === '/' ? '' : page}/__data.json${query && `?${query}`}`;
}

/** Pairs that nobody may tell apart: what is not known yet, and what never was. */
export function unreachedPairs(graph: StoryGraph, known: StoryGraph): [string, string][] {
	const slugs = new Set(known.entities.flatMap((e) => e.names.map((n) => n.slug)));
	const ids = new Set<string>([...known.entities, ...known.passages].map((e) => e.id));
	const names = graph.entities.flatMap((e) => e.names).filter((n) => !slugs.has(n.slug));
	const entities = graph.entities.filter((e) => !ids.has(e.id));
	const passages = graph.passages.filter((p) => !ids.has(p.id));
	return [
		...names.flatMap(({ slug }): [string, string][] => [
			[`/wiki/${encodeURIComponent(slug)}`, `/wiki/${NO_NAME}`],
			[
				`/wiki/Special:WhatLinksHere/${encodeURIComponent(slug)}`,
				`/wiki/Special:WhatLinksHere/${NO_NAME}`
			]
		]),
		...entities.flatMap(({ id }) =>
			[
				(x: string) => `/api/v1/entities/${x}`,
				(x: string) => `/graph?center=${x}`,
				(x: string) => `/graph.json?center=${x}`,
				(x: string) => `/graph.cypher?expand=${x}`,
				(x: string) => `/graph?node=${x}`,
				(x: string) => `/graph?${NAMING.map((name) => `${name}=${x}`).join('&')}`,
				(x: string) => `/api/v1/graph?center=${x}`,
				(x: string) => `/api/v1/claims?entity=${x}`,
				(x: string) => `/api/v1/findings?entity=${x}`,
				(x: string) => `/continuity?entity=${x}`,
				(x: string) => `/timeline?with=${x}`,
				(x: string) => `/timeline?view=lanes&since=${x}`,
				(x: string) => `/places?since=${x}&until=${x}`,
				(x: string) => `/timeline?view=table&until=${x}&places=${x}&factions=${x}`
			].map((at): [string, string] => [at(id), at(NOBODY)])
		),
		...passages.flatMap(({ id }) =>
			[
				(x: string) => `/passage/${x}`,
				(x: string) => `/passage/${x}/card`,
				(x: string) => `/api/v1/passages/${x}`,
				(x: string) => `/api/v1/claims?passage=${x}`
			].map((at): [string, string] => [at(id), at(NOWHERE)])
		)
	];
}
