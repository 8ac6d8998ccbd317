/** Positions as people write them, and places as people see them. Works' shapes are public. */
import type { ChapterShape, PassageId, Position, Work, WorkId } from './types';

/** A position as it stands in an address or a cookie, before ids are looked up. */
export type PositionValue =
	| { kind: 'start' }
	| { kind: 'end' }
	| { kind: 'place'; chapter: number; scene: number; paragraph: number }
	| { kind: 'passage'; id: PassageId };

/** What is written for each work that is named; `all` is `start` or `end` said of all works. */
export interface PositionText {
	all?: PositionValue;
	works: { work: WorkId; value: PositionValue }[];
}

export const POSITION_FORMS =
	'start, end, a place such as 1.2.4, or a passage id; for several works work:value,work:value';

function parseValue(text: string): PositionValue | undefined {
	if (text === 'start' || text === 'end') return { kind: text };
	const place = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text);
	if (place)
		return {
			kind: 'place',
			chapter: Number(place[1]),
			scene: Number(place[2]),
			paragraph: Number(place[3])
		};
	if (/^[a-z][a-z0-9]{1,31}$/.test(text)) return { kind: 'passage', id: text as PassageId };
	return undefined;
}

/**
 * Reads `start`, `end`, a place, a passage id, or `work:value,work:value`. A single place or id speaks
 * of the first work. Returns undefined for anything else, also for a work named twice.
 */
export function parsePosition(text: string, works: readonly Work[]): PositionText | undefined {
	if (text.length > 2000) return undefined;
	const single = parseValue(text);
	if (single && (single.kind === 'start' || single.kind === 'end'))
		return { all: single, works: [] };
	if (single && works[0]) return { works: [{ work: works[0].id, value: single }] };
	const named: PositionText['works'] = [];
	for (const part of text.split(',')) {
		const [id, written, ...rest] = part.split(':');
		const value = written !== undefined ? parseValue(written) : undefined;
		const work = works.find((w) => w.id === id);
		if (!work || !value || rest.length > 0) return undefined;
		if (named.some((n) => n.work === work.id)) return undefined;
		named.push({ work: work.id, value });
	}
	return named.length ? { works: named } : undefined;
}

/**
 * How many passages of the work are read by one who has read up to and including a place. Undefined
 * where the work has no such place.
 */
export function countAtPlace(
	work: Work,
	place: { chapter: number; scene: number; paragraph: number }
): number | undefined {
	const chapter = work.chapters.find((c) => c.number === place.chapter);
	if (!chapter) return undefined;
	let read = chapter.offset;
	for (const scene of chapter.scenes) {
		if (scene.number === place.scene)
			return place.paragraph >= 1 && place.paragraph <= scene.passages
				? read + place.paragraph
				: undefined;
		read += scene.passages;
	}
	return undefined;
}

/** The place of the last passage that is read, or undefined at the start; count from 0 to all. */
export function placeAtCount(
	work: Work,
	count: number
): { chapter: number; scene: number; paragraph: number } | undefined {
	if (count < 1) return undefined;
	const chapter = [...work.chapters].reverse().find((c) => c.offset < count);
	if (!chapter) return undefined;
	let left = Math.min(count, work.passages) - chapter.offset;
	for (const scene of chapter.scenes) {
		if (left <= scene.passages)
			return { chapter: chapter.number, scene: scene.number, paragraph: left };
		left -= scene.passages;
	}
	return undefined;
}

/** What people see: `2.4` where the work has one chapter, else `3.2.4`. */
export function placeLabel(
	work: Work,
	place: { chapter: number; scene: number; paragraph: number }
): string {
	const short = `${place.scene}.${place.paragraph}`;
	return work.chapters.length > 1 ? `${place.chapter}.${short}` : short;
}

/** Passages of a chapter, tombstones left out. */
export function chapterLength(chapter: ChapterShape): number {
	return chapter.scenes.reduce((sum, s) => sum + s.passages, 0);
}

/** The position at which everything, or nothing, is read. */
export function endOf(works: readonly Work[]): Position {
	return works.map((w) => w.passages);
}
export function startOf(works: readonly Work[]): Position {
	return works.map(() => 0);
}
