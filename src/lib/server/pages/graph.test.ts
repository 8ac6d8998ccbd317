import { describe, expect, it } from 'vitest';
import { compile } from '$graph/content/compile';
import { readFolder } from '$graph/content/disk';
import { endOf } from '$graph/model/places';
import { KINDS, type EntityId, type Kind } from '$graph/model/types';
import { EmbeddedStore } from '$graph/store/embedded/store';
import { openStory, type Story } from '$graph/story/story';
import { viewOf } from '$lib/explorer/view-model';
import { graphAnswer } from '../api/answers/graph';
import { heldBetween } from '../api/answers/timeline';
import { copiesFrom } from '../copies';
import { evidencePage, graphPage } from './graph';
import { pathsPage } from './paths';
import { nodePage } from './graph-node';

const { graph } = compile(readFolder('tests/fixtures/small'));
if (!graph) throw new Error('the small wiki does not compile');
const store = new EmbeddedStore(graph);
const { works } = graph.site;

async function storyAt(position = endOf(works)): Promise<Story> {
	return openStory(store, await store.current(), position);
}

interface Question {
	center?: EntityId;
	depth: number;
	kinds?: Kind[];
	relations?: string[];
	since?: EntityId;
	until?: EntityId;
}

/** What the page shows and what the API answers to the same question, as comparable lists. */
async function both(story: Story, { since, until, ...question }: Question) {
	const page = await graphPage(story, question.center ?? 'all', question.depth);
	const view = viewOf(page!.explorer, { ...question, since, until, view: 'graph' });
	const claims = new Map(page!.explorer.edges.map((e) => [e.id, e.claims.map((c) => c.id)]));
	const holds = await heldBetween(story, since, until);
	const work = question.center ? undefined : story.site.works[0]!.id;
	const answer = (await graphAnswer(story, { ...question, work, holds: holds! }))!;
	const tied = new Set(answer.edges.flatMap((e) => [e.source, e.target]));
	return {
		page: {
			nodes: view.nodes.map((n) => n.id).sort(),
			edges: view.edges.map((e) => e.id).sort()
		},
		api: {
			// Of the whole, the picture leaves out whoever is tied to nobody.
			nodes: answer.nodes
				.map((n) => n.id)
				.filter((id) => question.center || tied.has(id))
				.sort(),
			edges: answer.edges.map((e) => e.id).sort()
		},
		/** The API's claims of an edge are among the page's, and as many as remain. */
		claims: answer.edges.every((e) => {
			const shown = view.edges.find((x) => x.id === e.id);
			return (
				e.claims.length === shown?.claims &&
				e.claims.every((id) => claims.get(e.id)?.includes(id as never))
			);
		})
	};
}

