/** `canonry check --at <passage>`: what the wiki is for who has read so far. */
import type { Compiled } from '../content/compile';
import { openings, type Opening } from '../content/reveals';
import { placeAtCount } from '../model/places';
import { wikiPath } from '../model/slug';
import { KINDS, type StoryGraph } from '../model/types';
import type { Counts } from '../store/interface';
import type { Story } from '../story/story';
import { titlesOfEntities } from '../story/titles';
import { print } from './command';
import { openAt } from './open-at';
import { pageNames, revealLine, soundGraph } from './reveal';

interface State {
	works: { id: string; read: number; passages: number; place?: string }[];
	counts: Counts & { blocks: number; findings: number; premises: number };
	scenes: { work: string; chapter: number; scene: number; title: string }[];
	pages: { kind: string; title: string; address: string; page: string }[];
	/** What the last passage read opens, work by work. */
	opens: Opening[];
}

/** Prints the wiki at a position, as addresses have it. The exit code: 1 for content with errors. */
export async function checkAt(compiled: Compiled, at: string, json: boolean): Promise<number> {
	const graph = soundGraph(compiled);
	if (!graph) return 1;
	const state = await stateAt(graph, compiled, at);
	if (json) print(JSON.stringify(state, null, 2));
	else for (const line of stateLines(state)) print(line);
	return 0;
}

async function stateAt(graph: StoryGraph, compiled: Compiled, at: string): Promise<State> {
	const story = await openAt(graph, at);
	const { store } = story;
	const { position } = story.at;
	const { works } = story.site;
	const pageName = pageNames(compiled);
	const all = openings(graph, pageName);
	const [counts, scenes, blocks, findings, premises] = await Promise.all([
		store.counts(story.at),
		Promise.all(works.map((work) => store.scenes(work.id, story.at))),
		store.blocks({}, story.at),
		store.findings({}, story.at),
		store.premises({}, story.at)
	]);
	return {
		works: works.map((work, i) => {
			const read = position[i]!;
			const place = placeAtCount(work, read);
			return {
				...{ id: work.id, read, passages: work.passages },
				...(place && { place: `${place.chapter}.${place.scene}.${place.paragraph}` })
			};
		}),
		counts: {
			...counts,
			...{ blocks: blocks.items.filter((b) => !b.until).length },
			...{ findings: findings.items.length, premises: premises.items.length }
		},
		scenes: scenes
			.flat()
			.map(({ work, chapter, scene, title }) => ({ work, chapter, scene, title })),
		pages: await pagesOf(story, pageName),
		opens: works.flatMap((work, i) => {
			const ofWork = all.filter((o) => o.passage?.work === work.id);
			return ofWork[position[i]! - 1] ?? [];
		})
	};
}

/** Pages by kind, in the order of their titles. */
async function pagesOf(
	story: Story,
	pageName: ReturnType<typeof pageNames>
): Promise<State['pages']> {
	const identity = await story.identity();
	const { items } = await story.store.entities({}, story.at);
	const entities = items.filter((e) => !identity.has(e.id));
	const titles = await titlesOfEntities(story, entities);
	return entities
		.map(({ id, kind }) => {
			const { title, slug } = titles.get(id)!;
			return { kind, title, address: wikiPath(slug), page: pageName(id) };
		})
		.sort(
			(a, b) =>
				KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
				a.title.localeCompare(b.title, 'en')
		);
}

function stateLines({ works, counts, scenes, pages, opens }: State): string[] {
	const { claims, citations, blocks, findings, premises } = counts;
	const width = Math.max(...KINDS.map((kind) => kind.length));
	return [
		...works.map(
			({ id, read, passages, place }) =>
				`${id}: ${read} of ${passages} passages read, to ${place ?? 'the start'}.`
		),
		`${pages.length} pages, ${claims} claims with ${citations} citations, ${blocks} paragraphs, ${findings} findings, ${premises} premises.`,
		...section(
			'Titles of chapters and scenes',
			scenes.map((s) => `${numberOf(s)}  ${s.title}`)
		),
		...section(
			'Pages',
			pages.map((p) => `${p.kind.padEnd(width)}  ${p.title}  ${p.address}  (${p.page})`)
		),
		...opens.flatMap(({ passage, reveals }) =>
			section(
				`${passage!.place} (${passage!.id}) opens`,
				reveals.map((r) => revealLine(r).trimStart())
			)
		)
	];
}

function numberOf({ work, chapter, scene }: State['scenes'][number]): string {
	return `${work} ${chapter}${scene < 0 ? '' : `.${scene}`}`;
}

function section(head: string, lines: string[]): string[] {
	return ['', head, ...(lines.length ? lines : ['nothing']).map((line) => `  ${line}`)];
}
