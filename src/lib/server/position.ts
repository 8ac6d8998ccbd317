/** How far this reader has read: `?at=`, the session's `at`, the lasting `position`, the default. */
import { lesser } from '$graph/model/position';
import { endOf, placeAtCount, startOf } from '$graph/model/places';
import type { Position, Site } from '$graph/model/types';
import type { Generation, GraphStore } from '$graph/store/interface';
import { resolvePosition } from '$graph/story/position';

export interface Reader {
	/** What this request is shown. */
	position: Position;
	/** The reader's own position: the cookie's, else the default. */
	own: Position;
	/** Whether the reader has said how far they have read. */
	chosen: boolean;
	/** The cookie could not be read: it counts as the start, and the page says so. */
	broken: boolean;
	/** A position that came by a link and is in force for the visit. */
	shared?: {
		text: string;
		position: Position;
		/** It lies beyond the reader's own: pages show the lesser. */
		beyond: boolean;
	};
}

/** A `?at=` that is no position: answered by a 400 that names the valid forms. */
export class BadPosition extends Error {
	override readonly name = 'BadPosition';
}

export interface PositionRequest {
	/** `?at=`, as written. */
	at: string | null;
	/** Session cookie `at`. */
	visit: string | undefined;
	/** Lasting cookie `position`. */
	cookie: string | undefined;
	/** The API obeys `?at=` also beyond the reader's own position. */
	api: boolean;
}

/** Decides the position of a request. Throws `BadPosition` for a malformed or unknown `?at=`. */
export async function readPosition(
	store: GraphStore,
	generation: Generation,
	request: PositionRequest
): Promise<Reader> {
	const { site } = generation;
	const resolve = (text: string, base: Position) =>
		resolvePosition(store, generation, text, base);
	const usual = (await resolve(site.defaultPosition, endOf(site.works))) ?? endOf(site.works);
	const chosen = request.cookie !== undefined;
	const cookie = request.cookie === undefined ? usual : await resolve(request.cookie, usual);
	const own = cookie ?? startOf(site.works);
	const reader: Reader = { position: own, own, chosen, broken: cookie === undefined };
	const text = request.at ?? request.visit;
	if (text === undefined) return reader;
	const position = await resolve(text, own);
	if (!position) {
		if (request.at === null) return reader;
		throw new BadPosition(text);
	}
	const beyond = chosen && position.some((n, i) => n > own[i]!);
	const obeyed = request.api && request.at !== null;
	reader.position = beyond && !obeyed ? lesser(position, own) : position;
	reader.shared = { text, position, beyond };
	return reader;
}

/**
 * A position as text that stays true when paragraphs are inserted: for each work the id of the last
 * passage read, or `start`. "I have read it all" is the last passage, so a new chapter stays hidden.
 */
export async function lastingText(
	store: GraphStore,
	generation: Generation,
	position: Position
): Promise<string> {
	const at = { generation: generation.id, position: endOf(generation.site.works) };
	const parts = await Promise.all(
		generation.site.works.map(async (work, i) => {
			const place = placeAtCount(work, position[i] ?? 0);
			if (!place) return `${work.id}:start`;
			const { items } = await store.passages(
				{ work: work.id, chapter: place.chapter, scene: place.scene },
				at
			);
			const last = items[place.paragraph - 1];
			return `${work.id}:${last ? last.id : `${place.chapter}.${place.scene}.${place.paragraph}`}`;
		})
	);
	return parts.join(',');
}

/** The place of the last passage read of a work, as it stands in addresses; `start` and so on. */
export function placeText(site: Site, position: Position, index = 0): string {
	const work = site.works[index];
	const place = work && placeAtCount(work, position[index] ?? 0);
	return place ? `${place.chapter}.${place.scene}.${place.paragraph}` : 'start';
}