describe('the page of the graph', () => {
	it('shows what the API answers to the same question', async () => {
		let ties = 0;
		for (const read of [works[0]!.passages, 3]) {
			const story = await storyAt(works.map((w, i) => (i === 0 ? read : w.passages)));
			const page = await graphPage(story, 'all', 1);
			const steps = page!.explorer.steps.map((s) => s.id as EntityId);
			const centers = [undefined, ...page!.explorer.nodes.map((n) => n.id as EntityId)];
			const times: { since?: EntityId; until?: EntityId }[] = [
				...[{}, { since: steps[0]!, until: steps[1] ?? steps[0]! }],
				...steps.map((until) => ({ until }))
			].slice(0, steps.length ? undefined : 1);
			for (const center of centers)
				for (const depth of [1, 2, 3])
					for (const filter of [
						{},
						{ kinds: ['character', 'place'] as Kind[] },
						{ kinds: KINDS.filter((k) => k !== 'event') },
						{ relations: ['presence'] }
					])
						for (const time of times) {
							const question = {
								...(center && { center }),
								depth,
								...filter,
								...time
							};
							const { page, api, claims } = await both(story, question);
							expect(page, JSON.stringify(question)).toEqual(api);
							expect(claims, JSON.stringify(question)).toBe(true);
							ties += api.edges.length;
						}
		}
		expect(ties).toBeGreaterThan(1000);
	});

	it('opens on the one with most ties, found again by id and by name', async () => {
		const story = await storyAt();
		const { about, explorer } = (await graphPage(story, null, 1))!;
		expect(about?.page.kind).toBe('character');
		const byName = await graphPage(story, about!.page.href.replace('/wiki/', ''), 1);
		expect(byName?.explorer.center).toBe(explorer.center);
		expect((await graphPage(story, about!.id, 1))?.explorer).toEqual(explorer);
	});

	it('knows nobody who is not reached', async () => {
		const end = await graphPage(await storyAt(), null, 1);
		const start = await storyAt(works.map(() => 0));
		expect(await graphPage(start, end!.about!.id, 1)).toBeUndefined();
		expect(await graphPage(start, 'nobody', 1)).toBeUndefined();
		const empty = await graphPage(start, null, 1);
		expect(empty?.explorer.nodes).toEqual([]);
	});

	it('names and draws whom the address asks for besides, as far as they are reached', async () => {
		const story = await storyAt();
		const whole = (await graphPage(story, 'all', 1))!;
		const opening = (await graphPage(story, null, 1))!;
		const drawn = new Set(opening.explorer.nodes.map((n) => n.id));
		const far = whole.explorer.nodes.find((n) => !drawn.has(n.id))!.id;
		const pinned = (await graphPage(story, null, 1, { pin: [far, 'e0000000'] }))!;
		expect(pinned.explorer.nodes.map((n) => n.id)).toContain(far);
		expect(Object.keys(pinned.named)).toEqual([far]);
		expect(pinned.named[far]).toMatchObject({ id: far, href: expect.stringMatching(/^.wiki/) });
		const named = (await graphPage(story, null, 1, { names: [far] }))!;
		expect(named.explorer).toEqual(opening.explorer);
		expect(Object.keys(named.named)).toEqual([far]);
	});

	it('tells members of factions, and the factions by title', async () => {
		const { explorer } = (await graphPage(await storyAt(), 'all', 1))!;
		const members = explorer.edges.filter((e) => e.property === 'memberOf');
		expect(members.length).toBeGreaterThan(0);
		for (const { source, target, claims } of members)
			if (claims.some((c) => c.world === 'actual' && !c.denied))
				expect(
					explorer.nodes.find((n) => n.id === source)?.factions?.map((f) => f.id)
				).toContain(target);
		const titles = explorer.factions!.map((f) => f.title);
		expect(titles).toEqual([...titles].sort());
		for (const n of explorer.nodes) if (n.kind === 'faction') expect(titles).toContain(n.title);
	});

	it('says of whoever is chosen since when it is known and how much is told of it', async () => {
		const story = await storyAt();
		const { explorer } = (await graphPage(story, 'all', 1))!;
		for (const { id, title } of explorer.nodes) {
			const node = (await nodePage(story, id))!;
			expect(node).toMatchObject({ id, page: { title } });
			expect(node.since).toHaveLength(1);
			const drawn = explorer.edges.filter((e) => e.source === id || e.target === id);
			expect(node.ties).toBeGreaterThanOrEqual(drawn.length);
		}
		expect(await nodePage(story, 'e0000000')).toBeUndefined();
		expect(
			await nodePage(await storyAt(works.map(() => 0)), explorer.nodes[0]!.id)
		).toBeUndefined();
	});

	it('gives evidence for each tie, whose passages begin and end where its row says', async () => {
		const story = await storyAt();
		const page = (await graphPage(story, 'all', 1))!;
		for (const edge of page.explorer.edges) {
			const found = await evidencePage(story, copiesFrom(new Map()), edge.id);
			expect(found?.evidence.claims.map((c) => c.claim.id)).toEqual(
				edge.claims.map((c) => c.id)
			);
			const { passages } = page.explorer;
			for (const [i, { passages: cited }] of found!.evidence.claims.entries()) {
				const { first, last } = edge.claims[i]!;
				expect([cited[0]!.id, cited.at(-1)!.id]).toEqual([
					passages[first]!.id,
					passages[last]!.id
				]);
			}
		}
		expect(await evidencePage(story, copiesFrom(new Map()), 'no.such.tie')).toBeUndefined();
	});

	it('takes a death that only a report tells for no death, and for no step', async () => {
		const { explorer } = (await graphPage(await storyAt(), 'all', 1))!;
		const death = explorer.nodes.find((n) => /drown/i.test(n.title))!;
		expect(death.kind).toBe('event');
		expect(explorer.steps.length).toBeGreaterThan(2);
		expect(explorer.steps.some((s) => s.id === death.id)).toBe(false);
		expect(explorer.nodes.flatMap((n) => n.ended)).toEqual([]);
	});

	it('says what connects two, and who is nobody here', async () => {
		const story = await storyAt();
		const { explorer } = (await graphPage(story, null, 1))!;
		const [a, b] = explorer.nodes.filter((n) => n.kind === 'character');
		const answer = await pathsPage(story, { from: a!.id, to: b!.title }, 5);
		expect(answer).toMatchObject({ from: { title: a!.title }, to: { title: b!.title } });
		expect(await pathsPage(story, { from: a!.id, to: 'Nobody' }, 5)).toEqual({
			missing: 'Nobody'
		});
		expect(await pathsPage(story, { from: a!.id }, 5)).toBeUndefined();
	});
});
