/** The page of one passage, and its card. */
import type { AppearanceMode, Passage, PassageId } from '$graph/model/types';
import { represent } from '$graph/model/represent';
import { readPassage, type PassageReading } from '$graph/story/reading';
import type { Story } from '$graph/story/story';
import type { CardView, PassagePageView } from '$lib/ui/passage/view';
import type { PageLink, RulerView } from '$lib/view';
import type { Copies } from '../copies';
import { anchorClaims } from '../present/anchors';
import { presentClaim } from '../present/claims';
import { linkOf } from '../present/links';
import { passageLabel, presentPassage } from '../present/passages';
import { sceneLabel, workHref } from '../present/reading-places';
import { mostTelling } from '../present/reader';
import { presentRuler } from '../present/ruler';
import type { Spans } from '../present/spans';

export type PassagePage =
	| { kind: 'passage'; view: PassagePageView; ruler?: RulerView }
	/** It was removed: where it stood. */
	| { kind: 'removed'; place: string }
	| { kind: 'none' };

/** Unknown and unreached passages are one: there is none. */
export async function passagePage(
	story: Story,
	copies: Copies,
	id: string,
	spans: Spans = new Map()
): Promise<PassagePage> {
	const reading = await readPassage(story, id as PassageId);
	if (!reading) return { kind: 'none' };
	const { passage, work, scene, bundle } = reading;
	if (passage.removed) return { kind: 'removed', place: passageLabel(story, passage) };
	const identity = await story.identity();
	const show = (p: Passage) => presentPassage(story, p, copies, spans);
	const ruler = presentRuler(work, passage.chapter, passage.locator ? [] : [passage]);
	const claims = mostTelling(story, reading.claims).map((c) => presentClaim(story, bundle, c));
	anchorClaims(claims);
	const view: PassagePageView = {
		passage: show(passage),
		work: { title: work.title, href: workHref(work) },
		scene: passage.locator ? '' : sceneLabel(passage.scene),
		...(scene && { sceneTitle: scene.title }),
		...countOf(reading),
		...(reading.previous && { before: show(reading.previous) }),
		...(reading.next && { after: show(reading.next) }),
		pov: inMode(reading, 'pov'),
		present: inMode(reading, 'present'),
		mentioned: inMode(reading, 'mentioned'),
		claims,
		citedOn: [...new Set(reading.blocks.map((b) => represent(identity, b.entity)))].flatMap(
			(entity) => {
				const page = linkOf(bundle, entity);
				const blocks = reading.blocks.filter(
					(b) => represent(identity, b.entity) === entity
				);
				const sections = [...new Set(blocks.map((b) => b.section).filter(Boolean))];
				return page ? [{ page, sections }] : [];
			}
		)
	};
	return { kind: 'passage', view, ...(ruler && { ruler }) };
}

/** What a hover card shows; undefined where there is no such passage, or no longer. */
export async function passageCard(
	story: Story,
	copies: Copies,
	id: string,
	spans: Spans = new Map()
): Promise<CardView | undefined> {
	const page = await passagePage(story, copies, id, spans);
	if (page.kind !== 'passage') return undefined;
	const { passage, sceneTitle, count, before, after, pov, present, citedOn } = page.view;
	const { label, spoken, text, source, marked, edited, lost, ordinal, href, readerHref } =
		passage;
	const [, , work = '', chapter = ''] = readerHref.split(/[/?#]/);
	return {
		...{ id, label, spoken },
		...(sceneTitle !== undefined && { sceneTitle }),
		...(count !== undefined && { count }),
		...{ work, chapter: Number(chapter), ordinal, text, source },
		...(marked && { marked }),
		...(edited && { edited }),
		...(lost && { lost }),
		...(before && { before: before.text }),
		...(after && { after: after.text }),
		...{
			present: [...pov, ...present].filter(isSomebody).map((link) => link.title),
			pages: citedOn.length,
			href,
			readerHref
		}
	};
}

/** Places and things are there, too; a card says who is. */
const isSomebody = ({ kind }: PageLink) => kind === 'character' || kind === 'faction';

function countOf({ passage, work }: PassageReading): { count?: string } {
	if (passage.locator) return {};
	const chapter = work.chapters.find((c) => c.number === passage.chapter);
	return { count: `${(chapter?.offset ?? 0) + passage.ordinal} of ${work.passages}` };
}

/** Who is there in a mode, and in none that is nearer: who sees is present, too. */
function inMode({ passage, bundle }: PassageReading, mode: AppearanceMode): PageLink[] {
	const nearer: AppearanceMode[] =
		mode === 'pov' ? [] : mode === 'present' ? ['pov'] : ['pov', 'present'];
	const taken = new Set(
		passage.appearances
			.filter((a) => nearer.includes(a.mode))
			.map((a) => linkOf(bundle, a.entity)?.href)
	);
	const links = passage.appearances
		.filter((a) => a.mode === mode)
		.flatMap((a) => linkOf(bundle, a.entity) ?? [])
		.filter((link) => !taken.has(link.href));
	return [...new Map(links.map((link) => [link.href, link])).values()];
}
