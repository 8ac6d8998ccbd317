/** How far the reader has read: asked of the site once a page, painted at once from the page before. */

export interface Scene {
	scene: number;
	title?: string;
	passages: number;
	from: string;
	to: string;
	fromLabel: string;
	toLabel: string;
}

export interface Chapter {
	chapter: number;
	/** Passages of the work before it. */
	offset: number;
	title?: string;
	scenes: Scene[];
}

/** How far one work is read. */
export interface WorkPlace {
	work: { id: string; title: string };
	read: number;
	passages: number;
	/** `1.4.4`, or `start`. */
	place: string;
	label?: string;
	words: string;
	gist?: string;
	where?: string;
	/** Address of the last passage read. */
	href?: string;
	chapters: Chapter[];
}

/** As `/position.json` tells it. */
export interface Place {
	/** Never empty. */
	works: WorkPlace[];
	/** Whether the reader has said it, or came by a link that says it. */
	chosen: boolean;
}

/** How far the work is read that the page speaks of, by its ruler; else the wiki's first. */
export function placeHere({ works }: Place): WorkPlace {
	const ruler = document.querySelector<HTMLElement>('header [data-ruler]');
	return works.find((w) => w.work.id === ruler?.dataset['work']) ?? works[0]!;
}

const KEY = 'canonry:place';

/** The place as the page before knew it. */
export function remembered(): Place | undefined {
	try {
		const text = sessionStorage.getItem(KEY);
		const place = text ? (JSON.parse(text) as Partial<Place>) : undefined;
		return place?.works?.length ? (place as Place) : undefined;
	} catch {
		return undefined;
	}
}

export function forget(): void {
	try {
		sessionStorage.removeItem(KEY);
	} catch {
		// Nothing was kept.
	}
}

let asked: Promise<Place> | undefined;

/** The place as the site knows it; asked once. */
export function ask(): Promise<Place> {
	asked ??= fetch('/position.json', { headers: { Accept: 'application/json' } }).then(
		async (response) => {
			if (!response.ok) throw new Error(`position: ${response.status}`);
			const place = (await response.json()) as Place;
			try {
				sessionStorage.setItem(KEY, JSON.stringify(place));
			} catch {
				// Asked again on the next page.
			}
			return place;
		}
	);
	return asked;
}

/** The scene and paragraph of the passage that stands so far on in its chapter, counted from 1. */
export function placeOf(
	chapter: Chapter,
	ordinal: number
): { scene: Scene; paragraph: number } | undefined {
	let before = 0;
	for (const scene of chapter.scenes) {
		if (ordinal <= before + scene.passages && ordinal > before)
			return { scene, paragraph: ordinal - before };
		before += scene.passages;
	}
	return undefined;
}

/** A place as people see it, such as `4.4`: that of the scene's first passage with another end. */
export function labelOf(scene: Scene, paragraph: number): string {
	return scene.fromLabel.replace(/\d+$/, String(paragraph));
}

/** A place as addresses have it: `1.4.4`. */
export function addressOf(scene: Scene, paragraph: number): string {
	return scene.from.replace(/\d+$/, String(paragraph));
}
