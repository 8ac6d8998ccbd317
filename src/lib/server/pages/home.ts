/** The home page: one claim tied to its passage, how far the reader has read, the index. */
import { capitalised } from '$graph/model/slug';
import type { Entity, EntityId, Kind } from '$graph/model/types';
import { bundle } from '$graph/story/bundle';
import type { Story } from '$graph/story/story';
import type { HomeView, IndexGroup } from '$lib/view';
import type { Copies } from '../copies';
import { sceneTitles } from '../present/appearances';
import { entitiesOf, foremost, indexGroup } from '../present/index-list';
import { KINDS_LISTED } from '../present/kinds';
import { linkOf } from '../present/links';
import { marksOf } from '../present/marks';
import { presentPassage } from '../present/passages';
import { proofSentence } from '../present/proof';
import { presentRuler } from '../present/ruler';
import { inSentence } from '../present/sentence';

/** How many of each kind the home page lists; the rest is one step away. */
const LISTED: Record<Kind, number> = { character: 10, place: 5, event: 5, faction: 3, item: 3 };

export async function openHome(story: Story, copies: Pick<Copies, 'of'>): Promise<HomeView> {
	const work = story.site.works[0]!;
	const [entities, titles] = await Promise.all([
		entitiesOf(story, KINDS_LISTED),
		sceneTitles(story)
	]);
	const chapter = work.chapters[0]?.number ?? 1;
	const scenes = new Map(
		[...titles].flatMap(([id, title]): [number, string][] => {
			const [w, c, s] = id.split('/');
			return w === work.id && c === String(chapter) && s !== '-1' ? [[Number(s), title]] : [];
		})
	);
	const ruler = presentRuler(work, chapter, [], scenes);
	const index = await Promise.all(
		KINDS_LISTED.map(async (kind): Promise<IndexGroup> => {
			const all = entities.filter((e) => e.kind === kind);
			const shown = await foremost(story, all, LISTED[kind]);
			return indexGroup(story, kind, shown, all.length);
		})
	);
	// The example is of the wiki's own story, not of one that it grew from.
	const characters = entities.filter((e) => e.kind === 'character' && e.work === work.id);
	const leads = await foremost(story, characters, LISTED.character);
	const proof = await findProof(story, copies, titles, leads);
	const parent = work.derivedFrom[0];
	const from = parent && story.work(parent.work);
	return {
		name: story.site.name,
		tagline: story.site.tagline,
		proof: proof ?? EXAMPLE,
		...(ruler && { ruler }),
		started: story.at.position[0] !== 0,
		work: {
			title: work.title,
			author: work.author,
			readerHref: `/read/${work.id}`,
			...(parent && from && { derived: `${parent.mode} of ${from.title}` })
		},
		index: index.filter((group) => group.total > 0)
	};
}

/**
 * A sentence of the wiki with its passage, from the pages of those who are most in the story; where
 * none is fit to stand alone, a claim in words.
 */
async function findProof(
	story: Story,
	copies: Pick<Copies, 'of'>,
	titles: ReadonlyMap<string, string>,
	pages: readonly Entity[]
): Promise<HomeView['proof'] | undefined> {
	const { items: blocks } = await story.store.blocks({ pages: pages.map((e) => e.id) }, story.at);
	const visible = blocks.filter((b) => !b.until);
	const prose = await bundle(story, { blocks: visible, entities: pages.map((e) => e.id) });
	const sentence = proofSentence(visible, prose);
	const found = sentence
		? { ...sentence, read: prose }
		: await claimInWords(
				story,
				pages.map((e) => e.id)
			);
	if (!found) return undefined;
	const { text, passage, page, read } = found;
	const link = linkOf(read, page);
	const scene = titles.get(`${passage.work}/${passage.chapter}/${passage.scene}`);
	return {
		sentence: text,
		mark: marksOf(story, read.passages, [{ passages: [passage.id] }])[0]!,
		passage: presentPassage(story, passage, copies),
		...(scene !== undefined && { scene: `Scene ${passage.scene}, ${scene}` }),
		...(link && { page: link })
	};
}

/** Of the claims of these pages that one passage carries as a fact, the one told last. */
async function claimInWords(story: Story, subjects: readonly EntityId[]) {
	const { items } = await story.store.claims({ subjects, drawn: true }, story.at);
	const { vocabulary } = story;
	const claim = items
		.filter(
			(c) =>
				c.worlds.length === 0 &&
				!vocabulary.has(c.property, 'participation') &&
				c.polarity === 'asserted' &&
				c.citations.length === 1 &&
				c.citations[0]!.passages.length === 1
		)
		.pop();
	if (!claim) return undefined;
	const read = await bundle(story, { claims: [claim] });
	const passage = read.passages.get(claim.citations[0]!.passages[0]!);
	const [subject, object] = [claim.subject, claim.object!].map((id) => linkOf(read, id)?.title);
	const relation = story.vocabulary.property(claim.property)?.label ?? claim.property;
	const text = `${subject ?? ''} ${relation} ${inSentence(object ?? '')}.`;
	return passage && { text: capitalised(text), passage, page: claim.subject, read };
}

/** For who has read nothing: nobody's names, and no link into the story. */
const EXAMPLE: HomeView['proof'] = {
	sentence: 'The lamp was lit by a girl who had been told to go home.',
	mark: { label: '1.8', href: '/about/citations', passages: [], spoken: 'An example of a mark' },
	passage: {
		id: '',
		label: '1.8',
		spoken: 'An example',
		href: '/about/citations',
		readerHref: '/about/citations',
		text: 'When the boat has gone she trims the wick and lights the lamp by herself.',
		source: 'gist',
		kind: 'narration',
		scene: 1,
		ordinal: 8
	},
	scene: 'an example, from no story here'
};
