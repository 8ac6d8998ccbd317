/** Passages as people see them: place, address, and the wording where the site has a copy. */
import { placeLabel } from '$graph/model/places';
import type { Passage } from '$graph/model/types';
import type { Story } from '$graph/story/story';
import type { PassageView } from '$lib/view';

/** Wording of a passage from a copy; undefined where there is none or it no longer fits. */
export type Wording = (passage: Passage) => string | undefined;

/** `2.4`, or `3.2.4` in a work of several chapters; of a locator its place told in words. */
export function passageLabel(story: Story, passage: Passage): string {
	return passage.locator ? passage.place : placeLabel(story.work(passage.work), passage);
}

export function passageSpoken(story: Story, passage: Passage): string {
	if (passage.locator) return `${story.work(passage.work).title}, ${passage.place}`;
	const { chapters } = story.work(passage.work);
	const chapter = chapters.length > 1 ? `Chapter ${passage.chapter}, ` : '';
	const scene = passage.scene === 0 ? 'front matter' : `scene ${passage.scene}`;
	const words = `${chapter}${scene}, paragraph ${passage.paragraph}`;
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export function passageHref(passage: Passage): string {
	return `/passage/${passage.id}`;
}

export function readerHref(passage: Passage): string {
	return `/read/${passage.work}/${passage.chapter}#${passage.id}`;
}

export function presentPassage(story: Story, passage: Passage, wording?: Wording): PassageView {
	const copy = wording?.(passage);
	return {
		id: passage.id,
		label: passageLabel(story, passage),
		spoken: passageSpoken(story, passage),
		href: passageHref(passage),
		readerHref: readerHref(passage),
		text: copy ?? passage.gist,
		source: copy === undefined ? 'gist' : 'copy',
		kind: passage.kind,
		scene: passage.scene,
		ordinal: passage.ordinal
	};
}
