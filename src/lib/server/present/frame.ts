/** What every page stands in: names, the ruler's shape, and a bar where a position must be spoken of. */
import { placeAtCount, placeLabel } from '$graph/model/places';
import type { Story } from '$graph/story/story';
import type { FrameView } from '$lib/view';
import type { Reader } from '../position';
import { presentRuler } from './ruler';

/** The frame at a position. Without a bar it says nothing of the position but whether all is read. */
export function presentFrame(story: Story, reader: Reader): FrameView {
	const work = story.site.works[0]!;
	const chapter = work.chapters[0]?.number ?? 1;
	const ruler = presentRuler(work, chapter);
	const bar = barOf(story, reader);
	return {
		name: story.site.name,
		tagline: story.site.tagline,
		generation: story.at.generation,
		work: { title: work.title, readerHref: `/read/${work.id}` },
		...(ruler && { ruler }),
		atEnd: story.atEnd,
		...(bar && { bar })
	};
}

function barOf(story: Story, { shared, broken }: Reader): FrameView['bar'] {
	if (broken) return { kind: 'broken' };
	if (!shared) return undefined;
	const work = story.site.works[0]!;
	const place = placeAtCount(work, shared.position[0] ?? 0);
	const label = place ? placeLabel(work, place) : 'the beginning';
	return { kind: 'shared', at: shared.text, label, beyond: shared.beyond };
}
