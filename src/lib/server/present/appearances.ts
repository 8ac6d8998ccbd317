/** Where an entity appears: a row a scene, and its ticks on the ruler. */
import type { AppearanceMode, EntityId, Passage } from '$graph/model/types';
import type { EntityPage } from '$graph/story/entity-page';
import type { Story } from '$graph/story/story';
import type { AppearanceRow } from '$lib/view';
import { marksOf } from './marks';
import { readerHref } from './passages';

const MODE_WORDS: [AppearanceMode, string][] = [
	['pov', 'Point of view'],
	['present', 'Present'],
	['mentioned', 'Mentioned']
];

/** Rows in reading order. In a passage the nearest mode counts: who sees is present, too. */
export function presentAppearances(
	story: Story,
	page: EntityPage,
	here: ReadonlySet<EntityId>,
	titles: ReadonlyMap<string, string>
): AppearanceRow[] {
	const scenes = new Map<string, Passage[]>();
	for (const p of page.appearances) {
		if (p.locator) continue;
		const key = `${p.work}/${p.chapter}/${p.scene}`;
		scenes.set(key, [...(scenes.get(key) ?? []), p]);
	}
	return [...scenes].map(([key, passages]) => {
		const first = passages[0]!;
		const byId = new Map(passages.map((p) => [p.id, p]));
		const title = titles.get(key);
		const several = story.work(first.work).chapters.length > 1;
		const scene = first.scene === 0 ? 'Front matter' : `Scene ${first.scene}`;
		return {
			scene: several ? `Chapter ${first.chapter}, ${scene.toLowerCase()}` : scene,
			...(title !== undefined && { title }),
			href: readerHref(first),
			modes: MODE_WORDS.flatMap(([mode, word]) => {
				const inMode = passages.filter((p) => modeOf(p, here) === mode);
				const citations = inMode.map((p) => ({ passages: [p.id] }));
				const marks = marksOf(story, byId, citations);
				return marks.length ? [{ word, marks }] : [];
			})
		};
	});
}

function modeOf(passage: Passage, here: ReadonlySet<EntityId>): AppearanceMode | undefined {
	const modes = passage.appearances.filter((a) => here.has(a.entity)).map((a) => a.mode);
	return MODE_WORDS.map(([mode]) => mode).find((mode) => modes.includes(mode));
}

/** Titles of scenes that are reached, by `<work>/<chapter>/<scene>`. */
export async function sceneTitles(story: Story): Promise<Map<string, string>> {
	const lists = await Promise.all(
		story.site.works.map((work) => story.store.scenes(work.id, story.at))
	);
	return new Map(lists.flat().map((s) => [s.id, s.title]));
}
