/** The margin of a passage in the reader: claims as short lines, and who else is there. */
import type { Claim, Passage } from '$graph/model/types';
import type { Bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { GlossView, ReaderPassage } from '$lib/ui/reader/view';
import type { ClaimView } from '$lib/view';
import { presentClaim } from './claims';
import { more } from './counts';
import { linkOf } from './links';

export function presentGloss(story: Story, bundle: Bundle, claim: Claim): GlossView {
	const view = presentClaim(story, bundle, claim);
	const { id, subject, relation, object, told, href } = view;
	const value = view.value ?? saidWords(view) ?? (object ? undefined : view.amount);
	return {
		...{ id, subject, relation, href },
		...(object && { object }),
		...(value !== undefined && { value }),
		...(told.world !== 'actual' && { world: told.world })
	};
}

/** What an event of telling says, in short: the first claim of it. */
function saidWords({ content: [first, ...others] }: ClaimView): string | undefined {
	if (!first) return undefined;
	const whom = first.object?.title ?? first.value ?? first.amount ?? '';
	const words = `that ${first.subject.title} ${first.relation} ${whom}`.trim();
	return others.length > 0 ? `${words}, and ${more(others.length)}` : words;
}

/** A line of the reader and one of its margin: characters, and height in px. */
const TEXT = { characters: 64, height: 33 };
const MARGIN = { characters: 48, height: 25 };
/** What parts a passage from the next, in px. */
const GAP = 17;

/**
 * The first glosses, at least one, that stand beside a passage without pushing the next one down, and
 * how many lines are left below them.
 */
export function fitting(
	text: string,
	glosses: GlossView[]
): { glosses: GlossView[]; left: number } {
	const lines = (length: number, { characters }: typeof TEXT) => Math.ceil(length / characters);
	let room = Math.floor((lines(text.length, TEXT) * TEXT.height + GAP) / MARGIN.height);
	const fit: GlossView[] = [];
	for (const gloss of glosses) {
		const { subject, relation, object, value = '', world = '' } = gloss;
		const words = [subject.title, relation, object?.title ?? '', value, world].join(' ');
		room -= lines(words.length, MARGIN);
		// The last line is for those that are left out.
		if (fit.length > 0 && room < (fit.length < glosses.length - 1 ? 1 : 0)) break;
		fit.push(gloss);
	}
	const cut = fit.length < glosses.length ? 1 : 0;
	return { glosses: fit, left: room - cut };
}

/** Those who are there or spoken of and in no gloss, in a line of the margin. */
export function whoElse(
	bundle: Bundle,
	passage: Passage,
	glosses: readonly GlossView[]
): ReaderPassage['who'] {
	const said = new Set(glosses.flatMap((g) => [g.subject.href, g.object?.href]));
	const all = passage.appearances.flatMap((a) => linkOf(bundle, a.entity) ?? []);
	const others = [...new Map(all.map((link) => [link.href, link])).values()].filter(
		(link) => !said.has(link.href)
	);
	if (others.length === 0) return undefined;
	let room = MARGIN.characters - ', and two more'.length;
	const pages = others.filter(({ title }, i) => (room -= title.length + 2) >= 0 || i === 0);
	const rest = others.length - pages.length;
	return { pages, ...(rest > 0 && { more: more(rest) }) };
}
