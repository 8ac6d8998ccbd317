/** The title page of a work: who wrote it, what it derives from, its chapters and scenes. */
import type { SceneShape, Work } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { ContentsScene, WorkView } from '$lib/ui/reader/view';
import { sceneTitles } from './appearances';
import { marksOf } from './marks';
import { chapterHref, sceneLabel, sceneRange, workHref } from './reading-places';

const MODES: Record<Work['derivedFrom'][number]['mode'], string> = {
	sequel: 'A sequel to',
	prequel: 'A prequel to',
	'spin-off': 'A spin-off of',
	retelling: 'A retelling of',
	crossover: 'A crossover with',
	edition: 'An edition of'
};

export async function presentWork(story: Story, work: Work): Promise<WorkView> {
	const cited = work.derivedFrom.flatMap((d) => d.citations.flatMap((c) => c.passages));
	const [titles, passages] = await Promise.all([
		sceneTitles(story),
		story.store.elements('passage', cited, story.at)
	]);
	const byId = new Map(passages.map((p) => [p.id, p]));
	return {
		title: work.title,
		author: work.author,
		...(work.url && { url: work.url }),
		tier: work.tier,
		derivedFrom: work.derivedFrom.map((d) => {
			const parent = story.work(d.work);
			return {
				how: MODES[d.mode],
				...(d.after !== undefined && { after: d.after }),
				title: parent.title,
				href: workHref(parent),
				marks: marksOf(story, byId, d.citations)
			};
		}),
		contents: work.chapters.map((chapter) => {
			const title = titles.get(`${work.id}/${chapter.number}/-1`);
			const href = chapterHref(work, chapter.number);
			return {
				label: `Chapter ${chapter.number}`,
				...(title !== undefined && { title }),
				href,
				scenes: work.locatorsOnly
					? []
					: chapter.scenes.map((scene) =>
							contentsScene(work, chapter, scene, href, titles)
						)
			};
		})
	};
}

function contentsScene(
	work: Work,
	chapter: Work['chapters'][number],
	scene: SceneShape,
	href: string,
	titles: ReadonlyMap<string, string>
): ContentsScene {
	const title = titles.get(`${work.id}/${chapter.number}/${scene.number}`);
	return {
		label: sceneLabel(scene.number),
		...(title !== undefined && { title }),
		href: `${href}#scene-${scene.number}`,
		passages: sceneRange(work, chapter, scene)
	};
}
