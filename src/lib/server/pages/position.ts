/** The position control: what it shows, and what becomes of an answer. */
import { endOf, placeAtCount, placeLabel } from '$graph/model/places';
import type { Position, Work } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { Generation, GraphStore } from '$graph/store/interface';
import type { PositionScene, PositionView, WorkPlace } from '$lib/view';
import { resolvePosition } from '$graph/story/position';
import { lastingText, placeText, type Reader } from '../position';
import { readerHref } from '../present/passages';

/** Where the reader is in each work that can be read here; titles and gists only where reached. */
export async function openPosition(story: Story, reader: Reader): Promise<PositionView> {
	const { works } = story.site;
	const readable = works.filter((work) => !work.locatorsOnly);
	const chosen = reader.chosen || reader.shared !== undefined;
	return {
		works: await Promise.all(
			(readable.length > 0 ? readable : works).map((work) =>
				placeIn(story, reader, work, chosen)
			)
		),
		chosen
	};
}

async function placeIn(
	story: Story,
	reader: Reader,
	work: Work,
	chosen: boolean
): Promise<WorkPlace> {
	const read = Math.min(reader.position[work.index] ?? 0, work.passages);
	const place = placeAtCount(work, read);
	const [scenes, here] = await Promise.all([
		story.store.scenes(work.id, story.at),
		place &&
			story.store.passages(
				{ work: work.id, chapter: place.chapter, scene: place.scene },
				story.at
			)
	]);
	// Who has not yet said where they are is not told, by the question itself, what lies ahead.
	const titles = new Map(chosen ? scenes.map((s) => [`${s.chapter}.${s.scene}`, s.title]) : []);
	const label = place && placeLabel(work, place);
	const last = place && here?.items[place.paragraph - 1];
	return {
		work: { id: work.id, title: work.title },
		read,
		passages: work.passages,
		place: placeText(story.site, reader.position, work.index),
		...(label && { label }),
		words: !label ? 'Not started' : read >= work.passages ? 'All read' : `Read to ${label}`,
		...(last && chosen && { gist: last.gist }),
		...(last && { href: readerHref(last) }),
		...(place && { where: place.scene === 0 ? 'front matter' : `scene ${place.scene}` }),
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
 * (typed in), or `value` (chosen), both in the work `work` (else the first). A place may be written as
 * people see it where there is one chapter.
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
	const work = works.find((w) => w.id === field('work')) ?? works[0]!;
	const written = field('keep') || field('place') || field('value');
	const asked = field('keep') || inWork(field('place') || field('value'), work);
	const position = await resolvePosition(store, generation, asked, own);
	if (!position)
		return {
			kind: 'bad',
			message: written
				? `There is no passage ${written.slice(0, 40)}. Write its number as it stands in a mark, such as 2.4.`
				: 'Choose a scene, or write the number of a passage.'
		};
	return { kind: 'set', cookie: await lastingText(store, generation, position) };
}

/** A place with its work, and `2.4` as the only chapter's; anything else as it is written. */
function inWork(written: string, work: Work): string {
	if (!/^[\d.]+$/.test(written)) return written;
	const [only, ...others] = work.chapters;
	const short = /^\d+\.\d+$/.test(written) && only && others.length === 0;
	return `${work.id}:${short ? `${only.number}.${written}` : written}`;
}

/** A path of this site to go back to, less what set another position; else the home page. */
export function backTo(asked: string | null): string {
	if (!asked || !/^\/(?![/\\])/.test(asked)) return '/';
	const url = new URL(asked, 'http://site');
	if (url.host !== 'site' || url.pathname.startsWith('/position')) return '/';
	url.searchParams.delete('at');
	return `${url.pathname}${url.search}${url.hash}`;
}
