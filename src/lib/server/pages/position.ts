/** The position control: what it shows, and what becomes of an answer. */
import { endOf, placeAtCount, placeLabel } from '$graph/model/places';
import type { Position, Work } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { Generation, GraphStore } from '$graph/store/interface';
import type { PositionScene, PositionView } from '$lib/view';
import { lastingText, placeText, resolvePosition, type Reader } from '../position';
import { readerHref } from '../present/passages';

/** Where the reader is in the first work, and the scenes to choose from; titles only where reached. */
export async function openPosition(story: Story, reader: Reader): Promise<PositionView> {
	const work = story.site.works[0]!;
	const read = Math.min(reader.position[0] ?? 0, work.passages);
	const place = placeAtCount(work, read);
	const [scenes, here] = await Promise.all([
		story.store.scenes(work.id, story.at),
		place &&
			story.store.passages(
				{ work: work.id, chapter: place.chapter, scene: place.scene },
				story.at
			)
	]);
	const chosen = reader.chosen || reader.shared !== undefined;
	// Who has not yet said where they are is not told, by the question itself, what lies ahead.
	const titles = new Map(chosen ? scenes.map((s) => [`${s.chapter}.${s.scene}`, s.title]) : []);
	const label = place && placeLabel(work, place);
	const last = place && here?.items[place.paragraph - 1];
	return {
		work: { id: work.id, title: work.title },
		read,
		passages: work.passages,
		place: placeText(story.site, reader.position),
		...(label && { label }),
		words: !label ? 'Not started' : read >= work.passages ? 'All read' : `Read to ${label}`,
		...(last && chosen && { gist: last.gist }),
		...(last && { href: readerHref(last) }),
		...(place && { where: place.scene === 0 ? 'front matter' : `scene ${place.scene}` }),
		chosen,
		atEnd: story.atEnd,
		chapters: work.chapters.map((chapter) => {
			const title = titles.get(`${chapter.number}.-1`);
			return {
				chapter: chapter.number,
				offset: chapter.offset,
				...(title !== undefined && { title }),
				scenes: chapter.scenes
					.filter((s) => s.passages > 0)
					.map((s) => sceneOf(work, chapter.number, s.number, s.passages, titles))
			};
		})
	};
}

function sceneOf(
	work: Work,
	chapter: number,
	scene: number,
	passages: number,
	titles: ReadonlyMap<string, string>
): PositionScene {
	const at = (paragraph: number) => ({ chapter, scene, paragraph });
	const text = (paragraph: number) => `${chapter}.${scene}.${paragraph}`;
	const title = titles.get(`${chapter}.${scene}`);
	return {
		scene,
		passages,
		...(title !== undefined && { title }),
		from: text(1),
		to: text(passages),
		fromLabel: placeLabel(work, at(1)),
		toLabel: placeLabel(work, at(passages))
	};
}

export type Answer =
	/** Text for the lasting cookie. */
	| { kind: 'set'; cookie: string }
	/** Back to the reader's own position: the visit's ends. */
	| { kind: 'mine' }
	| { kind: 'bad'; message: string };

/**
 * What an answer means. Its fields: `mine`, or `all`, or `keep` (a position by a link), or `place`
 * (typed in), or `value` (chosen). A place may be written as people see it where there is one chapter.
 */
export async function answerPosition(
	store: GraphStore,
	generation: Generation,
	own: Position,
	fields: FormData
): Promise<Answer> {
	if (fields.has('mine')) return { kind: 'mine' };
	const { works } = generation.site;
	if (fields.has('all')) {
		const all = await lastingText(store, generation, endOf(works));
		return { kind: 'set', cookie: all };
	}
	const field = (name: string) => String(fields.get(name) ?? '').trim();
	const written = field('keep') || field('place') || field('value');
	const position = await resolvePosition(store, generation, whole(written, works), own);
	if (!position)
		return {
			kind: 'bad',
			message: written
				? `There is no passage ${written.slice(0, 40)}. Write its number as it stands in a mark, such as 2.4.`
				: 'Choose a scene, or write the number of a passage.'
		};
	return { kind: 'set', cookie: await lastingText(store, generation, position) };
}

/** `2.4` means the only chapter's. */
function whole(written: string, works: readonly Work[]): string {
	const chapters = works[0]?.chapters ?? [];
	if (!/^\d+\.\d+$/.test(written) || chapters.length !== 1) return written;
	return `${chapters[0]!.number}.${written}`;
}

/** A path of this site to go back to, less what set another position; else the home page. */
export function backTo(asked: string | null): string {
	if (!asked || !/^\/(?![/\\])/.test(asked)) return '/';
	const url = new URL(asked, 'http://site');
	if (url.host !== 'site' || url.pathname.startsWith('/position')) return '/';
	url.searchParams.delete('at');
	return `${url.pathname}${url.search}${url.hash}`;
}
